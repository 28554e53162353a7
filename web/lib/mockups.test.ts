import { expect, it } from "vitest";
import { mockupSrcSet, mockupsOf, viewName } from "./mockups";

const mockup = (url: string, colour: string, sizes: string[] = []) => ({ url, smallUrl: `${url}-small`, colour, view: "front", sizes });
const urls = (mockups: ReturnType<typeof mockup>[], variant?: { colour: string; size: string }) => mockupsOf({ mockups }, variant).map(({ url }) => url);

it("shows the chosen colour, and the chosen size if sizes have different shapes", () => {
  const posters = [mockup("tall", "White", ["12×18 in", "24×36 in"]), mockup("wide", "White", ["18×24 in"])];
  expect(urls(posters, { colour: "White", size: "18×24 in" })).toEqual(["wide"]);
  expect(urls(posters, { colour: "White", size: "24×36 in" })).toEqual(["tall"]);
  expect(urls([mockup("black", "Black", ["S", "M"]), mockup("white", "White", ["S"])], { colour: "White", size: "S" })).toEqual(["white"]);
});

it("shows all if none matches the variant, and mockups without sizes for every size", () => {
  expect(urls([mockup("old", "Black")], { colour: "Black", size: "M" })).toEqual(["old"]);
  expect(urls([mockup("one", "Black", ["S"]), mockup("two", "White", ["S"])], { colour: "Navy", size: "S" })).toEqual(["one", "two"]);
  expect(urls([mockup("one", "Black", ["S"])])).toEqual(["one"]);
});

it("has display names for views, and shows unknown ones unchanged", () => {
  expect(viewName("room")).toBe("On a wall");
  expect(viewName(null)).toBe("From the front");
  expect(viewName("above")).toBe("above");
});

it("lets the browser choose between both sizes of a mockup, once there are two", () => {
  expect(mockupSrcSet("/large", "/small")).toBe("/small 480w, /large 1200w");
  expect(mockupSrcSet("/large", "/large")).toBeUndefined();
  expect(mockupSrcSet(undefined, undefined)).toBeUndefined();
});
