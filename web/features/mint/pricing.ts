import type { BlankVariant, Money } from "@/lib/api/types";

/** What the cheapest of these variants costs to make, for which the price is; null when none says. */
export function cheapestCost(variants: BlankVariant[]): Money | null {
  return variants.reduce<Money | null>((cheapest, { baseCost }) => {
    return !cheapest || BigInt(baseCost.amount) < BigInt(cheapest.amount) ? baseCost : cheapest;
  }, null);
}

/** What is left of a price above a cost, or that it does not cover it. */
export function margin(price: Money, cost: Money): Money | "below" {
  if (price.currency !== cost.currency) return "below";
  const left = BigInt(price.amount) - BigInt(cost.amount);
  return left > 0n ? { amount: left.toString(), currency: price.currency } : "below";
}
