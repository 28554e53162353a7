"use client";
import type { Order, OrderStatus } from "@/lib/api/types";
import { useCountry } from "@/lib/use-country";
import { countryName } from "@/lib/countries";
import { useChainConfig } from "@/lib/studio";
import { formatAmount } from "@/lib/wallet/chains";
import { Facts } from "@/components/ui/facts";
import { AddressHash, TransactionHash } from "@/components/wallet/on-chain";

/** While the parcel has not arrived. */
const onTheWay: OrderStatus[] = ["awaiting_payment", "paid", "in_production", "shipped"];
const day = new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric" });

/** When the parcel should arrive, counted from the order: `Dec 4 – 8`. */
function Arrival({ order, country }: { order: Order; country: string }) {
  const shipping = useCountry(country).data?.shipping;
  if (!shipping) return null;
  const after = (days: number) => new Date(Date.parse(order.createdAt) + days * 86_400_000);
  return day.formatRange(after(shipping.leastDays), after(shipping.mostDays));
}

/** Where it goes, and the transactions of the order: anybody can look them up on the chain. */
export function PaymentTrail({ order }: { order: Order }) {
  const address = order.recipient?.shippingAddress;
  const payment = order.payment;
  const chain = useChainConfig(payment?.chainId);
  const transaction = (hash: string | undefined) => (hash ? <TransactionHash chainId={payment?.chainId} hash={hash} /> : null);
  return (
    <section aria-label="Delivery and payment">
      <Facts
        rows={[
          ["Ships to", address ? [address.name, address.line1, address.line2, [address.postalCode, address.city].filter(Boolean).join(" "), address.region, countryName(address.country)].filter(Boolean).join(", ") : null],
          ["Should arrive", address && onTheWay.includes(order.status) ? <Arrival key="arrival" order={order} country={address.country} /> : null],
          ["Gift", order.recipient?.gift ? order.recipient.gift.note || "No prices in the parcel" : null],
          ["E-mail", order.recipient?.email],
          ["Paid", payment?.txHash ? `${formatAmount(chain, payment.token, payment.amount)}${chain ? ` on ${chain.name}` : ""}` : null],
          ["Paid from", payment?.txHash ? <AddressHash chainId={payment.chainId} address={payment.payer} label="wallet" /> : null],
          ["Payment", transaction(payment?.txHash)],
          ["Creator’s share", transaction(payment?.settlementTxHash)],
          ["Refund", transaction(payment?.refundTxHash)],
        ]}
      />
    </section>
  );
}
