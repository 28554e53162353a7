"use client";
import { Link } from "@/components/ui/link";
import type { OrderSummary } from "@/lib/api/types";
import { formatMoney } from "@/lib/money";
import { plural } from "@/lib/text";
import { Listing } from "@/components/listing";
import { OrderBadge } from "@/components/order/status-badge";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";
import { Time } from "@/components/ui/time";

export function MyOrders() {
  const empty = (
    <Empty title="No orders yet" action={<ButtonLink href="/market" look="primary">Go to the Market</ButtonLink>}>
      Your orders appear here, each with its parcel and its digital twin.
    </Empty>
  );
  return (
    <Listing<OrderSummary> path="/me/orders" what="orders" empty={empty} refreshEvery={10_000}>
      {(orders) => (
        <ul className="grid gap-4" data-testid="orders">
          {orders.map((order) => (
            <li key={order.id}>
              <Link href={`/orders/${order.id}`} className="cut panel flex flex-wrap items-center gap-x-6 gap-y-4 p-4 transition-colors hover:border-edge sm:p-5">
                <span className="flex gap-2">
                  {order.items.slice(0, 3).map((item) => <img key={item.line} src={item.thumbnailUrl} alt="" width={56} height={56} className="size-14 border border-line object-cover" />)}
                </span>
                <span className="min-w-40 flex-1">
                  <span className="line-clamp-1 block font-medium">{order.items[0]?.title}</span>
                  <span className="text-sm text-faint">
                    {plural(order.items.reduce((sum, item) => sum + item.quantity, 0), "piece")}
                    {" · "}
                    <Time at={order.createdAt} />
                  </span>
                </span>
                <span className="font-mono">{formatMoney(order.totals.total)}</span>
                <OrderBadge status={order.status} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Listing>
  );
}
