import { expect, test } from "vitest";
import { atRate, shareOf } from "./share";

const usd = (amount: string) => ({ amount, currency: "USD" });

test("splits a margin as the server does: the studio's fee is rounded down", () => {
  expect(shareOf(usd("2500"), usd("1200"), 1000)).toEqual({ creator: usd("1170"), studio: usd("130"), cost: usd("1200") });
  expect(shareOf(usd("1205"), usd("1200"), 1000)).toEqual({ creator: usd("5"), studio: usd("0"), cost: usd("1200") });
  expect(shareOf(usd("2500"), usd("1200"), 0)?.creator).toEqual(usd("1300"));
});

test("has no share for a price below cost", () => {
  expect(shareOf(usd("1200"), usd("1200"), 1000)).toBeNull();
  expect(shareOf(usd("2500"), { amount: "1200", currency: "EUR" }, 1000)).toBeNull();
});

test("converts dollars to base units with integers only", () => {
  expect(atRate(usd("1170"), "1", 6)).toBe("11700000");
  expect(atRate(usd("1170"), "2500", 18)).toBe("4680000000000000");
  expect(atRate(usd("100"), "0.5", 2)).toBe("200");
  for (const none of [null, undefined, "", "0", "-1", "1e3"]) expect(atRate(usd("1170"), none, 6)).toBeNull();
});
