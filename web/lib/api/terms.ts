import "server-only";
import { rememberedFor } from "./remembered";
import { readOrNull } from "./server";
import type { Terms } from "./types";

const terms = rememberedFor(60_000, () => readOrNull<Terms>("/studio"));

/** The seller and their terms; the last reply serves while the studio is down. */
export async function readTerms(): Promise<Terms | null> {
  return terms();
}
