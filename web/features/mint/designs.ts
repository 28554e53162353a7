import type { Artwork, Blank, Design } from "@/lib/api/types";

/** What is printed unless the maker chooses: on cloth the emblem, if there is one, everywhere else the picture. */
export function usualDesign({ designs }: Pick<Artwork, "designs">, { printAreas }: Pick<Blank, "printAreas">): Design {
  return designs.includes("emblem") && printAreas.every(({ transparent }) => transparent) ? "emblem" : "picture";
}

/** One variant for each look: its first in each colour, and in each shape of sheet. */
export function looksOf<V extends { colour: string; printArea: string }>(blank: Pick<Blank, "printAreas">, offered: readonly V[]): V[] {
  const looks = new Map<string, V>();
  for (const variant of offered) {
    const area = blank.printAreas.find(({ name }) => name === variant.printArea);
    const look = `${variant.colour} ${area ? (area.widthPx / area.heightPx).toFixed(2) : ""}`;
    if (!looks.has(look)) looks.set(look, variant);
  }
  return [...looks.values()];
}
