import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const css = readFileSync(join(__dirname, "tokens.css"), "utf8");
const colours = Object.fromEntries([...css.matchAll(/--color-([a-z]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name!, hex!]));

/** WCAG 2.2, 1.4.3: text has 4.5 : 1 against what lies behind it. */
const textOnGround: [text: string[], grounds: string[]][] = [
  [["text", "dim", "faint", "volt", "market", "mint", "dao", "good", "bad"], ["ink", "deep", "panel", "raised"]],
  [["ink"], ["volt", "market", "mint", "dao", "good", "bad"]],
];

it("keeps every pair of text and ground readable", () => {
  for (const [texts, grounds] of textOnGround) {
    for (const text of texts) for (const ground of grounds) expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  }
});

it("keeps the edges of fields and buttons visible (1.4.11: 3 : 1)", () => {
  for (const ground of ["ink", "deep", "panel"]) expect(contrast("edge", ground), ground).toBeGreaterThanOrEqual(3);
});

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(name: string): number {
  const hex = colours[name];
  if (!hex) throw new Error(`there is no colour "${name}" in tokens.css`);
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
