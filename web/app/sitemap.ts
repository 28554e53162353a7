import type { MetadataRoute } from "next";
import { everyPage } from "@/lib/api/every-page";
import type { Artwork, Collection, ProductSummary } from "@/lib/api/types";
import { siteOrigin } from "@/lib/site";

const rooms = ["/", "/market", "/mint", "/collections", "/dao", "/help", "/contact", "/returns", "/terms", "/privacy", "/content-policy"];
/** A sitemap holds 50,000 addresses; these many of each kind are read, the newest first. */
const most = 5_000;

/** Every page that is meant to be found: the rooms, the house's words, what is on sale, what hangs in the gallery, and creators' collections. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [origin, products, artworks, collections] = await Promise.all([siteOrigin(), everyPage<ProductSummary>("/products", most), everyPage<Artwork>("/gallery", most), everyPage<Collection>("/collections", most)]);
  return [
    ...rooms.map((path) => ({ url: origin + path })),
    ...products.map(({ slug, createdAt }) => ({ url: `${origin}/market/${slug}`, lastModified: createdAt })),
    ...artworks.map(({ id, createdAt }) => ({ url: `${origin}/artworks/${id}`, lastModified: createdAt })),
    ...collections.map(({ id, requestedAt }) => ({ url: `${origin}/collections/${id}`, lastModified: requestedAt })),
  ];
}
