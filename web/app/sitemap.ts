import type { MetadataRoute } from "next";
import { everyPage } from "@/lib/api/every-page";
import type { Artwork, ProductSummary } from "@/lib/api/types";
import { siteOrigin } from "@/lib/site";

const rooms = ["/", "/market", "/mint", "/dao", "/help", "/contact", "/returns", "/terms", "/privacy", "/content-policy"];
/** A sitemap holds 50,000 addresses; these many of each kind are read, the newest first. */
const most = 5_000;

/** Every page that is meant to be found: the rooms, the house's words, what is on sale, and what hangs in the gallery. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [origin, products, artworks] = await Promise.all([siteOrigin(), everyPage<ProductSummary>("/products", most), everyPage<Artwork>("/gallery", most)]);
  return [
    ...rooms.map((path) => ({ url: origin + path })),
    ...products.map(({ slug, createdAt }) => ({ url: `${origin}/market/${slug}`, lastModified: createdAt })),
    ...artworks.map(({ id, createdAt }) => ({ url: `${origin}/artworks/${id}`, lastModified: createdAt })),
  ];
}
