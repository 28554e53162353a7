import "server-only";
import { headers } from "next/headers";
import { readTerms } from "./api/terms";

/** The public origin of this studio, as it states itself; the requested one while it cannot be asked. */
export async function siteOrigin(): Promise<string> {
  const told = (await readTerms())?.url;
  return told ?? `http://${(await headers()).get("host") ?? "localhost"}`;
}
