import type { Metadata } from "next";
import { cache } from "react";
import { PageHead, Room } from "@/components/ui/page-head";
import { CreatorProducts } from "@/features/market/creator-products";
import { missing } from "@/lib/api/not-found";
import { read } from "@/lib/api/server";
import type { Person, ProductPage } from "@/lib/api/types";

const person = cache((id: string) => read<Person>(`/people/${encodeURIComponent(id)}`));

export async function generateMetadata({ params }: PageProps<"/creators/[id]">): Promise<Metadata> {
  const found = await person((await params).id).catch(() => null);
  return found ? { title: found.name, description: `What ${found.name} makes at FOFO Studio.`, alternates: { canonical: `/creators/${found.id}` } } : { title: "Not here" };
}

export default async function CreatorPage({ params, searchParams }: PageProps<"/creators/[id]">) {
  const found = await person((await params).id).catch(missing);
  const { cursor } = await searchParams;
  const query = new URLSearchParams({ creator: found.id, ...(typeof cursor === "string" ? { cursor } : {}) });
  const page = await read<ProductPage>(`/products?${query}`);
  return (
    <Room room="market">
      <PageHead eyebrow="Creator" title={found.name} />
      <CreatorProducts person={found} page={page} />
    </Room>
  );
}
