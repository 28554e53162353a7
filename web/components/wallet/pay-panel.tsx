"use client";
import { useCallback, useEffect, useState } from "react";
import type { Payment } from "@/lib/api/types";
import { useChainConfig } from "@/lib/studio";
import { formatAmount } from "@/lib/wallet/chains";
import { type Flow, busy } from "@/lib/wallet/flow";
import { paymentPlan } from "@/lib/wallet/plan";
import { useWalletFlow } from "@/lib/wallet/use-wallet-flow";
import { Button } from "@/components/ui/button";
import { Trouble } from "@/components/ui/states";
import { Countdown } from "@/components/ui/time";
import { FlowSteps } from "./flow-steps";
import { NeedWallet } from "./need-wallet";
import { PlayMoney } from "./play-money";
import { PlayMoneyBadge } from "./play-money-badge";

type Props = { orderId: string; payment: Payment; onPaid?: (hash: string) => void; onBusy?: (busy: boolean) => void };

/** Pays one quoted order from the wallet that placed it, and shows where that stands. */
export function PayPanel({ orderId, payment, onPaid, onBusy }: Props) {
  const chain = useChainConfig(payment.chainId);
  const { flow, start, retry, sentBefore } = useWalletFlow(`${orderId}.${payment.expiresAt}`, onPaid);
  const [ended, setEnded] = useState(false);
  const end = useCallback(() => setEnded(true), []);
  const plan = paymentPlan(payment);
  const working = busy(flow);

  useEffect(() => onBusy?.(working), [working, onBusy]);

  // A payment that an earlier page sent is followed at once, and never offered again.
  useEffect(() => {
    if (plan && flow.step === "idle" && sentBefore()) start(plan);
  });

  if (!plan) return null;
  const pay = () => (flow.step === "idle" ? start(plan) : retry());
  return (
    <section aria-label="Payment" className="grid gap-5" data-testid="pay-panel">
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2 border-b border-line pb-4">
        <div>
          <p className="label flex items-center gap-3 text-faint">
            To pay <PlayMoneyBadge />
          </p>
          <p className="mt-1 font-display text-3xl font-bold" data-testid="pay-amount">
            {formatAmount(chain, payment.token, payment.amount)}
          </p>
        </div>
        {flow.step !== "done" && (
          <p className="text-sm text-dim">
            Price holds for <Countdown until={payment.expiresAt} onEnd={end} />
          </p>
        )}
      </div>
      <FlowSteps flow={flow} approval={payment.approval !== undefined} verb="Pay" />
      <FlowTrouble flow={flow} />
      {!working && flow.step !== "done" && <PlayMoney chain={chain} token={payment.token} amount={payment.amount} />}
      {flow.step === "done" ? (
        <p className="text-good" role="status">
          The chain has your payment. The order moves on as soon as the studio has seen it.
        </p>
      ) : (
        <NeedWallet wallet={payment.payer} why="to pay">
          <Button look="primary" size="large" onClick={pay} busy={working} disabled={ended && !sentBefore()} data-testid="pay">
            {flow.step === "rejected" || flow.step === "failed" ? "Try again" : sentBefore() ? "Look for the payment" : `Pay ${formatAmount(chain, payment.token, payment.amount)}`}
          </Button>
        </NeedWallet>
      )}
      <p className="text-sm text-faint">The checkout contract holds the money until your parcel is in production.</p>
    </section>
  );
}

export function FlowTrouble({ flow }: { flow: Flow }) {
  if (flow.step === "rejected") return <Trouble>You refused it in the wallet. Nothing was sent.</Trouble>;
  if (flow.step === "failed") return <Trouble>{flow.reason}</Trouble>;
  if (flow.step === "expired") return <Trouble>The price has run out, and nothing was sent. The order’s own page has a fresh one.</Trouble>;
  return null;
}
