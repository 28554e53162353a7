import type { components } from "./schema";
import type * as ours from "./types";

/**
 * Verifies during type checking that `types.ts` matches the server's OpenAPI document: every property that a page reads exists there with
 * that type, including the values of a status. Missing and null count as the same.
 */
type Schemas = components["schemas"];

type Loose<T> = T extends string ? T : T extends readonly (infer Item)[] ? Loose<Item>[] : T extends object ? { [Key in keyof T]: Loose<NonNullable<T[Key]>> } : T;

/** The names of Ours that the server lacks, or has with another type. */
type Differences<Server, Ours> = {
  [Key in keyof Ours]-?: Key extends keyof Server ? ([Loose<NonNullable<Server[Key]>>] extends [Loose<NonNullable<Ours[Key]>>] ? never : Key) : Key;
}[keyof Ours];

/** `true` if all agree; otherwise the names that do not, which the compiler then shows. */
type Proof<Server, Ours> = [Differences<Server, Ours>] extends [never] ? true : Differences<Server, Ours>;

export const agreed: {
  money: Proof<Schemas["MoneyView"], ours.Money>;
  chain: Proof<Schemas["ConfigChainView"], ours.ChainConfig>;
  style: Proof<Schemas["StyleView"], ours.Style>;
  acceptedJob: Proof<Schemas["AcceptedJobView"], ours.AcceptedJob>;
  job: Proof<Schemas["JobView"], ours.Job>;
  variant: Proof<Schemas["VariantView"], ours.JobVariant>;
  artwork: Proof<Schemas["ArtworkView"], ours.Artwork>;
  printCheck: Proof<Schemas["ArtworkPrintPrintCheckView"], ours.PrintCheck>;
  mint: Proof<Schemas["MintView"], ours.Mint>;
  tokenEvent: Proof<Schemas["TokenEventView"], ours.TokenEvent>;
  blankVariant: Proof<Schemas["BlankVariantView"], ours.BlankVariant>;
  product: Proof<Schemas["ProductView"], ours.Product>;
  productSummary: Proof<Schemas["ProductSummaryView"], ours.ProductSummary>;
  payment: Proof<Schemas["PaymentView"], ours.Payment>;
  orderItem: Proof<Schemas["OrderItemView"], ours.OrderItem>;
  orderSummary: Proof<Schemas["OrderSummaryView"], ours.OrderSummary>;
  order: Proof<Schemas["OrderView"], ours.Order>;
  country: Proof<Schemas["CountryView"], ours.Country>;
  earning: Proof<Schemas["EarningsEarningView"], ours.Earning>;
  quota: Proof<Schemas["QuotaView"], ours.Quota>;
  apiKey: Proof<Schemas["ApiKeyKeyView"], ours.ApiKey>;
  leader: Proof<Schemas["LeaderboardPlaceView"], ours.LeaderboardRow>;
  person: Proof<Schemas["PeoplePersonView"], ours.Person>;
  terms: Proof<Schemas["StudioView"], ours.Terms>;
  notice: Proof<Schemas["NoticeView"], ours.Notice>;
  factoryJob: Proof<Schemas["FactoryJobView"], ours.FactoryJob>;
  mail: Proof<Schemas["MailView"], ours.Mail>;
} = {
  money: true,
  chain: true,
  style: true,
  acceptedJob: true,
  job: true,
  variant: true,
  artwork: true,
  printCheck: true,
  mint: true,
  tokenEvent: true,
  blankVariant: true,
  product: true,
  productSummary: true,
  payment: true,
  orderItem: true,
  orderSummary: true,
  order: true,
  country: true,
  earning: true,
  quota: true,
  apiKey: true,
  leader: true,
  person: true,
  terms: true,
  notice: true,
  factoryJob: true,
  mail: true,
};
