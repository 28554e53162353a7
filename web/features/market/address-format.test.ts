import { describe, expect, test } from "vitest";
import type { Country } from "@/lib/api/types";
import { placeFields } from "./address-format";

const country = (code: string, over: Partial<Country>): Country => ({
  code,
  postalCode: { need: "required", example: "10117" },
  region: { need: "none", options: [] },
  lines: [["postalCode", "city"]],
  shipping: null,
  ...over,
});

const asked = (of: Country | undefined) => placeFields(of).map(({ name, label, required }) => `${label} ${name}${required ? "!" : ""}`);

describe("the fields of an address", () => {
  test("ask for a state where the label needs one, in the label's order", () => {
    const us = country("US", { region: { need: "required", options: [{ code: "IL", name: "Illinois" }] }, lines: [["city", "region", "postalCode"]] });
    expect(asked(us)).toEqual(["City city!", "State region!", "ZIP code postalCode!"]);
    expect(placeFields(us)[1]?.options).toEqual([{ code: "IL", name: "Illinois" }]);
  });

  test("ask for no postal code where there is none, even if somebody writes it down", () => {
    const hongKong = country("HK", { postalCode: { need: "none", example: "" }, lines: [["city"], ["region"]], region: { need: "optional", options: [] } });
    expect(asked(hongKong)).toEqual(["City city!", "Region (optional) region"]);
    expect(asked({ ...hongKong, lines: [["city", "postalCode"]] })).toEqual(["City city!"]);
  });

  test("show what a postal code looks like", () => {
    expect(placeFields(country("DE", {}))[0]).toMatchObject({ label: "Postal code", hint: "Such as 10117", required: true });
    expect(placeFields(country("IE", { postalCode: { need: "optional", example: "" } }))[0]).toMatchObject({ label: "Eircode (optional)", hint: undefined });
  });

  test("ask for what most countries have before one is chosen", () => {
    expect(asked(undefined)).toEqual(["Postal code postalCode", "City city!"]);
  });
});
