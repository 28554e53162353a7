"use client";
import { Link } from "@/components/ui/link";
import { useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import type { OrderSummary } from "@/lib/api/types";
import { formatMoney } from "@/lib/money";
import { orderStatuses } from "@/lib/order-status";
import { shortHash, shortId } from "@/lib/text";
import { useNames } from "@/lib/use-names";
import { Listing } from "@/components/listing";
import { OrderBadge } from "@/components/order/status-badge";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";
import { Time } from "@/components/ui/time";

/** Every order of the studio, newest first. */
export function ConsoleOrders() {
  const status = useSearchParams().get("status");
  const only = status !== null && status in orderStatuses ? (status as OrderSummary["status"]) : null;
  return (
    <>
      {only && (
        <Link href="/console/orders" className="cut-sm mb-6 inline-flex min-h-9 items-center gap-2 border border-(--room) bg-(--room)/12 px-3 text-sm">
          {orderStatuses[only].name}
          <span aria-hidden className="text-dim">
            ×
          </span>
          <span className="sr-only">: show all</span>
        </Link>
      )}
      <Orders path={`/console/orders${only ? `?status=${only}` : ""}`} empty={only ? nothingWithIt : nothingYet} />
    </>
  );
}

const nothingYet = <Empty title="No orders yet">Orders appear here as soon as they are placed.</Empty>;

const nothingWithIt = (
  <Empty title="No orders with this status" action={<ButtonLink href="/console/orders">All orders</ButtonLink>}>
    Choose another in the overview, or look at all of them.
  </Empty>
);

function Orders({ path, empty }: { path: string; empty: ReactNode }) {
  return (
    <Listing<OrderSummary> path={path} what="orders" refreshEvery={8_000} empty={empty}>
      {(orders) => <Table orders={orders} />}
    </Listing>
  );
}

function Table({ orders }: { orders: OrderSummary[] }) {
  const names = useNames(orders.map(({ buyerId }) => buyerId));
  return (
    <div className="overflow-x-auto" role="region" aria-label="Orders" tabIndex={0}>
      <table className="w-full text-left text-sm max-md:block" data-testid="console-orders">
        <thead className="label border-b border-line text-faint max-md:sr-only">
          <tr>
            {["Order", "Placed", "Buyer", "Pieces", "Total", "Status"].map((name) => (
              <th key={name} scope="col" className="py-3 pr-6 font-normal">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line max-md:block">
          {orders.map((order) => (
            <tr key={order.id} data-order={order.id} className="max-md:grid max-md:grid-cols-[1fr_auto] max-md:items-baseline max-md:gap-x-4 max-md:gap-y-1 max-md:py-4 max-md:[&>td]:p-0">
              <td className="py-3.5 pr-6 font-mono whitespace-nowrap max-md:order-1">
                <Link href={`/console/orders/${order.id}`} title={order.id} className="underline decoration-edge underline-offset-4 hover:text-text">
                  {shortId(order.id)}
                </Link>
              </td>
              <td className="py-3.5 pr-6 whitespace-nowrap text-dim max-md:order-5"><Time at={order.createdAt} /></td>
              <td className="py-3.5 pr-6 whitespace-nowrap text-dim max-md:order-6 max-md:text-right"><span title={order.buyerWallet}>{names[order.buyerId] ?? shortHash(order.buyerWallet)}</span></td>
              <td className="py-3.5 pr-6 max-md:order-3">
                {order.items.map((item) => (
                  <span key={item.line} className="block min-w-40">
                    {item.quantity} × {item.title}
                  </span>
                ))}
              </td>
              <td className="py-3.5 pr-6 font-mono max-md:order-4 max-md:text-right">{formatMoney(order.totals.total)}</td>
              <td className="py-3.5 whitespace-nowrap max-md:order-2 max-md:text-right">
                <OrderBadge status={order.status} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
