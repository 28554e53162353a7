import type { OrderStatus } from "@/lib/api/types";
import { orderIsOver, orderStatuses } from "@/lib/order-status";
import { Badge } from "@/components/ui/badge";

export function OrderBadge({ status, testId }: { status: OrderStatus; testId?: string }) {
  const known = orderStatuses[status] ?? { name: status, tone: "neutral" as const };
  return (
    <Badge tone={known.tone} pulse={!orderIsOver(status)} testId={testId}>
      {known.name}
    </Badge>
  );
}
