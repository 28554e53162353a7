"use client";
import { useSyncExternalStore } from "react";
import { countries } from "./countries";

const name = "fofo.ship-to";
const listeners = new Set<() => void>();
let chosen: string | null = null;

/**
 * The destination of this browser's parcels: the last choice, otherwise a guess from its language, otherwise nothing. An ISO 3166-1 code.
 */
export function useShipTo(): readonly [code: string, choose: (code: string) => void] {
  return [useSyncExternalStore(subscribe, current, nowhere), choose];
}

/** The countries to choose from; none until the page is hydrated, since the server may spell some of them differently from the browser. */
export function useCountries(): typeof countries {
  return useSyncExternalStore(never, everywhere, noCountry);
}

/** `de-AT` → `AT`; a language without a country gives nothing, nor does a country without shipping. */
export function countryOf(languages: readonly string[]): string {
  const regions = languages.map((language) => /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-([A-Z]{2})(?:-|$)/.exec(language)?.[1]);
  return regions.find((region) => countries.some(({ code }) => code === region)) ?? "";
}

function choose(code: string): void {
  chosen = code;
  try {
    localStorage.setItem(name, code);
  } catch {
    // Without storage it is kept until the page is left.
  }
  for (const listener of listeners) listener();
}

function current(): string {
  return (chosen ??= stored() ?? countryOf(navigator.languages));
}

function stored(): string | null {
  try {
    const code = localStorage.getItem(name);
    return countries.some((country) => country.code === code) ? code : null;
  } catch {
    return null;
  }
}

const none: typeof countries = [];
const never = () => () => undefined;
const everywhere = () => countries;
const noCountry = () => none;

function nowhere(): string {
  return "";
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
