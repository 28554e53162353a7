import type { BlankVariant, Money } from "@/lib/api/types";

/** What the dearest of these variants costs to make; null when none says. */
export function dearestCost(variants: BlankVariant[]): Money | null {
  return variants.reduce<Money | null>((dearest, { baseCost }) => {
    return !dearest || BigInt(baseCost.amount) > BigInt(dearest.amount) ? baseCost : dearest;
  }, null);
}

/** What is left of a price above a cost, or that it does not cover it. */
export function margin(price: Money, cost: Money): Money | "below" {
  if (price.currency !== cost.currency) return "below";
  const left = BigInt(price.amount) - BigInt(cost.amount);
  return left > 0n ? { amount: left.toString(), currency: price.currency } : "below";
}
