import type { Scope } from "@/lib/api/types";

/** What a key may be allowed to do, as the server knows it. */
export const scopes: readonly (readonly [scope: Scope, meaning: string])[] = [
  ["read", "see pictures, products, orders and earnings"],
  ["generate", "paint pictures"],
  ["mint", "mint tokens"],
  ["sell", "offer and edit products"],
  ["order", "place and cancel orders"],
  ["community", "post, comment and vote"],
];
