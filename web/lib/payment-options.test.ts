import { expect, it } from "vitest";
import type { PaymentOption } from "@/lib/api/types";
import { gasOf, insteadOf, isOpen, placesOf } from "./payment-options";

const option = (chainId: number, name: string, state: PaymentOption["state"], preferred: boolean, amount: string | undefined = "12500000"): PaymentOption => ({
  chainId,
  name,
  state,
  default: preferred,
  prices: [{ token: "native", symbol: "USDC", decimals: 6, gasless: false, amount }],
});

it("lists every currency of every chain with its price", () => {
  const places = placesOf([option(1, "One", "ready", true), option(2, "Two", "down", false), { ...option(3, "Three", "slow", false), prices: [{ token: "native", symbol: "POL", decimals: 18, gasless: false }] }]);
  expect(places.map(({ value, amount }) => [value, amount])).toEqual([
    ["1:native", "12.50 USDC"],
    ["2:native", "12.50 USDC"],
    ["3:native", undefined],
  ]);
  expect(places.map(isOpen)).toEqual([true, false, false]);
});

it("says why another chain than the first is offered, and only then", () => {
  expect(insteadOf([option(1, "One", "ready", true), option(2, "Two", "down", false)])).toBeNull();
  expect(insteadOf([option(1, "One", "down", false), option(2, "Two", "ready", true)])).toBe("One does not respond at the moment, so Two is offered first. This changes back by itself.");
  expect(insteadOf([option(1, "One", "slow", false), option(2, "Two", "slow", false), option(3, "Three", "ready", true)])).toBe("One and Two are slow at the moment, so Three is offered first. This changes back by itself.");
  expect(insteadOf([])).toBeNull();
});

it("says who pays the gas, as the token and the wallet are", () => {
  const [place] = placesOf([{ ...option(1, "One", "ready", true), prices: [{ token: "0x1", symbol: "USDC", decimals: 6, gasless: true, amount: "1" }] }]);
  expect(gasOf(place!, "POL", undefined)).toContain("No gas");
  expect(gasOf(place!, "POL", undefined)).toContain("needs a little POL");
  expect(gasOf(place!, "POL", "plain")).toBe("No gas: you sign once, the studio sends the USDC on One and pays for it.");
  expect(gasOf(place!, "POL", "delegated")).not.toContain("POL");
  expect(gasOf(place!, "POL", "contract")).toContain("sends the payment itself, and needs a little POL");
  expect(gasOf({ ...place!, gasless: false }, "POL", "plain")).toContain("needs a little POL");
  expect(gasOf({ ...place!, token: "native", symbol: "POL" }, "POL", "plain")).toContain("on top");
});
