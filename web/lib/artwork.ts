import type { Artwork } from "./api/types";
import { quoted, words } from "./text";

/** Whether it was uploaded: then no engine can reproduce or vary it. */
export function isUpload({ engine }: Pick<Artwork, "engine">): boolean {
  return engine === "upload";
}

/** The small line over or under a picture: its style, or that it was uploaded. */
export function kindOf({ style }: Pick<Artwork, "style">): string {
  return style ? words(style) : "Uploaded";
}

/** A picture's caption: its prompt in quotes; if its creator hides the prompt, it has no title. */
export function nameOf(artwork: Pick<Artwork, "engine" | "prompt">): string {
  if (artwork.prompt === "") return "Untitled";
  return isUpload(artwork) ? artwork.prompt : quoted(artwork.prompt);
}

/** The same, as a page's title. */
export function titleOf({ engine, prompt }: Pick<Artwork, "engine" | "prompt">): string {
  return nameOf({ engine, prompt: prompt.slice(0, 60) });
}

/** How an uploaded picture can have been made: IPTC's terms in the order in which they are offered, with their display names. */
export const sources = [
  ["digitalCreation", "Drawn or painted on a device"],
  ["digitalCapture", "Photographed"],
  ["print", "Scanned from paper or canvas"],
  ["composite", "Put together from several pictures"],
  ["compositeWithTrainedAlgorithmicMedia", "My own work, with parts made by AI"],
  ["trainedAlgorithmicMedia", "Made by AI"],
  ["algorithmicMedia", "Made by code, without AI"],
] as const satisfies readonly (readonly [Artwork["digitalSource"], string])[];

export function sourceOf({ digitalSource }: { digitalSource: string }): string {
  return sources.find(([term]) => term === digitalSource)?.[1] ?? digitalSource;
}
