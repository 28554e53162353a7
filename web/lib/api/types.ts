import type { components } from "./schema";

/**
 * What the API says, under the names that pages use. Every shape comes from `schema.d.ts`, which is made of the API's own document: nothing is
 * typed a second time here. Times are RFC 3339, fiat money is in minor units, chain amounts in base units.
 */
type Schemas = components["schemas"];

export type Money = Schemas["MoneyView"];
export type Page<T> = { items: T[]; nextCursor: string | null };

export type ChainToken = Schemas["ConfigTokenView"];
export type ChainConfig = Schemas["ConfigChainView"];
/** `money`: whether what is paid here is worth anything. */
export type StudioConfig = Schemas["ConfigView"];

/** Where somebody stands with one limit; `resetsAt` is null where something has to end first. */
export type Quota = Schemas["QuotaView"];

/** A browser in which the account is signed in. */
export type SignedInPlace = Schemas["SessionView"];
/** What is known after signing in; the rest once `/me` was asked. */
export type User = Schemas["SignedInUser"] & Partial<Omit<Schemas["MeView"], keyof Schemas["SignedInUser"]>>;
export type SignedIn = Schemas["SignedInView"];
export type SiweNonce = Schemas["SignInNoncesNonce"];

/** What somebody says of a picture, or of a product that shows it. */
export type ReportOf = Schemas["ReportConsoleReportView"];
export type ReportReason = ReportOf["reason"];
/** A picture as the operators' list of reports shows it. */
export type Reported = Schemas["ReportConsoleReportedView"];

export type Style = Schemas["StyleView"];
export type JobVariant = Schemas["VariantView"];
/** What is painted of a prompt and as what, and what is left out since the painter does not know it. */
export type Understood = Schemas["UnderstoodView"];
/** The answer to a request for pictures; the job itself is at `/ai/jobs/{id}`. */
export type AcceptedJob = Schemas["AcceptedJobView"];
/** `progress` is 0 to 100; `queuePosition` counts those before it, null unless it waits. */
export type Job = Schemas["JobView"];
export type JobStatus = Job["status"];

/** What of an artwork is printed: all of it, or its subject alone, on open ground. */
export type Design = Schemas["ProductView"]["design"];
/** `private` for its maker only; `unlisted` for who knows its id, as tokens and products need; `public` in the gallery. */
export type Visibility = Schemas["ArtworkView"]["visibility"];

/**
 * `mine` is there only where the asker is signed in; `jobId` only for the owner; `imageCid` and `imageUri` not where others may not read the
 * prompt, since the file holds it. `engine` is `upload` for a picture that its owner brought along: then `prompt` is its title, and there is no
 * `enhancedPrompt`, `seed`, `model` or `jobId`, and a `style` only if one was given.
 */
export type Artwork = Schemas["ArtworkView"];

/** `dpi` and `resolutionWarning` are about the area that was asked about, `contrasts` about the colours. */
export type PrintCheck = Schemas["ArtworkPrintPrintCheckView"];
/** How art stands out from a colour that it is printed on; `hidden` is the share that does not. */
export type Contrast = Schemas["ArtworkPrintContrastView"];

export type Mint = Schemas["MintView"];
export type MintStatus = Mint["status"];
export type TokenEvent = Schemas["TokenEventView"];
/** `owner` is known of originals, `quantity` in one's own list, `history` of a single token; `metadata` is any JSON object to the document. */
export type Token = Omit<Schemas["TokenView"], "metadata"> & { metadata?: Record<string, unknown> };

export type Blank = Schemas["BlankView"];
export type BlankVariant = Schemas["BlankVariantView"];
export type PrintArea = Schemas["BlankArea"];

export type Mockup = Schemas["Mockup"];
export type ProductVariant = Schemas["ProductVariantView"];
/** A product in a list. `imageUrl` is the artwork; the mockups show it on its blank and come a moment after publishing. */
export type ProductSummary = Schemas["ProductSummaryView"];
export type Product = Schemas["ProductView"];
export type Facet = Schemas["ProductSearchFacet"];
export type ProductPage = Schemas["ProductListView"];
export type Facets = NonNullable<ProductPage["facets"]>;

export type Call = Schemas["PaymentCallView"];
/** `call` and `approval` are there only while the order waits for its payment. */
export type Payment = Schemas["PaymentView"];
export type OrderItem = Schemas["OrderItemView"];
export type OrderTotals = Schemas["OrderTotalsView"];
export type Shipment = Schemas["OrderShipmentView"];
export type Twin = Schemas["OrderRecordTwin"];
export type TimelineEntry = Schemas["OrderEntryView"];
export type OrderSummary = Schemas["OrderSummaryView"];
export type Order = Schemas["OrderView"];
export type OrderStatus = Order["status"];
export type Address = Schemas["RecipientAddressView"];
export type AddressForm = Schemas["AddressForm"];

/** What a form asks for when a parcel goes there, and what that costs; `lines` are the fields below the street as the country writes them. */
export type Country = Schemas["CountryView"];
export type Need = Schemas["CountryRegion"]["need"];

export type Earning = Schemas["EarningsEarningView"];
/** `key` is there once, in the answer to its making. */
export type ApiKey = Schemas["ApiKeyKeyView"];
export type Scope = ApiKey["scopes"][number];
/** `rank` is null with play money: there nobody is first. */
export type LeaderboardRow = Schemas["LeaderboardPlaceView"];
export type LeaderboardPage = Schemas["PointsLeaderboardView"];

/** Somebody as everybody may see them: by the name that they chose, or the ends of their wallet. */
export type Person = Schemas["PeoplePersonView"];

/** Who sells here, and on which terms. `feeBps` of each piece's margin stay with the studio; facts that the operator has not told are null. */
export type Terms = Schemas["StudioView"];

/** Something the site tells a person who is signed in. */
export type Notice = Schemas["NoticeView"];
export type NoticePage = Schemas["NoticesView"];

export type FactoryLine = Schemas["FactoryJobLineView"];
/** `nextStep` is what may be posted now; null at the end. */
export type FactoryJob = Schemas["FactoryJobView"];
export type FactoryStatus = FactoryJob["status"];
/** A step that should have followed an event, failed, and is tried again. */
export type FailingReaction = Schemas["FailingReactionView"];
/** A mail. What went out by a mail server is not kept: then `to` and what follows are null. */
export type Mail = Schemas["MailView"];
export type MailBody = Schemas["MailContentView"];
