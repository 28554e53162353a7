"use client";
import type { Order } from "@/lib/api/types";
import { useChainConfig } from "@/lib/studio";

/** To the buyer of a paid order whose chain has halted: that it waits, for what, and that nothing is lost. */
export function ChainWaits({ order }: { order: Order }) {
  const payment = order.payment;
  const chain = useChainConfig(payment?.chainId);
  if (payment?.chainState !== "down" || !["awaiting_payment", "paid", "in_production", "refund_pending"].includes(order.status)) return null;
  if (order.status === "awaiting_payment" && !payment.confirmation?.txHash) return null;
  if (order.status === "in_production" && order.settled && order.twins.length > 0) return null;
  const name = chain?.name ?? "The chain";
  const waits = order.status === "refund_pending" ? "Your refund is sent as soon as it is back." : order.status === "awaiting_payment" ? "Your payment is in place, and the order goes on as soon as it is back." : "Your payment is safe. Printing goes on, and the digital twin comes to your wallet once it is back.";
  return (
    <p role="status" className="mb-8 border-l-2 border-dao bg-dao/8 px-4 py-3" data-testid="chain-waits">
      {name} does not respond at the moment. {waits} You do not have to do anything.
    </p>
  );
}
