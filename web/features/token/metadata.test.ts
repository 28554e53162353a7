import { expect, it } from "vitest";
import type { Token } from "@/lib/api/types";
import { attributesOf, pictureOf } from "./metadata";

it("takes the attributes that have the standard's form, and survives the rest", () => {
  const attributes = [{ trait_type: "Style", value: "glitch" }, { trait_type: "Seed", value: 7 }, { trait_type: "Style", value: "glitch" }, null, "x", { value: 1 }, { trait_type: "Bad", value: {} }];
  expect(attributesOf({ attributes })).toEqual([["Style", "glitch"], ["Seed", "7"]]);
  expect(attributesOf({ attributes: "none" })).toEqual([]);
  expect(attributesOf(undefined)).toEqual([]);
});

it("shows pictures by their content address from this origin only", () => {
  const token: Token = { chainId: 1, contract: "0x", tokenId: "1", standard: "ERC-721", kind: "original", name: "A fox", supply: "1" };
  expect(pictureOf({ ...token, metadata: { image: "ipfs://bafy/x.png" } })).toBe("/ipfs/bafy/x.png");
  expect(pictureOf({ ...token, metadata: { image: "https://elsewhere.example/x.png" } })).toBeNull();
  expect(pictureOf({ ...token, imageCid: "bafyz" })).toBe("/ipfs/bafyz");
});
