import type { Metadata } from "next";
import { cache } from "react";
import { Room } from "@/components/ui/page-head";
import { ProductView } from "@/features/market/product-view";
import { missing } from "@/lib/api/not-found";
import { read, readOrNull } from "@/lib/api/server";
import type { Artwork, Blank, Product } from "@/lib/api/types";

const product = cache((slug: string) => read<Product>(`/products/${encodeURIComponent(slug)}`));

export async function generateMetadata({ params }: PageProps<"/market/[slug]">): Promise<Metadata> {
  const found = await product((await params).slug).catch(() => null);
  if (!found) return { title: "Not here" };
  return { title: found.title, description: found.description || `${found.title}: ${found.blankName}, printed when you order it. Comes with its digital twin.` };
}

export default async function ProductPage({ params }: PageProps<"/market/[slug]">) {
  const found = await product((await params).slug).catch(missing);
  const [artwork, blanks] = await Promise.all([readOrNull<Artwork>(`/artworks/${found.artworkId}`), readOrNull<{ items: Blank[] }>("/blanks")]);
  return (
    <Room room="market">
      <ProductView product={found} artwork={artwork} blank={blanks?.items.find(({ id }) => id === found.blankId) ?? null} />
    </Room>
  );
}
