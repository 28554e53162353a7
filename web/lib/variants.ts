type Variant = { id: string; colour: string; size: string };

/** `Black / M`: as it stands on the label. */
export function variantLabel(variant: Variant): string {
  return [variant.colour, variant.size].filter(Boolean).join(" / ") || variant.id;
}

/** The values of one property in their first order, each once. */
export function choices(variants: Variant[], property: "colour" | "size"): string[] {
  return [...new Set(variants.map((variant) => variant[property]).filter(Boolean))];
}

/** The variant with this colour and size; else one with the size; else one with the colour. */
export function nearest<V extends Variant>(variants: V[], wanted: { colour: string; size: string }): V | undefined {
  return (
    variants.find((variant) => variant.colour === wanted.colour && variant.size === wanted.size) ??
    variants.find((variant) => variant.size === wanted.size) ??
    variants.find((variant) => variant.colour === wanted.colour) ??
    variants[0]
  );
}
