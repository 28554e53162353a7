import { expect, it } from "vitest";
import { srcSet } from "./pictures";

const urls = { imageUrl: "/l.webp", imageSmallUrl: "/m.webp", thumbnailUrl: "/s.webp" };

it("names each rendition with the width that it has", () => {
  expect(srcSet({ ...urls, width: 2048, height: 2048 })).toBe("/l.webp 1600w, /m.webp 800w, /s.webp 400w");
  expect(srcSet({ ...urls, width: 1000, height: 2000 }), "the longest side counts").toBe("/l.webp 800w, /m.webp 400w, /s.webp 200w");
});

it("names none twice if the picture itself is small", () => {
  expect(srcSet({ ...urls, width: 600, height: 300 })).toBe("/m.webp 600w, /s.webp 400w");
  expect(srcSet({ ...urls, width: 100, height: 100 })).toBe("/s.webp 100w");
});
