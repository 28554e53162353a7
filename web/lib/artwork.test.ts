import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isUpload, kindOf, sourceOf, sources, titleOf } from "./artwork";

test("offers exactly the sources that the studio accepts", () => {
  const document = JSON.parse(readFileSync(join(__dirname, "..", "..", "docs", "api", "openapi.json"), "utf8")) as {
    components: { schemas: { UploadForm: { properties: { source: { enum: string[] } } } } };
  };
  const taken = document.components.schemas.UploadForm.properties.source.enum;
  expect(sources.map(([term]) => term).sort()).toEqual([...taken].sort());
});

test("labels a picture with its style, or as uploaded", () => {
  expect(kindOf({ style: "pixel-art" })).toBe("Pixel art");
  expect(kindOf({})).toBe("Uploaded");
});

test("quotes a prompt, but not a title", () => {
  expect(titleOf({ engine: "procedural", prompt: "a fox" })).toBe("“a fox”");
  expect(titleOf({ engine: "upload", prompt: "My roof" })).toBe("My roof");
  expect(isUpload({ engine: "upload" })).toBe(true);
});

test("describes how it was made, and shows an unknown term unchanged", () => {
  expect(sourceOf({ digitalSource: "digitalCapture" })).toBe("Photographed");
  expect(sourceOf({ digitalSource: "virtualRecording" })).toBe("virtualRecording");
});
