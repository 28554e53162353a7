import "server-only";
import { queryString } from "./query";
import { readOrNull } from "./server";
import type { Page } from "./types";

/** A list of the API, page by page up to a maximum; what was read so far if the studio stops responding. */
export async function everyPage<T>(path: string, most: number): Promise<T[]> {
  const items: T[] = [];
  for (let cursor: string | null = null; items.length < most;) {
    const page: Page<T> | null = await readOrNull<Page<T>>(path + queryString({ limit: 100, cursor }));
    if (!page) break;
    items.push(...page.items);
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  return items.slice(0, most);
}
