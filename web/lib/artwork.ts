import type { Artwork } from "./api/types";
import { quoted, words } from "./text";

/** Whether its owner brought it along: then no engine knows how to make it again or to vary it. */
export function isUpload({ engine }: Pick<Artwork, "engine">): boolean {
  return engine === "upload";
}

/** The small line over or under a picture: its style, or that it was brought along. */
export function kindOf({ style }: Pick<Artwork, "style">): string {
  return style ? words(style) : "Uploaded";
}

/** What a picture is called: the words that an engine was given stand in quotes; without them, where its maker keeps them, it has no title. */
export function nameOf(artwork: Pick<Artwork, "engine" | "prompt">): string {
  if (artwork.prompt === "") return "Untitled";
  return isUpload(artwork) ? artwork.prompt : quoted(artwork.prompt);
}

/** The same as a page's title. */
export function titleOf({ engine, prompt }: Pick<Artwork, "engine" | "prompt">): string {
  return nameOf({ engine, prompt: prompt.slice(0, 60) });
}

/** How a picture of one's own can have been made: IPTC's terms, in the order in which they are offered, and what people call them. */
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
