import { type QueryValue, queryString } from "@/lib/api/query";
import { parseMoney } from "@/lib/money";

/** The filters of the Market as they stand in the page's address. */
export type MarketQuery = {
  q: string;
  style: string;
  type: string;
  tag: string;
  creator: string;
  minPrice: string;
  maxPrice: string;
  sort: string;
  cursor: string;
};

export const sorts: readonly [value: string, name: string][] = [
  ["newest", "Newest first"],
  ["popular", "Most ordered"],
  ["price-asc", "Price, low to high"],
  ["price-desc", "Price, high to low"],
];

type Params = Record<string, string | string[] | undefined>;

/** Reads the address; an invalid price or unknown order is dropped rather than passed on to be refused. */
export function readMarketQuery(params: Params): MarketQuery {
  const one = (name: string) => {
    const value = params[name];
    return (Array.isArray(value) ? (value[0] ?? "") : (value ?? "")).trim().slice(0, 200);
  };
  const price = (name: string) => (parseMoney(one(name), "USD") ? one(name) : "");
  const [low, high] = [price("minPrice"), price("maxPrice")];
  const turned = low !== "" && high !== "" && BigInt(parseMoney(low, "USD")!.amount) > BigInt(parseMoney(high, "USD")!.amount);
  const sort = sorts.some(([value]) => value === one("sort")) ? one("sort") : "";
  return { q: one("q"), style: one("style"), type: one("type"), tag: one("tag"), creator: one("creator"), minPrice: turned ? high : low, maxPrice: turned ? low : high, sort, cursor: one("cursor") };
}

/** The same filters as the API wants them: prices in minor units. */
export function apiQuery(query: MarketQuery, more: Record<string, QueryValue> = {}): string {
  const { minPrice, maxPrice, ...rest } = query;
  const minor = (text: string) => parseMoney(text, "USD")?.amount;
  return queryString({ ...rest, minPrice: minor(minPrice), maxPrice: minor(maxPrice), limit: 24, ...more });
}

/** The page's address with some filters changed; changing a filter starts from the first page again. */
export function marketHref(query: MarketQuery, change: Partial<MarketQuery>): string {
  return `/market${queryString({ ...query, cursor: "", ...change })}`;
}

/** How many filters besides the search are set; both prices are one. */
export function filterCount({ style, type, tag, creator, minPrice, maxPrice }: MarketQuery): number {
  return [style, type, tag, creator, minPrice + maxPrice].filter((value) => value !== "").length;
}

export function isFiltered(query: MarketQuery): boolean {
  return query.q !== "" || filterCount(query) > 0;
}
