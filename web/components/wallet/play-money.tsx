"use client";
import { useState } from "react";
import { type Address, encodeFunctionData, parseAbi } from "viem";
import { useConfig, useConnection, useReadContract } from "wagmi";
import { sendTransaction, waitForTransactionReceipt } from "wagmi/actions";
import type { ChainConfig } from "@/lib/api/types";
import { formatAmount, tokenOf } from "@/lib/wallet/chains";
import { isRefusal, walletReason } from "@/lib/wallet/errors";
import { Button } from "@/components/ui/button";
import { Trouble } from "@/components/ui/states";

const abi = parseAbi(["function balanceOf(address) view returns (uint256)", "function mint(address to, uint256 amount)"]);

/** On the local chain everybody may mint its play dollar: offers that to a dev wallet which holds too little of it. */
export function PlayMoney({ chain, token, amount }: { chain: ChainConfig | undefined; token: string; amount: string }) {
  const config = useConfig();
  const { address, connector } = useConnection();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const here = connector?.id === "fofo-dev" && chain?.chainId === 31337 && token !== "native";
  const balance = useReadContract({ abi, address: token as Address, functionName: "balanceOf", args: [address!], chainId: chain?.chainId, query: { enabled: here && address !== undefined, retry: false } });
  if (!here || !address || balance.data === undefined || balance.data >= BigInt(amount)) return null;

  const get = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const data = encodeFunctionData({ abi, functionName: "mint", args: [address, 10n * BigInt(amount)] });
      const hash = await sendTransaction(config, { chainId: chain.chainId, to: token as Address, data });
      await waitForTransactionReceipt(config, { hash, chainId: chain.chainId });
      await balance.refetch();
    } catch (thrown) {
      if (!isRefusal(thrown)) setProblem(walletReason(thrown));
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
