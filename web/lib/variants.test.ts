import { expect, it } from "vitest";
import { choices, nearest, variantLabel } from "./variants";

const variants = ["Black", "Bone"].flatMap((colour) => ["S", "M"].filter((size) => !(colour === "Bone" && size === "M")).map((size) => ({ id: colour + size, colour, size })));

it("offers each colour and size once, in the given order", () => {
  expect(choices(variants, "colour")).toEqual(["Black", "Bone"]);
  expect(choices(variants, "size")).toEqual(["S", "M"]);
});

it("finds the chosen variant, or the nearest if there is none", () => {
  expect(nearest(variants, { colour: "Bone", size: "S" })?.id).toBe("BoneS");
  expect(nearest(variants, { colour: "Bone", size: "M" })?.id).toBe("BlackM");
  expect(nearest([], { colour: "Bone", size: "M" })).toBeUndefined();
  expect(variantLabel({ id: "x", colour: "", size: "18 × 24 in" })).toBe("18 × 24 in");
});
