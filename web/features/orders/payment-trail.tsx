"use client";
import type { Order } from "@/lib/api/types";
import { countryName } from "@/lib/countries";
import { useChainConfig } from "@/lib/studio";
import { formatAmount } from "@/lib/wallet/chains";
import { Facts } from "@/components/ui/facts";
import { Hash } from "@/components/ui/hash";

/** Where it goes, and the transactions of the order: anybody can look them up on the chain. */
export function PaymentTrail({ order }: { order: Order }) {
  const address = order.recipient?.shippingAddress;
  const payment = order.payment;
  const chain = useChainConfig(payment?.chainId);
  const transaction = (hash: string | undefined) => (hash ? <Hash value={hash} label="transaction" /> : null);
  return (
    <section aria-label="Delivery and payment">
      <Facts
        rows={[
          ["Ships to", address ? [address.name, address.line1, address.line2, [address.postalCode, address.city].filter(Boolean).join(" "), address.region, countryName(address.country)].filter(Boolean).join(", ") : null],
          ["E-mail", order.recipient?.email],
          ["Paid", payment?.txHash ? `${formatAmount(chain, payment.token, payment.amount)}${chain ? ` on ${chain.name}` : ""}` : null],
          ["Paid from", payment?.txHash ? <Hash value={payment.payer} label="wallet" /> : null],
          ["Payment", transaction(payment?.txHash)],
          ["Creator’s share", transaction(payment?.settlementTxHash)],
          ["Refund", transaction(payment?.refundTxHash)],
        ]}
      />
    </section>
  );
}
