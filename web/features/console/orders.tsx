"use client";
import type { OrderSummary } from "@/lib/api/types";
import { formatMoney } from "@/lib/money";
import { shortHash, shortId } from "@/lib/text";
import { Listing } from "@/components/listing";
import { OrderBadge } from "@/components/order/status-badge";
import { Empty } from "@/components/ui/states";
import { Time } from "@/components/ui/time";

/** Every order of the studio, newest first. */
export function ConsoleOrders() {
  return (
    <Listing<OrderSummary> path="/console/orders" what="orders" refreshEvery={8_000} empty={<Empty title="No orders yet">They appear here as they are placed.</Empty>}>
      {(orders) => (
        <div className="overflow-x-auto" role="region" aria-label="Orders" tabIndex={0}>
          <table className="w-full min-w-160 text-left text-sm" data-testid="console-orders">
            <thead className="label border-b border-line text-faint">
              <tr>
                {["Order", "Placed", "Buyer", "Pieces", "Total", "State"].map((name) => (
                  <th key={name} scope="col" className="py-3 pr-6 font-normal">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="divide-y divide-line">
              {orders.map((order) => (
                <tr key={order.id} data-order={order.id}>
                  <td className="py-3.5 pr-6 font-mono whitespace-nowrap">
                    <span title={order.id}>{shortId(order.id)}</span>
                  </td>
                  <td className="py-3.5 pr-6 whitespace-nowrap text-dim"><Time at={order.createdAt} /></td>
                  <td className="py-3.5 pr-6 font-mono whitespace-nowrap text-dim">{shortHash(order.buyerWallet)}</td>
                  <td className="py-3.5 pr-6">
                    {order.items.map((item) => (
                      <span key={item.line} className="block min-w-40">
                        {item.quantity} × {item.title}
                      </span>
                    ))}
                  </td>
                  <td className="py-3.5 pr-6 font-mono">{formatMoney(order.totals.total)}</td>
                  <td className="py-3.5 whitespace-nowrap">
                    <OrderBadge status={order.status} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Listing>
  );
}
