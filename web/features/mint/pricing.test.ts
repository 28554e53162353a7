import { expect, it } from "vitest";
import { cheapestCost, margin } from "./pricing";

const variant = (amount: string) => ({ id: amount, colour: "", colourHex: "#000000", size: "", printArea: "front", baseCost: { amount, currency: "USD" } });

it("says what is left above the cheapest variant's cost", () => {
  const cost = cheapestCost([variant("900"), variant("10000000000000000001"), variant("1150")])!;
  expect(cost.amount).toBe("900");
  expect(margin({ amount: "3500", currency: "USD" }, { amount: "1150", currency: "USD" })).toEqual({ amount: "2350", currency: "USD" });
  expect(margin({ amount: "1150", currency: "USD" }, { amount: "1150", currency: "USD" })).toBe("below");
  expect(margin({ amount: "3500", currency: "EUR" }, { amount: "1150", currency: "USD" })).toBe("below");
  expect(cheapestCost([])).toBeNull();
});
