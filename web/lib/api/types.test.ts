import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("retypes no shape of the API's document", () => {
  const source = readFileSync(new URL("./types.ts", import.meta.url), "utf8");
  const types = [...source.matchAll(/^export type (\w+)(<T>)? = ([^;]+);/gm)].map(([, name, , shape]) => [name!, shape!] as const);
  expect(types.length).toBeGreaterThan(50);
  const own = types.filter(([, shape]) => shape.includes("{") || !/\["\w+"\]/.test(shape)).map(([name]) => name);
  // Lists are one generic type here and many in the document; a token's metadata is any JSON there and an object here.
  expect(own).toEqual(["Page", "Token"]);
});
