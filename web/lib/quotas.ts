import type { Quota } from "./api/types";

/** The gas that the studio reserves for one mint. */
const gasOfAMint = 200_000;

type Kind = { title: string; one: string; many: string; per?: number };

/** Display units of the studio's limits, by their name in `GET /me/quotas`. */
const kinds: Record<string, Kind> = {
  accounts: { title: "New accounts", one: "account", many: "accounts" },
  "api-keys": { title: "New API keys", one: "API key", many: "API keys" },
  jobs: { title: "Requests for pictures", one: "request", many: "requests" },
  "jobs-waiting": { title: "Requests at a time", one: "request", many: "requests" },
  links: { title: "Wallets and e-mail addresses linked", one: "link", many: "links" },
  "login-codes": { title: "Sign-in codes", one: "code", many: "codes" },
  "mint-gas": { title: "Mints, paid for by the studio", one: "mint", many: "mints", per: gasOfAMint },
  names: { title: "Changes of your public name", one: "change", many: "changes" },
  orders: { title: "Orders", one: "order", many: "orders" },
  "orders-unpaid": { title: "Orders waiting for payment", one: "order", many: "orders" },
  products: { title: "Products offered", one: "product", many: "products" },
  quotes: { title: "Fresh prices for orders", one: "price", many: "prices" },
  reports: { title: "Reports made", one: "report", many: "reports" },
  "upload-bytes": { title: "Space for uploads", one: "MB", many: "MB", per: 1_000_000 },
  uploads: { title: "Uploads", one: "picture", many: "pictures" },
};

const grouped = new Intl.NumberFormat("en-GB");

export function titleOf(quota: Quota): string {
  return kinds[quota.name]?.title ?? quota.counted;
}

/** Whole units only: half a mint does not count. */
function units(quota: Quota, amount: number): number {
  return Math.floor(amount / (kinds[quota.name]?.per ?? 1));
}

/** "3 of 30 mints". */
export function usedOf(quota: Quota): string {
  const limit = units(quota, quota.limit);
  const used = limit - units(quota, quota.left);
  return `${grouped.format(used)} of ${grouped.format(limit)} ${wordFor(quota, limit)}`;
}

/** "27 mints". */
export function leftOf(quota: Quota): string {
  const left = units(quota, quota.left);
  return `${grouped.format(left)} ${wordFor(quota, left)}`;
}

function wordFor(quota: Quota, count: number): string {
  const kind = kinds[quota.name];
  return kind ? (count === 1 ? kind.one : kind.many) : quota.counted;
}

export function isUsedUp(quota: Quota): boolean {
  return units(quota, quota.left) === 0;
}

/** The limit that will be reached first, once half of it is used; nobody needs to think of it before. */
export function nearest(quotas: Quota[], names: string[]): Quota | null {
  const share = (quota: Quota) => quota.left / quota.limit;
  const near = quotas.filter((quota) => names.includes(quota.name) && share(quota) <= 0.5).sort((one, other) => share(one) - share(other));
  return near[0] ?? null;
}

/** Whose use is counted, if it is not the person's alone. */
export function whose(quota: Quota): string | null {
  return { person: null, wallet: "this wallet", address: "everyone at your network address", everybody: "everyone" }[quota.scope];
}
