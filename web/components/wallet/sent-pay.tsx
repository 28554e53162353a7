"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Payment } from "@/lib/api/types";
import { useChainConfig } from "@/lib/studio";
import { formatAmount } from "@/lib/wallet/chains";
import { useLoadWallet, useWallet } from "@/lib/wallet/connection";
import { busy } from "@/lib/wallet/flow";
import { paymentPlan } from "@/lib/wallet/plan";
import { useWalletFlow } from "@/lib/wallet/use-wallet-flow";
import { Button } from "@/components/ui/button";
import { FlowSteps } from "./flow-steps";
import { FlowTrouble, Paid } from "./flow-trouble";
import { NeedWallet } from "./need-wallet";
import type { PayProps } from "./pay-ways";
import { PlayMoney } from "./play-money";

/** Pays with transactions of the buyer's wallet: an approval where the token needs one, then the payment. */
export function SentPay({ orderId, payment, ended, onPaid }: PayProps) {
  const chain = useChainConfig(payment.chainId);
  const { flow, start, retry, sentBefore } = useWalletFlow(`${orderId}.${payment.expiresAt}`, onPaid);
  const plan = paymentPlan(payment);
  const working = busy(flow);
  const allowed = useAllowed(payment);

  // A payment that an earlier page sent is followed at once, and never offered again.
  useEffect(() => {
    if (plan && flow.step === "idle" && sentBefore()) void start(plan);
  });

  if (!plan) return null;
  const pay = () => (flow.step === "idle" ? void start(plan) : retry());
  const label = flow.step === "rejected" || flow.step === "failed" ? "Try again" : sentBefore() ? "Check for the payment" : `Pay ${formatAmount(chain, payment.token, payment.amount)}`;
  return (
    <>
      <FlowSteps flow={flow} approval={payment.approval === undefined ? "none" : allowed ? "given" : "needed"} verb="Pay" />
      <FlowTrouble flow={flow} />
      {!working && flow.step !== "done" && <PlayMoney chain={chain} token={payment.token} amount={payment.amount} />}
      {flow.step === "done" ? (
        <Paid />
      ) : (
        <NeedWallet wallet={payment.payer} why="to pay">
          <Button look="primary" size="large" onClick={pay} busy={working} disabled={ended && !sentBefore()} data-testid="pay">
            {label}
          </Button>
        </NeedWallet>
      )}
    </>
  );
}

/** Whether the connected wallet has allowed the checkout to take as much already, for this order or another. */
function useAllowed({ chainId, approval }: Payment): boolean {
  const load = useLoadWallet();
  const address = useWallet((wallet) => wallet.address);
  const { data } = useQuery({
    queryKey: ["allowed", chainId, address, approval?.to, approval?.data],
    queryFn: async () => (await load()).isGiven(approval!, chainId, address!),
    enabled: approval !== undefined && address !== undefined,
    staleTime: 0,
  });
  return data === true;
}
