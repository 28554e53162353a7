import type { Money } from "./api/types";

const whole = 10_000n;

/** How the price of one piece is divided. */
export type Share = { creator: Money; studio: Money; cost: Money };

/**
 * The server's rule (`RevenueShares`): of the margin, the price minus the cost, the studio keeps its fee, rounded down, and the creator
 * gets the rest. Null if the price does not cover the cost. Dearer sizes cost the buyer as much more as they cost the studio, so the
 * creator's share is the same for each.
 *
 * @param cost of the cheapest variant on offer
 * @param feeBps basis points
 */
export function shareOf(price: Money, cost: Money, feeBps: number): Share | null {
  if (price.currency !== cost.currency) return null;
  const margin = BigInt(price.amount) - BigInt(cost.amount);
  if (margin <= 0n) return null;
  const studio = (margin * BigInt(feeBps)) / whole;
  const money = (amount: bigint): Money => ({ amount: amount.toString(), currency: price.currency });
  return { creator: money(margin - studio), studio: money(studio), cost };
}

/** Dollars in base units of a currency; null if it has no rate. `1170`, 6 decimals, `1` → `11700000` */
export function atRate(dollars: Money, usd: string | null | undefined, decimals: number): string | null {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(usd ?? "");
  if (!match || dollars.currency !== "USD") return null;
  const fraction = match[2] ?? "";
  const rate = BigInt(match[1] + fraction);
  if (rate === 0n) return null;
  return ((BigInt(dollars.amount) * 10n ** BigInt(decimals + fraction.length)) / (rate * 100n)).toString();
}
