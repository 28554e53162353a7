import { expect, it } from "vitest";
import { apiQuery, filterCount, isFiltered, marketHref, readMarketQuery } from "./query";

it("reads the address and hands prices on in minor units", () => {
  const query = readMarketQuery({ q: " fox ", minPrice: "10", maxPrice: "25.50", sort: "price-asc", tag: ["night", "day"] });
  expect(apiQuery(query)).toBe("?q=fox&tag=night&sort=price-asc&minPrice=1000&maxPrice=2550&limit=24");
  expect(isFiltered(query)).toBe(true);
});

it("drops what the API would refuse", () => {
  const query = readMarketQuery({ minPrice: "NaN", maxPrice: "-5", sort: "sideways", q: "x".repeat(500) });
  expect(query).toMatchObject({ minPrice: "", maxPrice: "", sort: "" });
  expect(query.q).toHaveLength(200);
  expect(apiQuery(readMarketQuery({ minPrice: "30", maxPrice: "10" }))).toBe("?minPrice=1000&maxPrice=3000&limit=24");
});

it("counts the filters that are set, the search apart and both prices as one", () => {
  expect(filterCount(readMarketQuery({ q: "fox", style: "glitch", minPrice: "10", maxPrice: "20" }))).toBe(2);
  expect(isFiltered(readMarketQuery({ q: "fox" }))).toBe(true);
  expect(isFiltered(readMarketQuery({ sort: "popular" }))).toBe(false);
});

it("starts from the first page again when a filter changes", () => {
  const query = readMarketQuery({ style: "glitch", cursor: "abc" });
  expect(marketHref(query, { type: "tee" })).toBe("/market?style=glitch&type=tee");
  expect(marketHref(query, { style: "" })).toBe("/market");
  expect(marketHref(query, { cursor: "next" })).toBe("/market?style=glitch&cursor=next");
});
