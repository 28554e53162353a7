import type { Blank, BlankVariant, PrintArea } from "@/lib/api/types";

/** The largest print area among the kinds that are offered: where a picture needs its pixels most. */
export function largestArea(blank: Pick<Blank, "printAreas">, offered: readonly Pick<BlankVariant, "printArea">[]): PrintArea | null {
  const names = new Set(offered.map(({ printArea }) => printArea));
  return blank.printAreas
    .filter(({ name }) => names.has(name))
    .reduce<PrintArea | null>((largest, area) => (largest && largest.widthPx * largest.heightPx >= area.widthPx * area.heightPx ? largest : area), null);
}

/** `46 × 61 cm` */
export function sizeOf({ widthMm, heightMm }: Pick<PrintArea, "widthMm" | "heightMm">): string {
  return `${Math.round(widthMm / 10)} × ${Math.round(heightMm / 10)} cm`;
}
