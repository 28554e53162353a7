import { describe, expect, it } from "vitest";
import { formatMoney, formatPercent, formatUnits, parseMoney, times } from "./money";

const usd = (amount: string) => ({ amount, currency: "USD" });

describe("money", () => {
  it("shows minor units with their sign, point and thousands", () => {
    expect(formatMoney(usd("2500"))).toBe("$25.00");
    expect(formatMoney(usd("5"))).toBe("$0.05");
    expect(formatMoney(usd("123456789"))).toBe("$1,234,567.89");
    expect(formatMoney(usd("-450"))).toBe("-$4.50");
    expect(formatMoney({ amount: "1200", currency: "JPY" })).toBe("¥1,200");
    expect(formatMoney({ amount: "1200", currency: "CHF" })).toBe("12.00 CHF");
  });

  it("stays exact where a float would not", () => {
    expect(formatMoney(usd("9007199254740993"))).toBe("$90,071,992,547,409.93");
    expect(times(usd("9007199254740993"), 3)).toEqual(usd("27021597764222979"));
  });

  it("parses user input, and refuses the rest", () => {
    expect(parseMoney("25", "USD")).toEqual(usd("2500"));
    expect(parseMoney(" 25.5 ", "USD")).toEqual(usd("2550"));
    expect(parseMoney("25,05", "USD")).toEqual(usd("2505"));
    for (const bad of ["", "0", "0.00", "-3", "1e3", "NaN", "25.001", "Infinity", "1 000", "$5", "1.2.3", "9999999999"]) {
      expect(parseMoney(bad, "USD"), bad).toBeNull();
    }
    expect(parseMoney("12.5", "JPY")).toBeNull();
  });

  it("shows base units without trailing zeros, truncated and never rounded up", () => {
    expect(formatUnits("39500000", 6)).toBe("39.5");
    expect(formatUnits("1000000000000000000", 18)).toBe("1");
    expect(formatUnits("10000000", 6)).toBe("10");
    expect(formatUnits("1999999999999999999", 18)).toBe("1.999999");
    expect(formatUnits("0", 18)).toBe("0");
    expect(formatUnits("1", 18)).toBe("<0.000001");
    expect(formatUnits("1234567000000", 6)).toBe("1,234,567");
  });

  it("shows basis points as percent", () => {
    expect(formatPercent(550)).toBe("5.5%");
    expect(formatPercent(1000)).toBe("10%");
    expect(formatPercent(0)).toBe("0%");
  });
  it("also shows the cents of dollars on a chain", () => {
    expect(formatUnits("12500000", 6, 6, 2)).toBe("12.50");
    expect(formatUnits("12000000", 6, 6, 2)).toBe("12.00");
    expect(formatUnits("12345678", 6, 6, 2)).toBe("12.345678");
    expect(formatUnits("0", 6, 6, 2)).toBe("0.00");
  });
});
