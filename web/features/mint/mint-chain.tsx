"use client";
import { useState } from "react";
import { insteadOf, usePaymentOptions } from "@/lib/payment-options";
import { useStudio } from "@/lib/studio";
import { Select } from "@/components/ui/field";

/** Only their states matter here: any total does. */
const anyTotal = { amount: "100", currency: "USD" } as const;

/** Where a token is minted: asked only in a studio with several chains, the first one that is ready by default. */
export function MintChain() {
  const studio = useStudio();
  const options = usePaymentOptions(anyTotal);
  const [chosen, choose] = useState<string | null>(null);
  if (!studio || studio.chains.length < 2) return null;
  const state = (chainId: number) => options?.find((option) => option.chainId === chainId)?.state ?? "ready";
  const first = (options?.find((option) => option.default) ?? options?.[0])?.chainId ?? studio.chains[0]!.chainId;
  return (
    <Select id="mint-chain" label="Chain" value={chosen ?? String(first)} onChange={(event) => choose(event.target.value)} hint={options && chosen === null ? insteadOf(options) : null}>
      {studio.chains.map((chain) => (
        <option key={chain.chainId} value={chain.chainId} disabled={state(chain.chainId) === "down"}>
          {chain.name}
          {state(chain.chainId) === "down" ? ", does not respond at the moment" : state(chain.chainId) === "slow" ? ", slow at the moment" : ""}
        </option>
      ))}
    </Select>
  );
}
