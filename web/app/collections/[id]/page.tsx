import type { Metadata } from "next";
import { cache } from "react";
import { Room } from "@/components/ui/page-head";
import { CollectionPage } from "@/features/collection/collection-page";
import { missing } from "@/lib/api/not-found";
import { read, readConfig } from "@/lib/api/server";
import type { Collection } from "@/lib/api/types";

const collection = cache((id: string) => read<Collection>(`/collections/${encodeURIComponent(id)}`));

export async function generateMetadata({ params }: PageProps<"/collections/[id]">): Promise<Metadata> {
  const found = await collection((await params).id).catch(() => null);
  if (!found) return { title: "Not here" };
  return {
    title: found.name,
    description: found.description || `A collection by ${found.creatorName} at FOFO Studio.`,
    alternates: { canonical: `/collections/${found.id}` },
    openGraph: found.imageUrl ? { images: [found.imageUrl] } : undefined,
    twitter: { card: "summary_large_image" },
  };
}

export default async function CollectionRoute({ params }: PageProps<"/collections/[id]">) {
  const found = await collection((await params).id).catch(missing);
  const studio = await readConfig();
  return (
    <Room room="mint">
      <CollectionPage collection={found} chain={studio?.chains.find(({ chainId }) => chainId === found.chainId)} />
    </Room>
  );
}
