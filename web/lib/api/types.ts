import type { components } from "./schema";

/**
 * The API's types under the names that pages use. Every shape comes from `schema.d.ts`, which is generated from the API's own document:
 * nothing is typed a second time here. Times are RFC 3339, fiat money is in minor units, chain amounts in base units.
 */
type Schemas = components["schemas"];

export type Money = Schemas["MoneyView"];
export type Page<T> = { items: T[]; nextCursor: string | null };

export type ChainToken = Schemas["ConfigTokenView"];
export type ChainConfig = Schemas["ConfigChainView"];
/** `money`: whether it is real or play money. */
export type StudioConfig = Schemas["ConfigView"];

/** A person's use of one limit; `resetsAt` is null if something has to end first. */
export type Quota = Schemas["QuotaView"];

/** A browser in which the account is signed in. */
export type SignedInPlace = Schemas["SessionView"];
/** What is known after signing in; the rest comes from `/me`. */
export type User = Schemas["SignedInUser"] & Partial<Omit<Schemas["MeView"], keyof Schemas["SignedInUser"]>>;
export type SignedIn = Schemas["SignedInView"];
export type SiweNonce = Schemas["SignInNoncesNonce"];

/** A person's report of a picture, or of a product that shows it. */
export type ReportOf = Schemas["ReportConsoleReportView"];
export type ReportReason = ReportOf["reason"];
/** A picture in the operators' list of reports. */
export type Reported = Schemas["ReportConsoleReportedView"];

export type Style = Schemas["StyleView"];
export type ImageEngine = Schemas["EngineView"];
export type EngineDetail = Schemas["EngineDetailView"];
export type JobVariant = Schemas["VariantView"];
/** What is painted of a prompt and as what, and what is left out because the painter does not know it. */
export type Understood = Schemas["UnderstoodView"];
/** The reply to a request for pictures; the job itself is at `/ai/jobs/{id}`. */
export type AcceptedJob = Schemas["AcceptedJobView"];
/** `progress` is 0 to 100; `queuePosition` is the number of jobs ahead, null unless it is waiting. */
export type Job = Schemas["JobView"];
export type JobStatus = Job["status"];

/** What is printed of an artwork: all of it, or its subject alone, on a transparent background. */
export type Design = Schemas["ProductView"]["design"];
/** `private` for its creator only; `unlisted` for anybody with its id, as tokens and products need; `public` in the gallery. */
export type Visibility = Schemas["ArtworkView"]["visibility"];

/**
 * `mine` is only present if the caller is signed in; `jobId` only for the owner; `imageCid` and `imageUri` not for callers who may not read
 * the prompt, since the file contains it. `engine` is `upload` for an uploaded picture: then `prompt` is its title, and there is no
 * `enhancedPrompt`, `seed`, `model` or `jobId`, and a `style` only if one was given.
 */
export type Artwork = Schemas["ArtworkView"];

/** `dpi` and `resolutionWarning` refer to the requested area, `contrasts` to the colours. */
export type PrintCheck = Schemas["ArtworkPrintPrintCheckView"];
/** How visible art is on a product's colour; `hidden` is the share that is not. */
export type Contrast = Schemas["ArtworkPrintContrastView"];

export type Mint = Schemas["MintView"];
export type MintStatus = Mint["status"];
export type TokenEvent = Schemas["TokenEventView"];
/**
 * `owner` is known for originals, `quantity` in one's own list, `history` for a single token; the document allows any JSON object as
 * `metadata`.
 */
export type Token = Omit<Schemas["TokenView"], "metadata"> & { metadata?: Record<string, unknown> };

/** A creator's own collection, as the chain has it. */
export type Collection = Schemas["CollectionView"];
/** A window in which people mint by themselves. */
export type Phase = Schemas["PhaseView"];
/** What the numbered pieces of a collection will show, or show; only `status` if they hide nothing. */
export type Reveal = Schemas["RevealView"];
/** One's own place in a phase; `claim` is absent where nothing can be claimed now, and `reason` says why. */
export type Place = Schemas["PhasePlaceView"];
/** Transactions that one wallet sends, in this order; none if all holds already. */
export type Calls = Schemas["CallsView"];

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

/** A chain on which something can be paid, with the price there. `down` and `slow` mean that payments wait. */
export type PaymentOption = Schemas["PaymentOption"];
export type Call = Schemas["PaymentCallView"];
/** `call` and `approval` are only present while the order waits for its payment. */
export type Payment = Schemas["PaymentView"];
/** Typed data that pays; `relayed` says whether the studio sends it and pays its gas. */
export type PaymentSigning = Schemas["PaymentSigningView"];
/** A payment that the buyer only signed. */
export type PaymentRelay = Schemas["PaymentRelayView"];
export type OrderItem = Schemas["OrderItemView"];
export type OrderTotals = Schemas["OrderTotalsView"];
/** A parcel as anybody with its code sees it. `at` in its timeline is by the clock of the place. */
export type TrackedParcel = Schemas["TrackingView"];
export type Shipment = Schemas["ShipmentView"];
export type Twin = Schemas["OrderRecordTwin"];
export type TimelineEntry = Schemas["OrderEntryView"];
export type OrderSummary = Schemas["OrderSummaryView"];
export type Order = Schemas["OrderView"];
export type Production = Schemas["ProductionView"];
export type OrderStatus = Order["status"];
export type Address = Schemas["RecipientAddressView"];
export type AddressForm = Schemas["AddressForm"];

/** The address fields of a country, and the shipping cost; `lines` are the fields below the street in the country's order. */
export type Country = Schemas["CountryView"];
export type Need = Schemas["CountryRegion"]["need"];

export type Earning = Schemas["EarningsEarningView"];
/** `key` is present once, in the reply to its creation. */
export type ApiKey = Schemas["ApiKeyKeyView"];
export type Scope = ApiKey["scopes"][number];
/** `rank` is null with play money. */
export type LeaderboardRow = Schemas["LeaderboardPlaceView"];
export type LeaderboardPage = Schemas["PointsLeaderboardView"];

/** A person as everybody may see them: by the name that they chose, or their shortened wallet address. */
export type Person = Schemas["PeoplePersonView"];

/** The seller and their terms. `feeBps` of each piece's margin stay with the studio; facts that the operator has not given are null. */
export type Terms = Schemas["StudioView"];

/** A notice for a person who is signed in. */
export type Notice = Schemas["NoticeView"];
export type NoticePage = Schemas["NoticesView"];

export type FactoryLine = Schemas["FactoryJobLineView"];
/** `nextStep` is the step that can be posted now; null at the end. */
export type FactoryJob = Schemas["FactoryJobView"];
export type FactoryStatus = FactoryJob["status"];
/** What waits for each printer, and how many pieces are at each station. */
export type FactoryQueue = Schemas["FactoryQueueView"];
/** One thing to be made; `station` is null once it is done. */
export type FactoryPiece = Schemas["FactoryPieceView"];
export type FactoryBatch = Schemas["FactoryBatchView"];
export type FactoryStation = NonNullable<FactoryPiece["station"]>;
export type FactoryReprint = Schemas["FactoryReprintView"];
export type FactorySheet = Schemas["FactorySheetView"];
/** A blank's variant; `level` is null if nobody counts it. */
export type BlankOnShelf = Schemas["FactoryStockView"];
/** A reaction to an event that failed and is retried. */
export type FailingReaction = Schemas["FailingReactionView"];
/** A mail. Mails sent by a mail server are not stored: then `to` and everything after it are null. */
export type Mail = Schemas["MailView"];
export type MailBody = Schemas["MailContentView"];

/** Which mails somebody gets. `suppressions` says why mails to them are held back; it is empty as a rule. */
export type MailPreferences = Schemas["MailPreferencesPreferencesView"];
export type MailKind = MailPreferences["kinds"][number]["kind"];
/** Notices on devices: the studio's key, one's devices, and which kinds are sent there. */
export type PushDevices = Schemas["PushView"];
/** A letter about an invented order, for operators. */
export type LetterPreview = Schemas["LetterView"];
export type LetterChoices = Schemas["LettersView"];
/** A print service and its account; secrets are never among it. */
export type Maker = Schemas["MakerView"];
export type MakerStore = Schemas["MakerStoreView"];
/** One of our variants at a service: what is confirmed, and what is proposed. */
export type VariantMapping = Schemas["MakerVariantMappingView"];
/** Something that waits for an operator. */
export type Chore = Schemas["RoutingChoreView"];
export type OrderParcel = Schemas["ReturnParcelView"];
export type Decision = Schemas["ProductionDecisionView"];
/** What a product or an order left: cents of USD as strings, except the cost. */
export type Margin = Schemas["RoutingMarginView"];
/** Who makes an order, and why. */
export type OrderRouting = Schemas["RoutingView"];
