"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { OrderRouting } from "@/lib/api/types";
import { sentence } from "@/lib/text";
import { Button } from "@/components/ui/button";
import { Trouble } from "@/components/ui/states";
import { Time } from "@/components/ui/time";

const titles: Record<string, string> = { routed: "How it was routed", waiting: "Nobody makes it yet", held: "Nobody makes it" };

/** Why an order is made by whom, for operators; before a supplier has it, it can be routed again. Its productions say who makes it. */
export function Routing({ orderId, isOver }: { orderId: string; isOver: boolean }) {
  const client = useQueryClient();
  const key = ["console-routing", orderId];
  const { data } = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<OrderRouting>(`/console/orders/${encodeURIComponent(orderId)}/routing`, { signal }), refetchInterval: isOver ? false : 8_000 });
  const again = useMutation({ mutationFn: () => api.post(`/console/orders/${encodeURIComponent(orderId)}/routing`, { body: {} }), onSuccess: () => client.invalidateQueries({ queryKey: key }) });
  if (!data || data.status === "none" || (isOver && data.status === "routed" && data.refused.length === 0)) return null;
  return (
    <section aria-labelledby="routing" className="min-w-0">
      <h3 id="routing" className="text-lg">
        {titles[data.status] ?? "How it was routed"}
      </h3>
      <p className="mt-2 text-sm break-words text-dim">{sentence(data.words)}</p>
      {data.nextAt && (
        <p className="mt-1 text-sm text-faint">
          Tried again <Time at={data.nextAt} />
        </p>
      )}
      {data.refused.length > 0 && (
        <ul className="mt-3 grid gap-1 border-l-2 border-dao/70 pl-3 text-sm">
          {data.refused.map((refusal) => (
            <li key={refusal.supplier} className="break-words">
              {refusal.supplier} refused it: {refusal.words}
            </li>
          ))}
        </ul>
      )}
      {!isOver && (
        <Button size="small" className="mt-4" busy={again.isPending} onClick={() => again.mutate()}>
          Route again
        </Button>
      )}
      {again.error && <Trouble>{explain(again.error)}</Trouble>}
    </section>
  );
}
