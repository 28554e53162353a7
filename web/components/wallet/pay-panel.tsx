"use client";
import { useCallback, useState } from "react";
import type { OrderTotals, Payment } from "@/lib/api/types";
import { formatMoney } from "@/lib/money";
import { useChainConfig } from "@/lib/studio";
import { formatAmount } from "@/lib/wallet/chains";
import { paymentPlan } from "@/lib/wallet/plan";
import { Countdown } from "@/components/ui/time";
import { PayWays } from "./pay-ways";
import { PlayMoneyBadge } from "./play-money-badge";
import { isUnderWay } from "./relayed-pay";

type Props = { orderId: string; payment: Payment; totals: OrderTotals; onPaid?: (hash: string) => void; onChange: () => void };

/** What one quoted order costs, and the ways to pay it from the wallet that placed it. */
export function PayPanel({ orderId, payment, totals, onPaid, onChange }: Props) {
  const chain = useChainConfig(payment.chainId);
  const [ended, setEnded] = useState(false);
  const end = useCallback(() => setEnded(true), []);
  if (!paymentPlan(payment)) return null;
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
        {!(payment.relay && isUnderWay(payment.relay)) && (
          <p className="text-sm text-dim">
            Price holds for <Countdown until={payment.expiresAt} onEnd={end} />
          </p>
        )}
      </div>
      <PayWays orderId={orderId} payment={payment} ended={ended} onPaid={onPaid} onChange={onChange} />
      <p className="text-sm text-faint">The checkout contract holds the money until your parcel is in production.</p>
    </section>
  );
}
