import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Token } from "@/lib/api/types";
import { Certificate } from "./certificate";

const token: Token = {
  chainId: 31337, contract: "0x00000000000000000000000000000000000000Aa", tokenId: "7", standard: "ERC-721", kind: "original", name: "#7", supply: "1",
  tokenUri: "ipfs://bafkmetadata", artworkId: "art_1",
};

test("shows a token of an artwork that was taken down as what stands on the chain", () => {
  const shown = renderToStaticMarkup(<Certificate token={{ ...token, takenDown: true }} chain={undefined} />);
  expect(shown).toContain("took the picture down");
  expect(shown).not.toContain("<img");
  expect(shown).not.toContain('href="/ipfs/');
  expect(shown).not.toContain("/artworks/art_1");
});

test("leads from a token to its record and its artwork", () => {
  const shown = renderToStaticMarkup(<Certificate token={{ ...token, name: "Fox", imageUrl: "/media/fox.webp" }} chain={undefined} />);
  expect(shown).toContain('src="/media/fox.webp"');
  expect(shown).toContain('href="/ipfs/bafkmetadata"');
  expect(shown).toContain('href="/artworks/art_1"');
  expect(shown).not.toContain("took the picture down");
});

test("leads from a twin to its product instead of showing the product's id", () => {
  const attributes = [{ trait_type: "product", value: "prod_01h2xcejqtf2nbrexx3vqjhp41" }, { trait_type: "style", value: "prod_of_night" }];
  const shown = renderToStaticMarkup(<Certificate token={{ ...token, metadata: { attributes } }} chain={undefined} />);
  expect(shown).toContain('href="/market/prod_01h2xcejqtf2nbrexx3vqjhp41"');
  expect(shown).not.toContain(">prod_01h2xcejqtf2nbrexx3vqjhp41<");
  expect(shown).toContain(">prod_of_night<");
});
