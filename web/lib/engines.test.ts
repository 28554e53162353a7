import { expect, test } from "vitest";
import { dollars, engineName, painter, priceOf, whereOf } from "./engines";

test("prices are neither rounded nor written as a third of a cent would be", () => {
  expect(priceOf("0")).toBe("Free");
  expect(priceOf("0.01")).toBe("$0.01 a picture");
  expect(priceOf("0.0055")).toBe("$0.0055 a picture");
  expect(priceOf("0.2")).toBe("$0.20 a picture");
  expect(priceOf("1")).toBe("$1.00 a picture");
  expect(dollars("4.1")).toBe("$4.10");
});

test("engines are named, and it is said where words go", () => {
  expect(engineName("new-engine")).toBe("new-engine");
  expect(painter("procedural", "fofo-painter")).toBe("FOFO’s own painter, which is not AI");
  expect(painter("replicate", "stability-ai/sdxl")).toBe("Replicate, stability-ai/sdxl");
  expect(whereOf({ id: "sdxl", elsewhere: false })).toBe("In this studio");
  expect(whereOf({ id: "comfyui", elsewhere: true })).toBe("On a graphics machine of this studio");
  expect(whereOf({ id: "openai", elsewhere: true })).toBe("Your words are sent to OpenAI");
});
