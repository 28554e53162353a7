"use client";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@/components/ui/link";
import { api } from "@/lib/api/client";
import type { OrderSummary, Page } from "@/lib/api/types";
import { useSession } from "@/lib/auth/session";
import { formatMoney } from "@/lib/money";

/** To somebody whose order of this very thing waits for its payment: the way back to it, before they order it twice. */
export function WaitingOrder({ productId }: { productId: string }) {
  const user = useSession((session) => session.user?.id);
  const { data } = useQuery({
    queryKey: ["waiting-order", user, productId],
    queryFn: ({ signal }) => api.get<Page<OrderSummary>>("/me/orders?limit=10", { signal }),
    enabled: user !== undefined,
    staleTime: 0,
  });
  const waiting = data?.items.find((order) => order.status === "awaiting_payment" && order.items.some((item) => item.productId === productId));
  if (!waiting) return null;
  return (
    <p className="mb-5 border-l-2 border-dao bg-dao/8 px-4 py-3 text-sm" role="status" data-testid="waiting-order">
      You already have an unpaid order for this, {formatMoney(waiting.totals.total)}.{" "}
      <Link href={`/orders/${waiting.id}`} className="whitespace-nowrap text-text underline underline-offset-4">
        Continue with it
      </Link>
    </p>
  );
}
