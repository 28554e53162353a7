"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { Maker, Order, OrderParcel } from "@/lib/api/types";
import { words } from "@/lib/text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select, TextField } from "@/components/ui/field";
import { Trouble } from "@/components/ui/states";
import { Time } from "@/components/ui/time";

type Choice = "send_again" | "refund" | "nothing";

const choices: Record<Choice, { verb: string; title: string; meaning: string }> = {
  send_again: { verb: "Send again", title: "Make and send it again?", meaning: "The same pieces are printed and shipped once more, to the order’s address. The buyer pays nothing; what it costs counts against this order." },
  refund: { verb: "Refund", title: "Refund what came back?", meaning: "The contract refunds whole orders, before production begins. For this one the studio pays from its own wallet: what to send, and where to, then waits on the makers page." },
  nothing: { verb: "Nothing to do", title: "Close it without doing anything?", meaning: "For example since its maker has sent it again by itself." },
};
const decided: Record<string, string> = { sent_again: "Made and sent again.", refund_due: "To be refunded by hand.", closed: "Closed." };

/** Parcels that came back, and what an operator decides about them. A parcel whose carrier reports nothing can be said to have come back. */
export function Returns({ order }: { order: Order }) {
  const client = useQueryClient();
  const key = ["console-parcels", order.id];
  const { data } = useQuery({
    queryKey: [...key, order.timeline.length],
    queryFn: ({ signal }) => api.get<{ parcels: OrderParcel[] }>(`/console/orders/${encodeURIComponent(order.id)}/parcels`, { signal }),
    enabled: order.shipments.length > 0,
  });
  if (!data || data.parcels.length === 0) return null;
  const refresh = () => void Promise.all([key, ["console-order", order.id], ["console-productions", order.id]].map((queryKey) => client.invalidateQueries({ queryKey })));
  return (
    <section aria-labelledby="returns" id="came-back">
      <h2 id="returns" className="mb-4 text-xl">
        What came back
      </h2>
      <ul className="grid gap-3" data-testid="returns">
        {data.parcels.map((parcel) => (
          <Item key={parcel.id} parcel={parcel} order={order} onDone={refresh} />
        ))}
      </ul>
    </section>
  );
}

function Item({ parcel, order, onDone }: { parcel: OrderParcel; order: Order; onDone: () => void }) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const came = useMutation({ mutationFn: () => api.post(`/console/parcels/${parcel.id}/returned`), onSuccess: onDone });
  const shipment = order.shipments.find((one) => one.key === parcel.key);
  const name = [shipment?.carrier, shipment?.trackingNumber].filter(Boolean).join(", ");
  const inside = parcel.lines.map((line) => order.items.find((item) => item.line === line)?.title ?? `line ${line}`).join(", ");
  if (!parcel.decided) {
    return (
      <li className="flex flex-wrap items-center justify-between gap-3 text-sm text-dim">
        <span className="min-w-0 break-all">{name}</span>
        <Button size="small" look="quiet" busy={came.isPending} onClick={() => came.mutate()}>
          It came back
        </Button>
        {came.error && <Trouble>{explain(came.error)}</Trouble>}
      </li>
    );
  }
  return (
    <li className={`cut-sm panel border p-4 ${parcel.decided === "open" ? "border-dao/70" : "border-line"}`}>
      <p className="font-medium break-words">{inside || "Its maker does not say what is in it"}</p>
      <p className="mt-1 text-sm break-all text-dim">{name}</p>
      <p className="mt-1 text-sm text-faint">
        Came back <Time at={parcel.returnedAt!} />
        {decided[parcel.decided] && <> · {decided[parcel.decided]}</>}
      </p>
      {parcel.decided === "open" && (
        <div className="mt-4 flex flex-wrap gap-3">
          {(Object.keys(choices) as Choice[]).map((one) => (
            <Button key={one} size="small" look={one === "send_again" ? "primary" : one === "refund" ? "plain" : "quiet"} onClick={() => setChoice(one)}>
              {choices[one].verb}
            </Button>
          ))}
        </div>
      )}
      <Decide parcel={parcel} order={order} choice={choice} onClose={() => setChoice(null)} onDone={onDone} />
    </li>
  );
}

function Decide({ parcel, order, choice, onClose, onDone }: { parcel: OrderParcel; order: Order; choice: Choice | null; onClose: () => void; onDone: () => void }) {
  const [reason, setReason] = useState("");
  const [supplier, setSupplier] = useState("");
  const [lines, setLines] = useState<number[]>([]);
  const makers = useQuery({ queryKey: ["console", "makers"], queryFn: ({ signal }) => api.get<{ makers: Maker[] }>("/console/suppliers", { signal }), enabled: choice === "send_again" });
  const send = useMutation({
    mutationFn: () => api.post(`/console/returns/${parcel.id}`, { body: { decision: choice, reason, supplier: supplier || undefined, lines: lines.length > 0 ? lines : undefined } }),
    onSuccess: () => {
      onClose();
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  const asks = choice === "send_again" && parcel.lines.length === 0 && order.items.length > 1;
  return (
    <Dialog open={choice !== null} onClose={onClose} held={send.isPending} title={choice ? choices[choice].title : ""}>
      {choice && (
        <form onSubmit={submit} className="grid gap-5">
          <p className="text-dim">{choices[choice].meaning}</p>
          {asks && (
            <fieldset className="grid gap-2">
              <legend className="mb-2 text-sm font-medium">What to send again</legend>
              {order.items.map((item) => (
                <label key={item.line} className="flex items-start gap-3 text-sm">
                  <input type="checkbox" className="size-5 accent-volt" checked={lines.includes(item.line)} onChange={() => setLines(lines.includes(item.line) ? lines.filter((line) => line !== item.line) : [...lines, item.line])} />
                  {item.quantity} × {item.title}, {item.variantLabel}
                </label>
              ))}
            </fieldset>
          )}
          {choice === "send_again" && (
            <Select id={`maker-${parcel.id}`} label="Who makes it" value={supplier} onChange={(event) => setSupplier(event.target.value)}>
              <option value="">As the rules say</option>
              <option value="factory">Factory</option>
              {makers.data?.makers
                .filter((maker) => maker.connected)
                .map((maker) => (
                  <option key={maker.name} value={maker.name}>
                    {words(maker.name)}
                  </option>
                ))}
            </Select>
          )}
          <TextField id={`why-${parcel.id}`} label="Why" hint="Kept with the order, for the studio." value={reason} onChange={(event) => setReason(event.target.value)} maxLength={300} required />
          {send.error && <Trouble>{explain(send.error)}</Trouble>}
          <div className="flex flex-wrap justify-end gap-3">
            <Button look="quiet" onClick={onClose} disabled={send.isPending}>
              Not now
            </Button>
            <Button type="submit" look="primary" busy={send.isPending} disabled={reason.trim() === "" || (asks && lines.length === 0)}>
              {choices[choice].verb}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
