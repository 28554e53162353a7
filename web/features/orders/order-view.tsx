"use client";
import { useCallback } from "react";
import type { Order } from "@/lib/api/types";
import { useSession } from "@/lib/auth/session";
import { orderStatuses } from "@/lib/order-status";
import { shortId } from "@/lib/text";
import { SignInActions } from "@/components/signed-in";
import { OrderBadge } from "@/components/order/status-badge";
import { ButtonLink } from "@/components/ui/button";
import { Missing } from "@/components/ui/missing";
import { Empty } from "@/components/ui/states";
import { PayPanel } from "@/components/wallet/pay-panel";
import { isUnderWay } from "@/components/wallet/relayed-pay";
import { CancelOrder } from "./cancel-order";
import { ChainWaits } from "./chain-waits";
import { Confirmation } from "./confirmation";
import { FreshPrice } from "./fresh-price";
import { Items } from "./items";
import { Parcels } from "./parcels";
import { PayPlace } from "./pay-place";
import { PaymentTrail } from "./payment-trail";
import { Progress } from "./progress";
import { Timeline } from "./timeline";
import { Twins } from "./twins";
import { useOrder } from "./use-order";

/** One order, live from the payment to the door. */
export function OrderView({ id }: { id: string }) {
  const status = useSession((session) => session.status);
  const query = useOrder(id);
  const { data: order, stream, refresh } = query;
  const paid = useCallback(() => void refresh(), [refresh]);
  if (status === "anonymous") {
    return (
      <Empty heading="h1" title="Orders are private" action={<SignInActions />}>
        Sign in with the account that placed this one.
      </Empty>
    );
  }
  if (!order) {
    const gone = { title: "There is no such order", text: "It does not exist, or it belongs to another account." };
    return <Missing query={query} what="the order" heading="h1" gone={gone} action={<ButtonLink href="/account/orders">Your orders</ButtonLink>} />;
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)] lg:gap-16" data-testid="order" data-status={order.status}>
      <div>
        <Head order={order} live={stream === "live"} />
        <Progress status={order.status} />
        <ChainWaits order={order} />
        {order.status === "awaiting_payment" && order.payment && (
          <div className="cut panel mb-10 p-6 sm:p-8">
            {!order.payment.confirmation?.txHash && (
              <>
                <PayPlace order={order} onMoved={paid} />
                <PayPanel key={order.payment.expiresAt} orderId={order.id} payment={order.payment} totals={order.totals} onPaid={paid} onChange={paid} />
                {!(order.payment.relay && isUnderWay(order.payment.relay)) && <FreshPrice order={order} onFresh={paid} />}
              </>
            )}
            <Confirmation payment={order.payment} />
          </div>
        )}
        <Timeline entries={order.timeline} chainId={order.payment?.chainId} />
      </div>
      <div className="grid content-start gap-8">
        <Parcels order={order} />
        <Twins order={order} />
        <Items order={order} />
        <PaymentTrail order={order} />
        <CancelOrder order={order} onCancelled={paid} />
      </div>
    </div>
  );
}

function Head({ order, live }: { order: Order; live: boolean }) {
  const confirming = order.status === "awaiting_payment" && order.payment?.confirmation?.txHash !== undefined;
  const sending = order.status === "awaiting_payment" && order.payment?.relay !== undefined && isUnderWay(order.payment.relay);
  const meaning = confirming
    ? "Nothing more to pay. Your pieces stay reserved until the payment is final."
    : sending
      ? "You have signed. The studio sends your payment; there is nothing more to do."
      : orderStatuses[order.status]?.meaning;
  return (
    <header>
      <div className="flex flex-wrap items-center gap-4">
        <OrderBadge status={order.status} testId="order-status" />
        <span className="font-mono text-sm text-faint" title={order.id}>
          {shortId(order.id)}
        </span>
        {live && <span className="label text-good">Live</span>}
      </div>
      <h1 className="mt-4 text-3xl sm:text-5xl" aria-live="polite">
        {confirming ? "Payment on the chain" : (orderStatuses[order.status]?.name ?? order.status)}
      </h1>
      {meaning && <p className="mt-3 text-lg text-dim">{meaning}</p>}
    </header>
  );
}
