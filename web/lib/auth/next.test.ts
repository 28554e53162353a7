import { expect, it } from "vitest";
import { signInFrom, wayBack } from "./next";

it("leads back to the same page with its query", () => {
  const next = new URL(signInFrom("/artworks/art_1?mint=mint_2"), "http://studio").searchParams.get("next");
  expect(wayBack(next)).toBe("/artworks/art_1?mint=mint_2");
});

it("leads nowhere else, and never to itself", () => {
  for (const next of [null, "", "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/a\\..\\b", "/\t/evil.example", "/sign-in", "/sign-in?next=/sign-in", "account"]) expect(wayBack(next)).toBe("/account");
  expect(wayBack("/sign-inside")).toBe("/sign-inside");
});
