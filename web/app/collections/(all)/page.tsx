import type { Metadata } from "next";
import { PageHead, Room } from "@/components/ui/page-head";
import { AllCollections } from "@/features/collection/all-collections";
import { queryString } from "@/lib/api/query";
import { read, readConfig } from "@/lib/api/server";
import type { Collection, Page } from "@/lib/api/types";
import { cardOf } from "@/lib/card";

export const metadata: Metadata = cardOf({ title: "Collections", description: "Contracts that belong to their creators: originals, editions and drops at FOFO Studio.", path: "/collections" });

export default async function CollectionsRoute({ searchParams }: PageProps<"/collections">) {
  const { cursor, chain } = await searchParams;
  const studio = await readConfig();
  const chains = studio?.chains ?? [];
  const chosen = chains.find(({ chainId }) => String(chainId) === chain);
  const page = await read<Page<Collection>>(`/collections${queryString({ limit: 24, cursor: typeof cursor === "string" ? cursor : null, chainId: chosen?.chainId })}`);
  return (
    <Room room="mint">
      <PageHead eyebrow="The Neural Mint" title="Collections">
        Contracts that belong to the people who made them. Each has a page, its own rules, and its pieces.
      </PageHead>
      <AllCollections page={page} chains={chains} chosen={chosen} further={typeof cursor === "string"} />
    </Room>
  );
}
