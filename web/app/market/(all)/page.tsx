import type { Metadata } from "next";
import { Room } from "@/components/ui/page-head";
import { Market, MarketHead } from "@/features/market/market";
import { apiQuery, readMarketQuery } from "@/features/market/query";
import { readNames } from "@/lib/api/people";
import { read } from "@/lib/api/server";
import type { ProductPage } from "@/lib/api/types";
import { cardOf } from "@/lib/card";

export const metadata: Metadata = cardOf({ title: "The Market", description: "Prints and pieces by the people of FOFO Studio, each printed when you order it.", path: "/market" });

export default async function MarketPage({ searchParams }: PageProps<"/market">) {
  const query = readMarketQuery(await searchParams);
  const page = await read<ProductPage>(`/products${apiQuery(query, { facets: true })}`);
  const names = await readNames([...page.items.map(({ creatorId }) => creatorId), ...(query.creator ? [query.creator] : [])]);
  return (
    <Room room="market">
      <MarketHead />
      <Market page={page} query={query} names={names} />
    </Room>
  );
}
