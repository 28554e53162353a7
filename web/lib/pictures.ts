import type { Artwork } from "@/lib/api/types";

type Sizes = Pick<Artwork, "imageUrl" | "imageSmallUrl" | "thumbnailUrl" | "width" | "height">;

/** The size of each rendition in the media store: the pixels of its longest side, or fewer if the picture itself is smaller. */
const longest = { thumbnailUrl: 400, imageSmallUrl: 800, imageUrl: 1600 } as const;

/** The renditions of an artwork for `srcset`, with their widths; the browser chooses the one that fits `sizes` and its screen. */
export function srcSet(artwork: Sizes): string {
  const { width, height } = artwork;
  const widths = new Map<number, string>();
  for (const name of ["imageUrl", "imageSmallUrl", "thumbnailUrl"] as const) widths.set(Math.round(width * Math.min(1, longest[name] / Math.max(width, height))), artwork[name]);
  return [...widths].map(([wide, url]) => `${url} ${wide}w`).join(", ");
}
