import { expect, it } from "vitest";
import type { Blank } from "@/lib/api/types";
import { aspects } from "./aspects";
import { betterShape, lossInWords, printFit, sheetsOf } from "./print-fit";

const square = { width: 1024, height: 1024 };
const sheet = (widthPx: number, heightPx: number, more = {}) => ({ name: `${widthPx}x${heightPx}`, widthMm: 1, heightMm: 1, widthPx, heightPx, bleedPx: 0, transparent: false, technique: "giclee" as const, ...more });
const poster = sheet(3600, 5400, { bleedPx: 38 });

it("takes a third of a square picture's width for a sheet of two to three, and says so", () => {
  const fit = printFit(square, poster);
  expect(fit.width).toBeCloseTo(3600 / 5476, 5);
  expect(fit.height).toBeCloseTo(5400 / 5476, 5);
  expect(fit.left * 2 + fit.width).toBeCloseTo(1, 9);
  expect(fit.lost).toBeGreaterThan(0.3);
  expect(lossInWords(fit)).toBe("Cut off: 17% left and right.");
});

it("loses only the bleed of a picture in the sheet's own shape", () => {
  const fit = printFit({ width: 832, height: 1248 }, poster);
  expect(fit.lost).toBeLessThan(0.03);
  expect(lossInWords(fit)).toBe("Only the bleed is cut off, 1% at the edges.");
});

it("keeps a picture whole on open ground, and where the shapes are the same without a bleed", () => {
  expect(printFit(square, sheet(3600, 4800, { transparent: true })).lost).toBe(0);
  expect(lossInWords(printFit(square, sheet(3600, 3600)))).toBe("Nothing is cut off.");
});

it("loses top and bottom of a square picture around a mug", () => {
  expect(lossInWords(printFit(square, sheet(2700, 1050)))).toBe("Cut off: 31% top and bottom.");
});

it("knows which shape to paint instead, and is silent where no other is better", () => {
  expect(betterShape(square, poster, aspects)?.value).toBe("2:3");
  expect(betterShape(square, sheet(5400, 7200, { bleedPx: 38 }), aspects)?.value).toBe("3:4");
  expect(betterShape(square, sheet(2700, 1050), aspects)?.value).toBe("16:9");
  expect(betterShape({ width: 832, height: 1248 }, poster, aspects)).toBeNull();
  expect(betterShape({ width: 1344, height: 756 }, sheet(2700, 1050), aspects)).toBeNull();
});

it("puts sizes of one shape together", () => {
  const variant = (size: string, printArea: string) => ({ id: size, size, printArea, colour: "White", colourHex: "#ffffff", baseCost: { amount: "1", currency: "USD" } });
  const areas = [poster, sheet(5400, 7200, { bleedPx: 38 }), sheet(7200, 10800, { bleedPx: 38 })];
  const variants = [variant("12×18 in", "3600x5400"), variant("18×24 in", "5400x7200"), variant("24×36 in", "7200x10800")];
  const blank: Blank = { id: "poster", name: "Poster", description: "", type: "wall-art", baseCost: { amount: "1", currency: "USD" }, views: [], variants, printAreas: areas };
  expect(sheetsOf(blank, variants).map(({ sizes }) => sizes)).toEqual([["12×18 in", "24×36 in"], ["18×24 in"]]);
  expect(sheetsOf(blank, variants.slice(1, 2)).map(({ area }) => area.name)).toEqual(["5400x7200"]);
});
