import "server-only";
import { Problem } from "./problem";
import { rememberedFor } from "./remembered";
import type { StudioConfig } from "./types";

const origin = process.env.FOFO_API_URL ?? "http://127.0.0.1:8080";
const patience = 8_000;

/** Reads one public resource while rendering on the server. Throws `Problem`. */
export async function read<T>(path: string): Promise<T> {
  const response = await fetch(`${origin}/api/v1${path}`, {
    headers: { accept: "application/json" },
    cache: "no-store",
    signal: AbortSignal.timeout(patience),
  }).catch(() => {
    throw Problem.unreachable();
  });
  if (!response.ok) throw await Problem.of(response);
  return (await response.json().catch(() => {
    throw Problem.unreachable();
  })) as T;
}

/** Like `read`, for a part of a page that may stay empty: null if the studio cannot provide it now. */
export async function readOrNull<T>(path: string): Promise<T | null> {
  return read<T>(path).catch((thrown: unknown) => {
    if (thrown instanceof Problem) return null;
    throw thrown;
  });
}

const config = rememberedFor(10_000, () => readOrNull<StudioConfig>("/config"));

/** `/config`, requested at most once in ten seconds by any number of pages; the last reply serves while the studio is down. */
export async function readConfig(): Promise<StudioConfig | null> {
  return config();
}
