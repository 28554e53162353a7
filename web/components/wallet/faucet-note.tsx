"use client";
import { useQuery } from "@tanstack/react-query";
import type { ChainConfig } from "@/lib/api/types";
import { useStudio } from "@/lib/studio";
import { formatAmount } from "@/lib/wallet/chains";
import { useLoadWallet, useWallet } from "@/lib/wallet/connection";

/** On a test network: where a wallet that holds too little gets some, for nothing. Not with real money, and not where there is no faucet. */
export function FaucetNote({ chain, token, amount }: { chain: ChainConfig | undefined; token: string; amount: string }) {
  const load = useLoadWallet();
  const play = useStudio()?.money === "play";
  const address = useWallet((wallet) => wallet.address);
  const faucet = play ? (chain?.faucetUrl ?? null) : null;
  const { data } = useQuery({
    queryKey: ["wallet-balance", chain?.chainId, token, address],
    queryFn: async () => {
      const wallet = await load();
      return token === "native" ? (await wallet.balance(address!, chain!.chainId)).value : wallet.tokenBalance(chain!.chainId, token, address!);
    },
    enabled: faucet !== null && address !== undefined,
    refetchInterval: 10_000,
    retry: false,
    structuralSharing: false,
  });
  if (!faucet || !chain || data === undefined || data >= BigInt(amount)) return null;
  return (
    <p className="border-l-2 border-dao bg-dao/8 px-4 py-3 text-sm" data-testid="faucet">
      This wallet holds {formatAmount(chain, token, data.toString())} on {chain.name}, which is less than the price. It is a test network: its money is worth nothing, and{" "}
      <a href={faucet} target="_blank" rel="noreferrer" className="text-text underline underline-offset-4">
        its faucet
      </a>{" "}
      gives you some.
    </p>
  );
}
