/** What the API says, as the pages use it. Times are RFC 3339, fiat money is in minor units, chain amounts in base units. */

export type Money = { amount: string; currency: string };
export type Page<T> = { items: T[]; nextCursor: string | null };

export type ChainToken = { address: string; symbol: string; decimals: number; name?: string };
export type ChainConfig = {
  chainId: number;
  name: string;
  rpcUrl: string;
  explorerUrl?: string | null;
  nativeCurrency: { name: string; symbol: string; decimals: number };
  contracts: Record<string, string>;
  tokens: ChainToken[];
};
export type StudioConfig = {
  chains: ChainConfig[];
  devWallet: boolean;
  walletConnectProjectId?: string | null;
};

/** `operator` is known once `/me` was asked. */
export type User = { id: string; wallets: string[]; email?: string | null; operator?: boolean };
export type SignedIn = { accessToken: string; tokenType: string; expiresIn: number; user: User };

export type Style = { id: string; name: string; description: string; sampleUrls: string[] };
export type JobStatus = "queued" | "running" | "succeeded" | "failed" | "cancelled";
export type JobVariant = {
  index: number;
  seed: string | number;
  artworkId: string;
  imageUrl: string;
  thumbnailUrl: string;
  cid: string;
  width: number;
  height: number;
};
export type Job = {
  id: string;
  status: JobStatus;
  progress: number;
  queuePosition?: number | null;
  engine?: string | null;
  model?: string | null;
  style?: string;
  aspect?: string;
  prompt: string;
  enhancedPrompt?: string | null;
  seed?: string | number | null;
  variantCount?: number;
  error?: { code: string; message: string } | null;
  variants: JobVariant[];
};

export type Artwork = {
  id: string;
  title?: string | null;
  owner?: { id?: string; wallet?: string | null; name?: string | null } | null;
  prompt: string;
  enhancedPrompt?: string | null;
  style: string;
  seed: string | number;
  engine: string;
  engineVersion?: string | null;
  model?: string | null;
  width: number;
  height: number;
  imageUrl: string;
  thumbnailUrl: string;
  imageCid: string;
  features?: Record<string, string>;
  mintId?: string | null;
  createdAt?: string;
  mine?: boolean;
};

export type MintStatus = "requested" | "storing" | "submitted" | "confirmed" | "failed";
export type Mint = {
  id: string;
  status: MintStatus;
  artworkId: string;
  name: string;
  description?: string;
  chainId: number;
  contract?: string | null;
  tokenId?: string | null;
  txHash?: string | null;
  confirmations?: number;
  tokenUri?: string | null;
  imageCid?: string | null;
  editionSize?: number | null;
  royaltyBps?: number;
  reason?: string | null;
};
export type TokenEvent = { type: string; at: string; from?: string | null; to?: string | null; txHash?: string | null; quantity?: string | number };
export type Token = {
  chainId: number;
  contract: string;
  tokenId: string;
  standard?: string;
  owner?: string | null;
  name?: string;
  imageUrl?: string | null;
  imageCid?: string | null;
  metadata?: Record<string, unknown> | null;
  tokenUri?: string | null;
  supply?: string | number | null;
  royalty?: { receiver: string; bps: number } | null;
  artworkId?: string | null;
  history?: TokenEvent[];
};
export type OwnedToken = Token & { quantity?: string | number; kind?: string };

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

export type Mockup = { url: string; colour?: string | null; view?: string | null };
export type ProductVariant = { id: string; colour: string; colourHex: string; size: string; price: Money };
/** A product in a list. `imageUrl` is the artwork; the mockups show it on its blank and come a moment after publishing. */
export type ProductSummary = {
  id: string;
  slug: string;
  creatorId: string;
  artworkId: string;
  blankId: string;
  type: string;
  style: string;
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
  mockups: Mockup[];
  createdAt: string;
};
export type Product = Omit<ProductSummary, "mockupUrl"> & {
  version: number;
  mintId?: string;
  blankName: string;
  description: string;
  variants: ProductVariant[];
  updatedAt: string;
};
export type Facet = { value: string; count: number };
export type Facets = { style?: Facet[]; type?: Facet[]; tag?: Facet[] };
export type ProductPage = Page<ProductSummary> & { facets?: Facets | null };

export type Call = { to: string; data: string; value?: string };
export type Payment = {
  quoteId?: string;
  chainId: number;
  token: string;
  amount: string;
  expiresAt: string;
  status?: string;
  txHash?: string | null;
  call?: Call | null;
  approval?: Call | null;
};
export type OrderStatus =
  | "awaiting_payment"
  | "paid"
  | "in_production"
  | "shipped"
  | "delivered"
  | "expired"
  | "cancelled"
  | "refund_pending"
  | "refunded"
  | "on_hold";
export type OrderItem = {
  productId: string;
  variantId: string;
  title: string;
  variantLabel?: string | null;
  quantity: number;
  unitPrice: Money;
  thumbnailUrl?: string | null;
};
export type OrderTotals = { items: Money; shipping: Money; tax?: Money; total: Money };
export type Shipment = { carrier: string; trackingNumber: string; trackingUrl?: string | null; status: string };
export type TimelineEntry = { at: string; status: string; detail?: string | null };
export type Order = {
  id: string;
  status: OrderStatus;
  createdAt?: string;
  items: OrderItem[];
  totals: OrderTotals;
  payment?: Payment | null;
  shipments: Shipment[];
  timeline: TimelineEntry[];
};
export type Address = {
  name: string;
  line1: string;
  line2?: string;
  city: string;
  region?: string;
  postalCode: string;
  country: string;
};

export type Earning = { chainId: number; token: string; earned: string; withdrawable: string; withdrawn: string; call: Call };
/** `key` is there once, in the answer to its making. */
export type ApiKey = { id: string; name: string; scopes: string[]; hint: string; createdAt: string; lastUsedAt: string | null; key?: string | null };
export type LeaderboardRow = { rank: number; name: string; points: number };

export type FactoryLine = { line: number; title: string; variant: string; quantity: number; printFileUrl: string };
export type FactoryJob = {
  id: string;
  orderId: string;
  status: string;
  /** What may be posted now; null at the end. */
  nextStep: string | null;
  lines: FactoryLine[];
  shipment?: Shipment | null;
  packingSlipUrl: string;
  createdAt: string;
  updatedAt: string;
  timeline: { at: string; status: string }[];
};
/** A mail. What went out by a mail server is not kept: then `to` and what follows are null. */
export type Mail = {
  id: string;
  kind: string;
  subjectId: string;
  status: string;
  createdAt: string;
  sentAt: string | null;
  to: string | null;
  subject: string | null;
};
export type MailBody = Mail & { from: string | null; html: string | null; text: string | null };
