"use client";
import { useSyncExternalStore } from "react";

export type Reader = { languages: readonly string[]; timeZone: string | undefined };

let known: Reader | null = null;

/** The reader's languages and time zone; null while the server renders and until the page is alive. */
export function useReader(): Reader | null {
  return useSyncExternalStore(
    () => () => undefined,
    () => (known ??= { languages: navigator.languages, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }),
    () => null,
  );
}
