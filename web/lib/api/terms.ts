import "server-only";
import { rememberedFor } from "./remembered";
import { readOrNull } from "./server";
import type { Terms } from "./types";

const terms = rememberedFor(60_000, () => readOrNull<Terms>("/studio"));

/** Who sells here, and on which terms; the last answer serves while the studio is away. */
export async function readTerms(): Promise<Terms | null> {
  return terms();
}
