import { expect, it } from "vitest";
import { looksOf, usualDesign } from "./designs";

const area = (name: string, widthPx: number, heightPx: number, transparent = false) => ({ name, widthMm: 1, heightMm: 1, widthPx, heightPx, bleedPx: 0, transparent, technique: "giclee" as const });

it("prints the emblem on cloth where there is one, and else the picture", () => {
  const cloth = { printAreas: [area("front", 3600, 4800, true)] };
  expect(usualDesign({ designs: ["picture", "emblem"] }, cloth)).toBe("emblem");
  expect(usualDesign({ designs: ["picture"] }, cloth)).toBe("picture");
  expect(usualDesign({ designs: ["picture", "emblem"] }, { printAreas: [area("sheet", 3600, 5400)] })).toBe("picture");
});

it("shows each colour once, and each shape of sheet once", () => {
  const posters = { printAreas: [area("small", 3600, 5400), area("wide", 5400, 7200), area("large", 7200, 10800)] };
  const offered = ["small", "wide", "large"].map((printArea) => ({ id: printArea, colour: "White", printArea }));
  expect(looksOf(posters, offered).map(({ id }) => id)).toEqual(["small", "wide"]);
  const tees = ["Black", "Black", "White"].map((colour, index) => ({ id: `${index}`, colour, printArea: "front" }));
  expect(looksOf({ printAreas: [area("front", 3600, 4800, true)] }, tees).map(({ id }) => id)).toEqual(["0", "2"]);
});
