import type { Metadata } from "next";
import { cache } from "react";
import { Room } from "@/components/ui/page-head";
import { OwnArtwork } from "@/features/mint/own-artwork";
import { missing } from "@/lib/api/not-found";
import { Problem } from "@/lib/api/problem";
import { readNames } from "@/lib/api/people";
import { read, readOrNull } from "@/lib/api/server";
import type { Artwork, Blank } from "@/lib/api/types";
import { titleOf } from "@/lib/artwork";
import { cardOf } from "@/lib/card";

const artwork = cache((id: string) => read<Artwork>(`/artworks/${encodeURIComponent(id)}`));

/** The server renders for strangers: what is private is a 404 to it, what was taken down a 410, and the maker's browser asks again. */
function notShown(thrown: unknown): null {
  return thrown instanceof Problem && ["ARTWORK_UNKNOWN", "ARTWORK_TAKEN_DOWN"].includes(thrown.code) ? null : missing(thrown);
}

export async function generateMetadata({ params }: PageProps<"/artworks/[id]">): Promise<Metadata> {
  const found = await artwork((await params).id).catch(() => null);
  if (!found) return { title: "Picture", robots: { index: false } };
  const card = cardOf({ title: titleOf(found), description: "A picture made at FOFO Studio.", path: `/artworks/${found.id}`, image: { url: found.imageUrl, alt: titleOf(found), width: found.width, height: found.height } });
  return found.visibility === "public" ? card : { ...card, robots: { index: false } };
}

export default async function ArtworkPage({ params, searchParams }: PageProps<"/artworks/[id]">) {
  const { id } = await params;
  const found = await artwork(id).catch(notShown);
  const { mint } = await searchParams;
  const [blanks, names] = await Promise.all([readOrNull<{ items: Blank[] }>("/blanks"), readNames(found ? [found.owner.id] : [])]);
  const bench = { blanks: blanks?.items ?? [], initialMintId: typeof mint === "string" && mint.startsWith("mint_") ? mint : null };
  return (
    <Room room="mint">
      <OwnArtwork id={id} shown={found} creator={found ? names[found.owner.id] : undefined} {...bench} />
    </Room>
  );
}
