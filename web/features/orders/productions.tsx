"use client";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Order, Production } from "@/lib/api/types";
import { sentence, words } from "@/lib/text";
import { Badge } from "@/components/ui/badge";

const tones = { preparing: "neutral", ready: "neutral", submitted: "live", in_production: "live", shipped: "live", delivered: "good", cancelled: "neutral", failed: "bad" } as const;
const parties = { studio: "The studio must act.", supplier: "The supplier must act.", buyer: "The buyer must act." } as const;

/** Who makes which part of an order, why, and what does not go on; for operators. */
export function Productions({ order }: { order: Order }) {
  const { data } = useQuery({
    queryKey: ["console-productions", order.id, order.timeline.length],
    queryFn: ({ signal }) => api.get<{ productions: Production[] }>(`/console/productions?order=${encodeURIComponent(order.id)}`, { signal }),
  });
  if (!data || data.productions.length === 0) return null;
  return (
    <section aria-labelledby="productions">
      <h2 id="productions" className="mb-4 text-xl">
        Who makes it
      </h2>
      <ul className="grid gap-3" data-testid="productions">
        {data.productions.map((production) => (
          <li key={production.id} className="cut-sm panel border border-line p-4">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <span className="font-medium">{words(production.supplier)}</span>
              <Badge tone={production.hold ? "warn" : tones[production.status]}>{production.hold ? "On hold" : words(production.status)}</Badge>
            </div>
            <p className="mt-1 text-sm text-dim">{production.lines.map((line) => order.items.find((item) => item.line === line)?.title ?? `line ${line}`).join(", ")}</p>
            {production.reason && <p className="mt-1 text-sm text-faint">{sentence(production.reason)}</p>}
            {production.hold && (
              <p className="mt-2 text-sm text-dao">
                {sentence(production.hold.words)}. {parties[production.hold.party]}
              </p>
            )}
            {production.ended && <p className="mt-2 text-sm text-dim">{sentence(production.ended)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
