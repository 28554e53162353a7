"use client";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { OrderTotals, Payment } from "@/lib/api/types";
import { formatMoney } from "@/lib/money";
import { useChainConfig } from "@/lib/studio";
import { formatAmount } from "@/lib/wallet/chains";
import { useLoadWallet, useWallet } from "@/lib/wallet/connection";
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

type Props = { orderId: string; payment: Payment; totals: OrderTotals; onPaid?: (hash: string) => void };

/** Pays one quoted order from the wallet that placed it, and shows where that stands. */
export function PayPanel({ orderId, payment, totals, onPaid }: Props) {
  const chain = useChainConfig(payment.chainId);
  const { flow, start, retry, sentBefore } = useWalletFlow(`${orderId}.${payment.expiresAt}`, onPaid);
  const [ended, setEnded] = useState(false);
  const end = useCallback(() => setEnded(true), []);
  const plan = paymentPlan(payment);
  const working = busy(flow);
  const allowed = useAllowed(payment);

  // A payment that an earlier page sent is followed at once, and never offered again.
  useEffect(() => {
    if (plan && flow.step === "idle" && sentBefore()) void start(plan);
  });

  if (!plan) return null;
  const pay = () => (flow.step === "idle" ? void start(plan) : retry());
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
          <p className="mt-1 text-sm text-dim" data-testid="pay-total">
            {formatMoney(totals.total)}, including {formatMoney(totals.shipping)} for shipping
          </p>
        </div>
        {flow.step !== "done" && (
          <p className="text-sm text-dim">
            Price holds for <Countdown until={payment.expiresAt} onEnd={end} />
          </p>
        )}
      </div>
      <FlowSteps flow={flow} approval={payment.approval === undefined ? "none" : allowed ? "given" : "needed"} verb="Pay" />
      <FlowTrouble flow={flow} />
      {!working && flow.step !== "done" && <PlayMoney chain={chain} token={payment.token} amount={payment.amount} />}
      {flow.step === "done" ? (
        <p className="text-good" role="status">
          Your payment is on the chain. Your order continues as soon as the studio has seen it.
        </p>
      ) : (
        <NeedWallet wallet={payment.payer} why="to pay">
          <Button look="primary" size="large" onClick={pay} busy={working} disabled={ended && !sentBefore()} data-testid="pay">
            {flow.step === "rejected" || flow.step === "failed" ? "Try again" : sentBefore() ? "Check for the payment" : `Pay ${formatAmount(chain, payment.token, payment.amount)}`}
          </Button>
        </NeedWallet>
      )}
      <p className="text-sm text-faint">The checkout contract holds the money until your parcel is in production.</p>
    </section>
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

export function FlowTrouble({ flow }: { flow: Flow }) {
  if (flow.step === "rejected") return <Trouble>You declined in your wallet. Nothing was sent.</Trouble>;
  if (flow.step === "failed") return <Trouble>{flow.reason}</Trouble>;
  if (flow.step === "expired") return <Trouble>The price has expired, and nothing was sent. Get a fresh price on the order’s page.</Trouble>;
  return null;
}
