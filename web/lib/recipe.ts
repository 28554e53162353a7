import type { Artwork } from "./api/types";

/** The parameter of an engine under its own name: a text, or nothing if it has none. */
export function textOf({ parameters }: Pick<Artwork, "parameters">, name: string): string {
  const value = (parameters as Record<string, unknown> | undefined)?.[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** How trained engines were set, by the names that their users know. */
const settings: [parameter: string, name: string][] = [
  ["sampler", "Sampler"],
  ["scheduler", "Scheduler"],
  ["steps", "Steps"],
  ["guidance", "Guidance"],
  ["strength", "Strength"],
  ["lora", "LoRA"],
  ["quality", "Quality"],
];

export function settingsOf(artwork: Pick<Artwork, "parameters">): [string, string][] {
  return settings.map(([parameter, name]) => [name, textOf(artwork, parameter)]);
}

const shapes = ["1:1", "4:5", "3:4", "2:3", "9:16", "5:4", "4:3", "3:2", "16:9"];

/** The shape that was asked for; of pictures whose engine does not record it, the one that their size has. */
export function shapeOf(artwork: Pick<Artwork, "parameters" | "width" | "height">): string {
  const off = (shape: string) => {
    const [width = 1, height = 1] = shape.split(":").map(Number);
    return Math.abs(Math.log((artwork.width / artwork.height) * (height / width)));
  };
  return textOf(artwork, "aspect") || shapes.reduce((best, shape) => (off(shape) < off(best) ? shape : best));
}

/** The Mint's address for the same words, style, shape and what to leave out: with the seed and engine, for the same picture. */
export function recipeAddress(artwork: Artwork, engine?: string): string {
  const same = engine === undefined || engine === artwork.engine;
  const parts = {
    prompt: artwork.prompt,
    style: artwork.style ?? "",
    aspect: shapeOf(artwork),
    negative: textOf(artwork, "negativePrompt"),
    seed: same && artwork.seed !== null && artwork.seed !== undefined ? String(artwork.seed) : "",
    engine: engine ?? artwork.engine,
  };
  return `/mint?${new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ""))}`;
}
