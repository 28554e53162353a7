import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isUpload, kindOf, sourceOf, sources, titleOf } from "./artwork";

test("offers exactly the sources that the studio takes", () => {
  const document = JSON.parse(readFileSync(join(__dirname, "..", "..", "docs", "api", "openapi.json"), "utf8")) as {
    components: { schemas: { UploadForm: { properties: { source: { enum: string[] } } } } };
  };
  const taken = document.components.schemas.UploadForm.properties.source.enum;
  expect(sources.map(([term]) => term).sort()).toEqual([...taken].sort());
});

test("calls a picture by its style, or says that it was brought along", () => {
  expect(kindOf({ style: "pixel-art" })).toBe("Pixel art");
  expect(kindOf({})).toBe("Uploaded");
});

test("quotes what an engine was told, and no title", () => {
  expect(titleOf({ engine: "procedural", prompt: "a fox" })).toBe("“a fox”");
  expect(titleOf({ engine: "upload", prompt: "My roof" })).toBe("My roof");
  expect(isUpload({ engine: "upload" })).toBe(true);
});

test("says in words how it was made, and shows a term that it does not know", () => {
  expect(sourceOf({ digitalSource: "digitalCapture" })).toBe("Photographed");
  expect(sourceOf({ digitalSource: "virtualRecording" })).toBe("virtualRecording");
});
