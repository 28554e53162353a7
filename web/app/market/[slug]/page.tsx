import type { Metadata } from "next";
import { cache } from "react";
import { Room } from "@/components/ui/page-head";
import { ProductView } from "@/features/market/product-view";
import { missing } from "@/lib/api/not-found";
import { readNames } from "@/lib/api/people";
import { read, readOrNull } from "@/lib/api/server";
import type { Artwork, Blank, Product } from "@/lib/api/types";
import { cardOf } from "@/lib/card";
import { formatMoney } from "@/lib/money";

const product = cache((slug: string) => read<Product>(`/products/${encodeURIComponent(slug)}`));

export async function generateMetadata({ params }: PageProps<"/market/[slug]">): Promise<Metadata> {
  const found = await product((await params).slug).catch(() => null);
  if (!found) return { title: "Not here", robots: { index: false } };
  const description = found.description || `${found.title}: ${found.blankName}, printed when you order it. Comes with its digital twin. ${formatMoney(found.price)}.`;
  return cardOf({ title: found.title, description, path: `/market/${found.slug}`, image: { url: found.mockups[0]?.url ?? found.imageUrl, alt: found.title } });
}

export default async function ProductPage({ params }: PageProps<"/market/[slug]">) {
  const found = await product((await params).slug).catch(missing);
  const [artwork, blanks, names] = await Promise.all([readOrNull<Artwork>(`/artworks/${found.artworkId}`), readOrNull<{ items: Blank[] }>("/blanks"), readNames([found.creatorId])]);
  return (
    <Room room="market">
      <ProductView creator={names[found.creatorId]} product={found} artwork={artwork} blank={blanks?.items.find(({ id }) => id === found.blankId) ?? null} />
    </Room>
  );
}
