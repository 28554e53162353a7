"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ChainConfig } from "@/lib/api/types";
import { formatAmount, tokenOf } from "@/lib/wallet/chains";
import { useLoadWallet, useWallet, walletLost } from "@/lib/wallet/connection";
import { Button } from "@/components/ui/button";
import { Trouble } from "@/components/ui/states";
import { FaucetNote } from "./faucet-note";

/** On the local chain everybody may mint its play dollar: offers that to a dev wallet which holds too little of it. */
export function PlayMoney({ chain, token, amount }: { chain: ChainConfig | undefined; token: string; amount: string }) {
  const load = useLoadWallet();
  const { address, wallet } = useWallet();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const here = wallet?.id === "fofo-dev" && chain?.chainId === 31337 && token !== "native";
  const balance = useQuery({
    queryKey: ["token-balance", chain?.chainId, token, address],
    queryFn: async () => (await load()).tokenBalance(chain!.chainId, token, address!),
    enabled: here && address !== undefined,
    retry: false,
    // A bigint is compared as it is: the cache's own comparison writes JSON, which has none.
    structuralSharing: false,
  });
  if (!here) return <FaucetNote chain={chain} token={token} amount={amount} />;
  if (!address || balance.data === undefined || balance.data >= BigInt(amount)) return null;

  const get = async () => {
    setBusy(true);
    setProblem(null);
    const code = await load().catch(() => null);
    try {
      await code?.mintPlayMoney(chain.chainId, token, address, 10n * BigInt(amount));
      if (!code) setProblem(walletLost);
      await balance.refetch();
    } catch (thrown) {
      if (!code?.isRefusal(thrown)) setProblem(code?.reason(thrown) ?? walletLost);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="grid gap-3 border-l-2 border-dao bg-dao/8 px-4 py-3 text-sm">
      <p>
        This wallet holds {formatAmount(chain, token, balance.data.toString())}. On the local chain its {tokenOf(chain, token).symbol} is play money.
      </p>
      {problem && <Trouble>{problem}</Trouble>}
      <Button size="small" onClick={get} busy={busy} className="justify-self-start" data-testid="play-money">
        Get some
      </Button>
    </div>
  );
}
