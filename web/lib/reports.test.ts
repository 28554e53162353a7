import { expect, test } from "vitest";
import { reasonInWords, reasons } from "./reports";

test("names every reason once, and shows an unknown one unchanged", () => {
  expect(new Set(reasons.map(([word]) => word)).size).toBe(reasons.length);
  expect(reasonInWords("hate")).toBe("Hatred, its slurs or symbols");
  expect(reasonInWords("news")).toBe("news");
});
