import "server-only";
import { readOrNull } from "./server";
import type { Page, Person } from "./types";

/** People's names by id, for rendering on the server; empty if the studio cannot be reached. */
export async function readNames(ids: readonly string[]): Promise<Record<string, string>> {
  const asked = [...new Set(ids)].slice(0, 100);
  if (asked.length === 0) return {};
  const people = await readOrNull<Page<Person>>(`/people?${new URLSearchParams(asked.map((id) => ["id", id]))}`);
  return Object.fromEntries((people?.items ?? []).map(({ id, name }) => [id, name]));
}
