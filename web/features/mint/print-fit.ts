import type { Blank, BlankVariant, PrintArea } from "@/lib/api/types";
import { choices } from "@/lib/variants";

type Picture = { width: number; height: number };

/** The part of a picture that is left after printing and trimming, in shares of the picture; `lost` is the larger of both directions. */
export type PrintFit = { left: number; top: number; width: number; height: number; lost: number };

/** More than this in one direction is told as a warning: the knife's two or three percent are not. */
export const worthAWarning = 0.05;

/** How the press lays a picture: on open ground whole, else so large that it covers the sheet with its bleed, centred. */
export function printFit(picture: Picture, area: PrintArea): PrintFit {
  if (area.transparent) return { left: 0, top: 0, width: 1, height: 1, lost: 0 };
  const bleed = 2 * (area.bleedPx ?? 0);
  const scale = Math.max((area.widthPx + bleed) / picture.width, (area.heightPx + bleed) / picture.height);
  const width = Math.min(1, area.widthPx / (picture.width * scale));
  const height = Math.min(1, area.heightPx / (picture.height * scale));
  return { left: (1 - width) / 2, top: (1 - height) / 2, width, height, lost: 1 - Math.min(width, height) };
}

/** One shape of sheet with the sizes that have it: 12 × 18 and 24 × 36 inches are cut alike. */
export type Sheet = { area: PrintArea; sizes: string[] };

/** The shapes among the variants that are offered, in their order. */
export function sheetsOf(blank: Blank, offered: BlankVariant[]): Sheet[] {
  const shapes = new Map<string, { area: PrintArea; variants: BlankVariant[] }>();
  for (const variant of offered) {
    const area = blank.printAreas.find(({ name }) => name === variant.printArea);
    if (!area) continue;
    const shape = `${(area.widthPx / area.heightPx).toFixed(2)}${area.transparent ?? false}`;
    const known = shapes.get(shape);
    if (known) known.variants.push(variant);
    else shapes.set(shape, { area, variants: [variant] });
  }
  return [...shapes.values()].map(({ area, variants }) => ({ area, sizes: choices(variants, "size") }));
}

/** What is lost where, in words: `17% left and right`. The knife's percent at an edge is named only where nothing else is lost. */
export function lossInWords({ width, height }: PrintFit): string {
  const [sides, ends] = [1 - width, 1 - height].map((share) => Math.round(share * 50)) as [number, number];
  const parts = [sides > 1 && `${sides}% left and right`, ends > 1 && `${ends}% top and bottom`].filter(Boolean);
  if (parts.length > 0) return `Cut off: ${parts.join(", ")}.`;
  return sides + ends > 0 ? "Only the bleed is cut off, 1% at the edges." : "Nothing is cut off.";
}

/** Of the shapes that the Mint paints, the one of which this sheet loses least; null where the picture's own is as good. */
export function betterShape<Shape extends { value: string }>(picture: Picture, area: PrintArea, shapes: readonly Shape[]): Shape | null {
  const lostOf = ({ value }: Shape) => {
    const [width, height] = value.split(":").map(Number);
    return printFit({ width: width!, height: height! }, area).lost;
  };
  const best = shapes.reduce<Shape | null>((better, shape) => (!better || lostOf(shape) < lostOf(better) ? shape : better), null);
  return best && printFit(picture, area).lost - lostOf(best) > 0.02 ? best : null;
}
