import type { OrderStatus } from "@/lib/api/types";
import { orderPath, orderStatuses } from "@/lib/order-status";
import { classNames } from "@/components/ui/class-names";

/** The five stations of an order. Hidden for orders that left the path. */
export function Progress({ status }: { status: OrderStatus }) {
  const at = orderPath.indexOf(status);
  if (at < 0) return <div className="my-8 border-t border-line" />;
  return (
    <ol className="my-8 grid grid-cols-5 gap-1.5" aria-label="Stations">
      {orderPath.map((station, index) => (
        <li key={station} aria-current={index === at ? "step" : undefined}>
          <span className={classNames("block h-1.5", index < at || status === "delivered" ? "bg-volt" : index === at ? "animate-shimmer bg-volt shadow-[0_0_16px_var(--color-volt)]" : "bg-line")} />
          <span className={classNames("mt-2 block text-xs leading-tight", index === at ? "text-text" : "text-faint", index !== at && "max-sm:sr-only")}>{orderStatuses[station].name}</span>
        </li>
      ))}
    </ol>
  );
}
