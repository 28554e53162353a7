"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Order, Production } from "@/lib/api/types";
import { sentence, words } from "@/lib/text";
import { Badge } from "@/components/ui/badge";
import { Remedy } from "@/components/ui/remedy";
import { PrintAnyway } from "./print-anyway";

const tones = { preparing: "neutral", ready: "neutral", submitted: "live", in_production: "live", shipped: "live", delivered: "good", returned: "warn", cancelled: "neutral", failed: "bad" } as const;
const parties = { studio: "The studio must act.", supplier: "The supplier must act.", buyer: "The buyer must act." } as const;

/** Who makes which part of an order, why, and what does not go on; for operators. */
export function Productions({ order }: { order: Order }) {
  const client = useQueryClient();
  const key = ["console-productions", order.id];
  const { data } = useQuery({
    queryKey: [...key, order.timeline.length],
    queryFn: ({ signal }) => api.get<{ productions: Production[] }>(`/console/productions?order=${encodeURIComponent(order.id)}`, { signal }),
  });
  if (!data || data.productions.length === 0) return null;
  const refresh = () => void Promise.all([client.invalidateQueries({ queryKey: key }), client.invalidateQueries({ queryKey: ["console-order", order.id] })]);
  return (
    <section aria-labelledby="productions">
      <h2 id="productions" className="mb-4 text-xl">
        Who makes it
      </h2>
      <ul className="grid gap-3" data-testid="productions">
        {data.productions.map((production) => (
          <Item key={production.id} production={production} order={order} isMadeAgain={isMadeAgain(production, data.productions)} onDone={refresh} />
        ))}
      </ul>
    </section>
  );
}

/** Whether somebody else makes its lines now. */
function isMadeAgain(production: Production, all: Production[]): boolean {
  return all.some((other) => other.id > production.id && !["cancelled", "failed", "returned"].includes(other.status) && other.lines.some((line) => production.lines.includes(line)));
}

function Item({ production, order, isMadeAgain, onDone }: { production: Production; order: Order; isMadeAgain: boolean; onDone: () => void }) {
  const refused = production.files.filter((file) => file.refused);
  return (
    <li className="cut-sm panel min-w-0 border border-line p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span className="font-medium">{words(production.supplier)}</span>
        <Badge tone={production.hold ? "warn" : tones[production.status]}>{production.hold ? "On hold" : words(production.status)}</Badge>
      </div>
      <p className="mt-1 text-sm text-dim">{production.lines.map((line) => order.items.find((item) => item.line === line)?.title ?? `line ${line}`).join(", ")}</p>
      {production.reason && <p className="mt-1 text-sm text-faint">{sentence(production.reason)}</p>}
      {production.hold && (
        <div className="mt-3 border-l-2 border-dao/70 pl-3">
          <p className="mb-3 text-sm break-words text-dao">
            {sentence(production.hold.words)}. {parties[production.hold.party]}
          </p>
          <Remedy action={production.hold.action} onDone={onDone} />
        </div>
      )}
      {production.ended && <p className="mt-2 text-sm break-words text-dim">{sentence(production.ended)}</p>}
      {production.status === "cancelled" && !isMadeAgain && order.status === "on_hold" && refused.length > 0 && <PrintAnyway production={production} files={refused} order={order} onDone={onDone} />}
    </li>
  );
}
