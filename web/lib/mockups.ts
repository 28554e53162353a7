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
};

/** Display names of a mockup's view. */
export function viewName(view: string | null | undefined): string {
  return views[view ?? "front"] ?? view!;
}

/** The mockups of a variant: of its colour, and of its size if sizes look different; all of them if none matches. */
export function mockupsOf({ mockups }: Pick<Product, "mockups">, variant: Pick<ProductVariant, "colour" | "size"> | undefined): Mockup[] {
  const mine = mockups.filter(
    ({ colour, sizes }) => !variant || ((!colour || colour === variant.colour) && (!sizes?.length || sizes.includes(variant.size))),
  );
  return mine.length > 0 ? mine : mockups;
}
