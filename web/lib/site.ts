import "server-only";
import { headers } from "next/headers";
import { readTerms } from "./api/terms";

/** The origin under which people reach this studio, as it says itself; the one that was asked for while it cannot be asked. */
export async function siteOrigin(): Promise<string> {
  const told = (await readTerms())?.url;
  return told ?? `http://${(await headers()).get("host") ?? "localhost"}`;
}
