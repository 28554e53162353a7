"use client";
import type { Product } from "@/lib/api/types";
import { useSeveralChains } from "@/lib/payment-options";
import { useChainConfig } from "@/lib/studio";

/** On which chain a product is paid: only in a studio with several, and if its creator named one. */
export function SoldWhere({ product }: { product: Product }) {
  const several = useSeveralChains();
  const chain = useChainConfig(product.chainId ?? undefined);
  if (!several) return null;
  return (
    <p className="text-sm text-faint" data-testid="sold-where">
      {chain ? `Paid on ${chain.name}, where its digital twin is minted.` : "You choose the chain on which you pay. Its digital twin is minted there."}
    </p>
  );
}
