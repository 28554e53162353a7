import { expect, test } from "vitest";
import type { Artwork } from "./api/types";
import { recipeAddress, settingsOf, shapeOf, textOf } from "./recipe";

const artwork = { prompt: "a fox & an owl", style: "glitch", seed: 7, engine: "replicate", parameters: { aspect: "3:4", negativePrompt: "", steps: 30, known: ["fox"] } } as unknown as Artwork;

test("the same recipe keeps seed and engine; another engine gets a seed of its own", () => {
  expect(recipeAddress(artwork)).toBe("/mint?prompt=a+fox+%26+an+owl&style=glitch&aspect=3%3A4&seed=7&engine=replicate");
  expect(recipeAddress(artwork, "procedural")).toBe("/mint?prompt=a+fox+%26+an+owl&style=glitch&aspect=3%3A4&engine=procedural");
});

test("parameters are shown by their usual names, and nothing where there are none", () => {
  expect(settingsOf(artwork)).toContainEqual(["Steps", "30"]);
  expect(textOf(artwork, "known")).toBe("");
  expect(textOf({ parameters: undefined } as unknown as Artwork, "aspect")).toBe("");
});

test("a picture's shape is what was asked for, or that of its size", () => {
  expect(shapeOf({ parameters: { aspect: "2:3" }, width: 10, height: 10 } as unknown as Artwork)).toBe("2:3");
  expect(shapeOf({ parameters: {}, width: 1152, height: 1536 } as unknown as Artwork)).toBe("3:4");
  expect(shapeOf({ parameters: {}, width: 1344, height: 756 } as unknown as Artwork)).toBe("16:9");
});
