"use client";
import { useCallback, useState } from "react";
import type { Earning } from "@/lib/api/types";
import { useSession } from "@/lib/auth/session";
import { useChainConfig } from "@/lib/studio";
import { formatAmount } from "@/lib/wallet/chains";
import { busy } from "@/lib/wallet/flow";
import { callPlan } from "@/lib/wallet/plan";
import { useWalletFlow } from "@/lib/wallet/use-wallet-flow";
import { Button } from "@/components/ui/button";
import { FlowSteps } from "@/components/wallet/flow-steps";
import { NeedWallet } from "@/components/wallet/need-wallet";
import { FlowTrouble } from "@/components/wallet/flow-trouble";
import { TransactionHash } from "@/components/wallet/on-chain";

/** One currency's earnings. Withdrawing is a transaction of one's own wallet; the studio cannot do it, nor stop it. */
export function EarningCard({ earning, onWithdrawn }: { earning: Earning; onWithdrawn: () => void }) {
  const chain = useChainConfig(earning.chainId);
  const wallet = useSession((session) => session.user?.wallets.at(0) ?? "");
  const [taken, setTaken] = useState<string | null>(null);
  const done = useCallback(() => onWithdrawn(), [onWithdrawn]);
  const { flow, start, retry, reset } = useWalletFlow(null, done);
  const show = (amount: string) => formatAmount(chain, earning.token, amount);
  const call = earning.call;
  const some = BigInt(earning.withdrawable) > 0n;
  // The chain has paid out, the studio has not read it yet: what was taken must not stand there as if it waited.
  const leaving = flow.step === "done" && taken === earning.withdrawable;
  const withdraw = () => {
    if (!call) return;
    setTaken(earning.withdrawable);
    if (flow.step === "rejected" || flow.step === "failed") retry();
    else start(callPlan(earning.chainId, call));
  };
  return (
    <section className="cut panel grid gap-6 p-6 sm:p-8" data-testid={`earning-${earning.token === "native" ? "native" : (chain?.tokens.find(({ address }) => address === earning.token)?.symbol ?? earning.token)}`}>
      <div>
        <p className="label text-faint">{leaving ? "Just withdrawn" : "Ready to withdraw"} · {chain?.name ?? earning.chainId}</p>
        <p className="mt-2 font-display text-4xl font-bold" data-testid="withdrawable">
          {show(earning.withdrawable)}
        </p>
        <p className="mt-3 text-sm text-dim">
          {show(earning.earned)} earned in total, {show(leaving ? (BigInt(earning.withdrawn) + BigInt(earning.withdrawable)).toString() : earning.withdrawn)} withdrawn.
        </p>
      </div>
      {flow.step !== "idle" && <FlowSteps flow={flow} approval="none" verb="Withdraw" />}
      <FlowTrouble flow={flow} />
      {flow.step === "done" ? (
        <div className="flex flex-wrap items-center gap-4">
          <p className="text-good" data-testid="withdrawn">
            It is in your wallet. <TransactionHash chainId={earning.chainId} hash={flow.hash} />
          </p>
          <Button size="small" look="quiet" onClick={reset}>
            Done
          </Button>
        </div>
      ) : (
        <NeedWallet wallet={wallet} why="to withdraw">
          <Button look="primary" disabled={!some || !call} busy={busy(flow)} onClick={withdraw} className="justify-self-start" data-testid="withdraw">
            {some ? "Withdraw to my wallet" : "Nothing to withdraw"}
          </Button>
        </NeedWallet>
      )}
    </section>
  );
}
