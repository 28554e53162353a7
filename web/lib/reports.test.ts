import { expect, test } from "vitest";
import { reasonInWords, reasons } from "./reports";

test("names every reason once, and one that it does not know as it is", () => {
  expect(new Set(reasons.map(([word]) => word)).size).toBe(reasons.length);
  expect(reasonInWords("hate")).toBe("Hatred, its slurs or symbols");
  expect(reasonInWords("news")).toBe("news");
});
