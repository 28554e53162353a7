import { expect, test } from "vitest";
import { kindOfFile, sharpUpTo, sizeTrouble, titleFrom, weight } from "./picture";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test("knows a file by its first bytes", () => {
  expect(kindOfFile(bytes("\x89PNG\r\n\x1a\n\0\0\0\r"))).toBe("PNG");
  expect(kindOfFile(bytes("\xff\xd8\xff\xe1\0\0Exif\0\0"))).toBe("JPEG");
  expect(kindOfFile(bytes("RIFF\x10\0\0\0WEBPVP8 "))).toBe("WebP");
  expect(kindOfFile(bytes("GIF89a"))).toBeNull();
  expect(kindOfFile(bytes("<svg xmlns="))).toBeNull();
  expect(kindOfFile(bytes("RIFF\x10\0\0\0WAVEfmt "))).toBeNull();
  expect(kindOfFile(bytes(""))).toBeNull();
});

test("says which sizes cannot be taken, and lets small ones go to the studio", () => {
  expect(sizeTrouble({ width: 8001, height: 5000 })).toContain("Scale it down");
  expect(sizeTrouble({ width: 3001, height: 1000 })).toContain("crop it");
  expect(sizeTrouble({ width: 500, height: 1501 })).toContain("crop it");
  for (const size of [{ width: 32, height: 32 }, { width: 3000, height: 1000 }, { width: 8000, height: 5000 }]) expect(sizeTrouble(size)).toBeNull();
});

test("says how large it prints sharp", () => {
  expect(sharpUpTo({ width: 1200, height: 800 })).toBe("20 × 14 cm");
});

test("says what a file weighs", () => {
  expect([300, 240_400, 3_440_000].map(weight)).toEqual(["1 kB", "240 kB", "3.4 MB"]);
});

test("takes a title from a name that people gave, and none from a camera's", () => {
  expect(titleFrom("my_fox-final (2).png")).toBe("My fox final");
  expect(titleFrom("狐の夜空.webp")).toBe("狐の夜空");
  for (const name of ["IMG_2041.JPG", "DSC00012.jpg", "Screenshot 2026-01-02.png", "1234.png", ".png"]) expect(titleFrom(name)).toBe("");
});
