"use client";
import { Link } from "@/components/ui/link";
import type { Order } from "@/lib/api/types";
import { formatMoney } from "@/lib/money";
import { useNames } from "@/lib/use-names";
import { By } from "@/components/by";
import { Facts } from "@/components/ui/facts";

/** What was ordered, and what it comes to. */
export function Items({ order, title = "Your pieces" }: { order: Order; title?: string }) {
  const names = useNames(order.items.map(({ creatorId }) => creatorId));
  return (
    <section aria-labelledby="items">
      <h2 id="items" className="mb-4 text-xl">
        {title}
      </h2>
      <ul className="mb-5 grid gap-4">
        {order.items.map((item) => (
          <li key={item.line} className="flex gap-4">
            <img src={item.thumbnailUrl} alt="" width={80} height={80} className="cut-sm size-20 shrink-0 border border-line object-cover" />
            <div className="min-w-0 flex-1">
              <Link href={`/market/${item.productId}`} className="font-medium hover:text-market">
                {item.title}
              </Link>
              <p className="text-sm text-dim">
                {item.quantity} × {item.variantLabel} <By id={item.creatorId} name={names[item.creatorId]} />
              </p>
            </div>
            <p className="font-mono text-sm">{formatMoney(item.total)}</p>
          </li>
        ))}
      </ul>
      <Facts
        rows={[
          ["Pieces", formatMoney(order.totals.items)],
          ["Shipping", formatMoney(order.totals.shipping)],
          ["Total", <strong key="total">{formatMoney(order.totals.total)}</strong>],
        ]}
      />
    </section>
  );
}
