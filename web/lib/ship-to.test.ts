import { expect, test } from "vitest";
import { countryOf } from "./ship-to";

test("guesses the destination country from the browser's languages", () => {
  expect(countryOf(["de-AT", "en-US"])).toBe("AT");
  expect(countryOf(["en", "zh-Hant-TW"])).toBe("TW");
});

test("guesses nothing if no language names a country with shipping", () => {
  expect(countryOf(["en", "es-419", "eo", "en-AQ"])).toBe("");
  expect(countryOf([])).toBe("");
});
