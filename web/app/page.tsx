import type { Metadata } from "next";
import { Fresh } from "@/features/landing/fresh";
import { GalleryStrip } from "@/features/landing/gallery-strip";
import { Hero } from "@/features/landing/hero";
import { Path } from "@/features/landing/path";
import { Street } from "@/features/landing/street";
import { readOrNull } from "@/lib/api/server";
import type { Artwork, LeaderboardRow, Page, ProductSummary } from "@/lib/api/types";

export const metadata: Metadata = { alternates: { canonical: "/" } };

const nothing = { items: [], nextCursor: null };

export default async function LandingPage() {
  const [artworks, products, leaders] = await Promise.all([
    readOrNull<Page<Artwork>>("/gallery?curated=true&limit=12"),
    readOrNull<Page<ProductSummary>>("/products?limit=8"),
    readOrNull<Page<LeaderboardRow>>("/community/leaderboard?limit=4"),
  ]);
  return (
    <div className="night">
      <Hero artworks={artworks?.items ?? []} />
      <Street artworks={(artworks?.items ?? []).toSpliced(0, (artworks?.items.length ?? 0) > 2 ? 2 : 0)} products={products?.items ?? []} leaders={leaders?.items ?? []} />
      <GalleryStrip initial={artworks ?? nothing} />
      <Path />
      <Fresh products={products?.items ?? []} />
    </div>
  );
}
