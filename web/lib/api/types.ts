import type { components } from "./schema";

/** What the API says, as the pages use it. Times are RFC 3339, fiat money is in minor units, chain amounts in base units. */

type Schemas = components["schemas"];

export type Money = { amount: string; currency: string };
export type Page<T> = { items: T[]; nextCursor: string | null };

export type ChainToken = { address: string; symbol: string; decimals: number; name?: string };
export type ChainConfig = {
  chainId: number;
  name: string;
  rpcUrl: string;
  nativeCurrency: { name: string; symbol: string; decimals: number };
  contracts: Record<string, string>;
  tokens: ChainToken[];
};
/** `money`: whether what is paid here is worth anything. */
export type StudioConfig = {
  money: "play" | "real";
  chains: ChainConfig[];
  devWallet: boolean;
  walletConnectProjectId?: string | null;
};

/** Where somebody stands with one limit; `resetsAt` is null where something has to end first. */
export type Quota = { name: string; counted: string; scope: Schemas["QuotaView"]["scope"]; limit: number; used: number; left: number; resetsAt: string | null };

/** `operator` is known once `/me` was asked. */
/** A browser in which the account is signed in. */
export type SignedInPlace = { id: string; createdAt: string; lastUsedAt: string; current: boolean };

export type User = { id: string; wallets: string[]; email?: string | null; operator?: boolean };
export type SignedIn = { accessToken: string; tokenType: string; expiresIn: number; user: User };

/** What somebody says of a picture, or of a product that shows it. */
export type ReportReason = Schemas["ReportConsoleReportView"]["reason"];
export type ReportOf = { id: string; subject: string; reason: ReportReason; words: string; signedIn: boolean; at: string };
/** A picture as the operators' list of reports shows it. */
export type Reported = {
  id: string;
  ownerId: string;
  prompt: string;
  visibility: Visibility;
  thumbnailUrl: string;
  imageUrl: string;
  takenDown: boolean;
  takenDownFor: string | null;
  reports: ReportOf[];
};

export type Style = { id: string; name: string; description: string; sampleUrls: string[]; palette: string[] };
export type JobStatus = Schemas["JobView"]["status"];
export type JobVariant = {
  index: number;
  seed: number;
  artworkId: string;
  imageUrl: string;
  thumbnailUrl: string;
  cid: string;
  width: number;
  height: number;
};
/** The answer to a request for pictures; the job itself is at `/ai/jobs/{id}`. */
export type AcceptedJob = { id: string; status: JobStatus; queuePosition: number | null };
/** `progress` is 0 to 100; `queuePosition` counts those before it, null unless it waits. */
export type Job = {
  id: string;
  status: JobStatus;
  progress: number;
  queuePosition: number | null;
  engine: string | null;
  engineVersion: string | null;
  model: string | null;
  style: string;
  aspect: Schemas["JobView"]["aspect"];
  prompt: string;
  enhancedPrompt: string;
  seed: number;
  variantCount: number;
  varyOf: string | null;
  variants: JobVariant[];
  error: { code: string; message: string } | null;
};

/** What of an artwork is printed: all of it, or its subject alone, on open ground. */
export type Design = Schemas["ProductView"]["design"];
export type Visibility = Schemas["ArtworkView"]["visibility"];

/**
 * `mine` is there only where the asker is signed in; `jobId` only for the owner. `engine` is `upload` for a picture that its owner brought along:
 * then `prompt` is its title, and there is no `enhancedPrompt`, `seed`, `model` or `jobId`, and a `style` only if one was given.
 */
export type Artwork = {
  id: string;
  owner: { id: string };
  prompt: string;
  enhancedPrompt?: string;
  style?: string;
  seed?: number;
  engine: string;
  engineVersion: string;
  model?: string;
  /** How it came to be: a term of IPTC's digital source types. */
  digitalSource: Schemas["ArtworkView"]["digitalSource"];
  width: number;
  height: number;
  imageUrl: string;
  imageSmallUrl: string;
  thumbnailUrl: string;
  thumbnailSmallUrl: string;
  /** Not there where others may not read the prompt, since the file holds it. */
  imageCid?: string;
  imageUri?: string;
  features: Record<string, string>;
  /** `private` for its maker only; `unlisted` for who knows its id, as tokens and products need; `public` in the gallery. */
  visibility: Visibility;
  /** Whether others may read the prompt; where not, `prompt` is empty for them. */
  promptShown: boolean;
  /** What of it can be printed; an emblem only where our own painter drew it. */
  designs: Design[];
  /** Whether the landing page shows it. */
  curated: boolean;
  createdAt: string;
  nearDuplicate: boolean;
  nearDuplicateOf?: string;
  jobId?: string;
  mine?: boolean;
  /** Why an operator took it down; told to its maker and to operators. */
  takenDownFor?: string;
};

/** `dpi` and `resolutionWarning` are about the area that was asked about, `contrasts` about the colours. */
export type PrintCheck = {
  design: Design;
  vector: boolean;
  enlargement: Schemas["ArtworkPrintPrintCheckView"]["enlargement"];
  outsideGamut: number;
  warning?: string | null;
  dpi?: number | null;
  resolutionWarning?: string | null;
  contrasts: Contrast[];
};
/** How art stands out from a colour that it is printed on; `hidden` is the share that does not. */
export type Contrast = { colour: string; hidden: number; warning?: string | null };

export type MintStatus = Schemas["MintView"]["status"];
export type Mint = {
  id: string;
  status: MintStatus;
  artworkId: string;
  name: string;
  description: string;
  chainId: number;
  contract: string;
  tokenId: string | null;
  txHash: string | null;
  confirmations: number;
  tokenUri: string | null;
  imageCid: string;
  recipient: string;
  editionSize: number;
  royaltyBps: number;
  reason: string | null;
};
export type TokenEvent = { type: Schemas["TokenEventView"]["type"]; at: string; from: string; to: string; quantity: string; txHash: string };
/** `owner` is known of originals, `quantity` in one's own list, `history` of a single token. */
export type Token = {
  chainId: number;
  contract: string;
  tokenId: string;
  standard: Schemas["TokenView"]["standard"];
  kind: Schemas["TokenView"]["kind"];
  owner?: string;
  name: string;
  imageUrl?: string;
  imageCid?: string;
  metadata?: Record<string, unknown>;
  tokenUri?: string;
  supply: string;
  royalty?: { receiver: string; bps: number };
  artworkId?: string;
  mintId?: string;
  quantity?: string;
  takenDown?: boolean;
  history?: TokenEvent[];
};

export type BlankVariant = { id: string; colour: string; colourHex: string; size: string; printArea: string; baseCost: Money };
export type PrintArea = { name: string; widthMm: number; heightMm: number; widthPx: number; heightPx: number; bleedPx?: number; transparent?: boolean };
export type Blank = {
  id: string;
  name: string;
  type: string;
  description?: string;
  baseCost: Money;
  variants: BlankVariant[];
  printAreas: PrintArea[];
  views: string[];
};

/** Without `sizes` it shows all. */
export type Mockup = { url: string; colour?: string | null; view?: string | null; sizes?: string[] };
export type ProductVariant = { id: string; colour: string; colourHex: string; size: string; price: Money };
/** A product in a list. `imageUrl` is the artwork; the mockups show it on its blank and come a moment after publishing. */
export type ProductSummary = {
  id: string;
  slug: string;
  creatorId: string;
  artworkId: string;
  blankId: string;
  type: string;
  style?: string;
  title: string;
  price: Money;
  tags: string[];
  editionSize?: number;
  remaining?: number;
  sold: number;
  onSale: boolean;
  imageUrl: string;
  thumbnailUrl: string;
  mockupUrl?: string;
  createdAt: string;
};
export type Product = Omit<ProductSummary, "mockupUrl"> & {
  version: number;
  mintId?: string;
  blankName: string;
  design: Design;
  mockups: Mockup[];
  description: string;
  variants: ProductVariant[];
  updatedAt: string;
};
export type Facet = { value: string; count: number };
export type Facets = { style?: Facet[]; type?: Facet[]; tag?: Facet[] };
export type ProductPage = Page<ProductSummary> & { facets?: Facets | null };

export type Call = { to: string; data: string; value?: string };
/** `call` and `approval` are there only while the order waits for its payment. */
export type Payment = {
  chainId: number;
  payer: string;
  token: string;
  amount: string;
  expiresAt: string;
  call?: Call;
  approval?: Call;
  txHash?: string;
  settlementTxHash?: string;
  refundTxHash?: string;
};
export type OrderStatus = Schemas["OrderView"]["status"];
export type OrderItem = {
  line: number;
  productId: string;
  variantId: string;
  artworkId: string;
  title: string;
  variantLabel: string;
  thumbnailUrl: string;
  quantity: number;
  unitPrice: Money;
  total: Money;
};
export type OrderTotals = { items: Money; shipping: Money; total: Money };
export type Shipment = { carrier: string; trackingNumber: string; trackingUrl?: string | null; status: Schemas["OrderShipmentView"]["status"] };
export type Twin = { line: number; chainId: number; contract: string; tokenId: string; quantity: number; txHash: string };
export type TimelineEntry = { sequence: number; at: string; status: OrderStatus; detail: string };
export type OrderSummary = {
  id: string;
  status: OrderStatus;
  buyerId: string;
  buyerWallet: string;
  items: OrderItem[];
  totals: OrderTotals;
  chainId: number;
  token: string;
  settled: boolean;
  createdAt: string;
};
export type Order = {
  id: string;
  status: OrderStatus;
  items: OrderItem[];
  totals: OrderTotals;
  payment?: Payment;
  createdAt: string;
  payableUntil: string;
  settled: boolean;
  shipments: Shipment[];
  twins: Twin[];
  timeline: TimelineEntry[];
  recipient?: { email: string; shippingAddress: Address };
};
export type Address = {
  name: string;
  line1: string;
  line2?: string;
  city: string;
  region?: string;
  postalCode?: string;
  country: string;
};

/** What a form asks for when a parcel goes there, and what that costs; `lines` are the fields below the street as the country writes them. */
export type Need = Schemas["CountryRegion"]["need"];
export type Country = {
  code: string;
  postalCode: { need: Need; example: string };
  region: { need: Need; options: { code: string; name: string }[] };
  lines: Schemas["CountryView"]["lines"];
  /** Of any order that goes there, in days from the payment to the door; null where nothing is sent. */
  shipping: { fee: Money; leastDays: number; mostDays: number } | null;
};

export type Earning = { chainId: number; token: string; earned: string; withdrawable: string; withdrawn: string; call: Call };
export type Scope = Schemas["ApiKeyKeyView"]["scopes"][number];
/** `key` is there once, in the answer to its making. */
export type ApiKey = { id: string; name: string; scopes: Scope[]; hint: string; createdAt: string; lastUsedAt: string | null; key?: string | null };
export type LeaderboardRow = { rank: number; name: string; points: number };

export type FactoryLine = { line: number; title: string; variant: string; quantity: number; printFileUrl: string };
export type FactoryStatus = Schemas["FactoryJobView"]["status"];
export type FactoryJob = {
  id: string;
  orderId: string;
  status: FactoryStatus;
  /** What may be posted now; null at the end. */
  nextStep: FactoryStatus | null;
  lines: FactoryLine[];
  shipment?: (Omit<Shipment, "status"> & { status: FactoryStatus }) | null;
  packingSlipUrl: string;
  createdAt: string;
  updatedAt: string;
  timeline: { at: string; status: FactoryStatus }[];
};
/** A step that should have followed an event, failed, and is tried again. */
export type FailingReaction = Schemas["FailingReactionView"];
/** A mail. What went out by a mail server is not kept: then `to` and what follows are null. */
export type Mail = {
  id: string;
  kind: Schemas["MailView"]["kind"];
  subjectId: string;
  status: Schemas["MailView"]["status"];
  createdAt: string;
  sentAt: string | null;
  to: string | null;
  subject: string | null;
};
export type MailBody = Mail & { from: string | null; html: string | null; text: string | null };
