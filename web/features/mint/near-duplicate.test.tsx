import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { NearDuplicate } from "./near-duplicate";

test("says nothing of a picture with a look of its own", () => {
  expect(renderToStaticMarkup(<NearDuplicate artwork={{ engine: "procedural", nearDuplicate: false }} />)).toBe("");
});

test("leads to the earlier picture where it may be told", () => {
  expect(renderToStaticMarkup(<NearDuplicate artwork={{ engine: "procedural", nearDuplicate: true, nearDuplicateOf: "art_1" }} />)).toContain('href="/artworks/art_1"');
});

test("does not name a picture that its owner keeps to himself", () => {
  const shown = renderToStaticMarkup(<NearDuplicate artwork={{ engine: "procedural", nearDuplicate: true }} />);
  expect(shown).toContain("looks very similar to an earlier one");
  expect(shown).not.toContain("href");
});

test("gives no advice about seeds to who brought the picture along", () => {
  const shown = renderToStaticMarkup(<NearDuplicate artwork={{ engine: "upload", nearDuplicate: true }} />);
  expect(shown).toContain("looks very similar to");
  expect(shown).not.toContain("seed");
});
