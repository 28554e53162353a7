"use client";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Decision, Order } from "@/lib/api/types";
import { sentence } from "@/lib/text";
import { Time } from "@/components/ui/time";

const titles: Record<string, string> = { released: "Agreed with the maker", print_anyway: "Printed anyway", send_again: "Sent again", refund: "To be refunded", refunded: "Refunded by hand", nothing: "Closed without doing anything" };

/** What operators decided about an order, and why. */
export function Decisions({ order }: { order: Order }) {
  const { data } = useQuery({
    queryKey: ["console-decisions", order.id, order.timeline.length],
    queryFn: ({ signal }) => api.get<{ decisions: Decision[] }>(`/console/orders/${encodeURIComponent(order.id)}/decisions`, { signal }),
  });
  if (!data || data.decisions.length === 0) return null;
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions" className="mb-4 text-xl">
        Decided here
      </h2>
      <ul className="grid gap-3" data-testid="decisions">
        {data.decisions.map((decision) => (
          <li key={`${decision.kind} ${decision.about}`} className="border-l border-line pl-4">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-medium">{titles[decision.kind] ?? decision.kind}</span>
              <span className="text-sm text-faint">
                <Time at={decision.at} />
              </span>
            </p>
            <p className="text-sm break-words text-dim">{sentence(decision.words)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
