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

export type BlankVariant = { id: string; label?: string; colour?: string | null; colourHex?: string | null; size?: string | null; area?: string; baseCost?: Money };
export type PrintArea = { name: string; widthMm: number; heightMm: number; widthPx: number; heightPx: number; bleedPx?: number; transparent?: boolean };
export type Blank = {
  id: string;
  name: string;
  type: string;
  description?: string;
  variants: BlankVariant[];
  areas: PrintArea[];
};

export type Mockup = { url: string; colour?: string | null; view?: string | null };
export type ProductVariant = BlankVariant & { available?: boolean; remaining?: number | null; price?: Money };
export type Product = {
  id: string;
  slug: string;
  title: string;
  description?: string | null;
  type: string;
  blankId: string;
  artworkId: string;
  style: string;
  tags: string[];
  price: Money;
  imageUrl?: string;
  thumbnailUrl?: string;
  mockups?: Mockup[];
  variants?: ProductVariant[];
  creator?: { id?: string; wallet?: string | null; name?: string | null } | null;
  mintId?: string | null;
  editionSize?: number | null;
  remaining?: number | null;
  onSale?: boolean;
  createdAt?: string;
};
export type Facet = { value: string; count: number };
export type Facets = { styles?: Facet[]; types?: Facet[]; tags?: Facet[] };
export type ProductPage = Page<Product> & { facets?: Facets | null };

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

export type Earning = { chainId: number; token: string; earned: string; withdrawable: string; withdrawn: string; call?: Call | null };
export type ApiKey = { id: string; name: string; scopes: string[]; createdAt: string; lastUsedAt?: string | null };
export type LeaderboardRow = { rank: number; userId?: string; wallet?: string | null; name?: string | null; points: string | number };

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
export type Mail = { id: string; to: string; subject: string; sentAt: string; kind?: string; orderId?: string | null };
export type MailBody = Mail & { html: string; text: string };
