import type { Metadata } from "next";
import { cache } from "react";
import { Room } from "@/components/ui/page-head";
import { ArtworkView } from "@/features/mint/artwork-view";
import { missing } from "@/lib/api/not-found";
import { read, readOrNull } from "@/lib/api/server";
import type { Artwork, Blank } from "@/lib/api/types";
import { titleOf } from "@/lib/artwork";

const artwork = cache((id: string) => read<Artwork>(`/artworks/${encodeURIComponent(id)}`));

export async function generateMetadata({ params }: PageProps<"/artworks/[id]">): Promise<Metadata> {
  const found = await artwork((await params).id).catch(() => null);
  return { title: found ? titleOf(found) : "Not here" };
}

export default async function ArtworkPage({ params, searchParams }: PageProps<"/artworks/[id]">) {
  const found = await artwork((await params).id).catch(missing);
  const { mint } = await searchParams;
  const blanks = await readOrNull<{ items: Blank[] }>("/blanks");
  return (
    <Room room="mint">
      <ArtworkView artwork={found} blanks={blanks?.items ?? []} initialMintId={typeof mint === "string" && mint.startsWith("mint_") ? mint : null} />
    </Room>
  );
}
