import type { BlankVariant } from "@/lib/api/types";

/** `Black / M`: as it stands on the label. */
export function variantLabel(variant: BlankVariant): string {
  return variant.label ?? ([variant.colour, variant.size].filter(Boolean).join(" / ") || variant.id);
}

/** The values of one property in their first order, each once. */
export function choices(variants: BlankVariant[], property: "colour" | "size"): string[] {
  return [...new Set(variants.map((variant) => variant[property]).filter((value): value is string => Boolean(value)))];
}

/** The variant with this colour and size; else one with the size; else one with the colour. */
export function nearest<V extends BlankVariant>(variants: V[], wanted: { colour?: string | null; size?: string | null }): V | undefined {
  return (
    variants.find((variant) => variant.colour === wanted.colour && variant.size === wanted.size) ??
    variants.find((variant) => variant.size === wanted.size) ??
    variants.find((variant) => variant.colour === wanted.colour) ??
    variants[0]
  );
}
