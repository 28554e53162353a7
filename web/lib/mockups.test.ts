import { expect, it } from "vitest";
import { mockupsOf, viewName } from "./mockups";

const mockup = (url: string, colour: string, sizes: string[] = []) => ({ url, smallUrl: `${url}-small`, colour, view: "front", sizes });
const urls = (mockups: ReturnType<typeof mockup>[], variant?: { colour: string; size: string }) => mockupsOf({ mockups }, variant).map(({ url }) => url);

it("shows the chosen colour, and the chosen size where sizes have shapes of their own", () => {
  const posters = [mockup("tall", "White", ["12×18 in", "24×36 in"]), mockup("wide", "White", ["18×24 in"])];
  expect(urls(posters, { colour: "White", size: "18×24 in" })).toEqual(["wide"]);
  expect(urls(posters, { colour: "White", size: "24×36 in" })).toEqual(["tall"]);
  expect(urls([mockup("black", "Black", ["S", "M"]), mockup("white", "White", ["S"])], { colour: "White", size: "S" })).toEqual(["white"]);
});

it("shows all where none is of the variant, and those that name no sizes for every size", () => {
  expect(urls([mockup("old", "Black")], { colour: "Black", size: "M" })).toEqual(["old"]);
  expect(urls([mockup("one", "Black", ["S"]), mockup("two", "White", ["S"])], { colour: "Navy", size: "S" })).toEqual(["one", "two"]);
  expect(urls([mockup("one", "Black", ["S"])])).toEqual(["one"]);
});

it("names views for people, and unknown ones as the studio does", () => {
  expect(viewName("room")).toBe("On a wall");
  expect(viewName(null)).toBe("From the front");
  expect(viewName("above")).toBe("above");
});
