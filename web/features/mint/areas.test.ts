import { expect, test } from "vitest";
import { largestArea, sizeOf } from "./areas";

const area = (name: string, widthPx: number, heightPx: number) => ({ name, widthMm: (widthPx / 300) * 25.4, heightMm: (heightPx / 300) * 25.4, widthPx, heightPx, bleedPx: 0, transparent: false, technique: "giclee" as const });
const blank = { printAreas: [area("small", 3600, 5400), area("large", 7200, 10800), area("middle", 5400, 7200)] };

test("finds the largest area of the kinds that are offered", () => {
  expect(largestArea(blank, [{ printArea: "small" }, { printArea: "middle" }])?.name).toBe("middle");
  expect(largestArea(blank, [{ printArea: "large" }, { printArea: "small" }])?.name).toBe("large");
  expect(largestArea(blank, [])).toBeNull();
});

test("says a size in centimetres", () => {
  expect(sizeOf(blank.printAreas[1]!)).toBe("61 × 91 cm");
});
