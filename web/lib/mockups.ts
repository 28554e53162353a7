import type { Mockup, Product, ProductVariant } from "@/lib/api/types";

const views: Record<string, string> = {
  front: "From the front",
  worn: "From the side",
  hanging: "On a hanger",
  folded: "Folded",
  detail: "Close up",
  room: "On a wall",
  left: "From the left",
  right: "From the right",
  table: "On a table",
};

/** Display names of a mockup's view. */
export function viewName(view: string | null | undefined): string {
  return views[view ?? "front"] ?? view!;
}

/** Width and height of a mockup, and of its small size, in pixels. */
const large = 1200;
const small = 480;

/** Both sizes of a mockup for `srcset`; nothing until an older one has its small size. */
export function mockupSrcSet(url: string | undefined, smallUrl: string | undefined): string | undefined {
  return url && smallUrl && url !== smallUrl ? `${smallUrl} ${small}w, ${url} ${large}w` : undefined;
}

/** The mockups of a variant: of its colour, and of its size if sizes look different; all of them if none matches. */
export function mockupsOf({ mockups }: Pick<Product, "mockups">, variant: Pick<ProductVariant, "colour" | "size"> | undefined): Mockup[] {
  const mine = mockups.filter(
    ({ colour, sizes }) => !variant || ((!colour || colour === variant.colour) && (!sizes?.length || sizes.includes(variant.size))),
  );
  return mine.length > 0 ? mine : mockups;
}
