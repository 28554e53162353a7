export type QueryValue = string | number | boolean | null | undefined;

/** `?a=1&b=2` of the given values; empty strings, null and undefined are left out. */
export function queryString(values: Record<string, QueryValue>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== null && value !== "") query.set(name, String(value));
  }
  const encoded = query.toString();
  return encoded === "" ? "" : `?${encoded}`;
}
