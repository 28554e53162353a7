type Variant = { id: string; colour: string; size: string };

/** `Black / M`: as on the label. */
export function variantLabel(variant: Variant): string {
  return [variant.colour, variant.size].filter(Boolean).join(" / ") || variant.id;
}

/** The distinct values of one property, in order of first appearance. */
export function choices(variants: Variant[], property: "colour" | "size"): string[] {
  return [...new Set(variants.map((variant) => variant[property]).filter(Boolean))];
}

/** The variant with this colour and size; otherwise one with the size; otherwise one with the colour. */
export function nearest<V extends Variant>(variants: V[], wanted: { colour: string; size: string }): V | undefined {
  return (
    variants.find((variant) => variant.colour === wanted.colour && variant.size === wanted.size) ??
    variants.find((variant) => variant.size === wanted.size) ??
    variants.find((variant) => variant.colour === wanted.colour) ??
    variants[0]
  );
}
