"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Missing } from "@/components/ui/missing";
import { Trouble } from "@/components/ui/states";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { BlankOnShelf } from "@/lib/api/types";
import { newKey } from "@/lib/keys";

/** The shelf: what lies there, what is promised, what to order. */
export function Blanks() {
  const shelf = useQuery({ queryKey: ["floor", "blanks"], queryFn: ({ signal }) => api.get<{ variants: BlankOnShelf[] }>("/console/factory/stock", { signal }), refetchInterval: 15_000 });
  if (!shelf.data) return <Missing query={shelf} what="the shelf" />;
  const kinds = [...new Set(shelf.data.variants.map((variant) => `${variant.blank}, ${variant.colour}`))];
  const low = shelf.data.variants.filter((variant) => variant.level?.low);
  return (
    <div className="grid gap-10">
      {low.length > 0 && (
        <p className="border-l-2 border-dao bg-dao/8 px-4 py-3" data-testid="to-order">
          Order: {low.map((variant) => `${variant.blank}, ${variant.colour} ${variant.size}`).join("; ")}.
        </p>
      )}
      {kinds.map((kind) => (
        <section key={kind} aria-label={kind}>
          <h2 className="mb-3 text-xl">{kind}</h2>
          <ul className="grid items-start gap-2 lg:grid-cols-2">
            {shelf.data.variants
              .filter((variant) => `${variant.blank}, ${variant.colour}` === kind)
              .map((variant) => (
                <Variant key={variant.variantId} variant={variant} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type Change = "received" | "counted" | "reorder";

function Variant({ variant }: { variant: BlankOnShelf }) {
  const [change, setChange] = useState<Change | null>(null);
  const { level } = variant;
  return (
    <li className={classNames("cut-sm border bg-deep px-4 py-3", level?.low ? "border-dao/60" : "border-line")} data-testid="variant" data-variant={variant.variantId}>
      <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-3">
        <div className="flex items-center gap-4">
          <span aria-hidden className="size-9 border border-edge" style={{ background: variant.colourHex }} />
          <span>
            <span className="block font-medium">{variant.size}</span>
            <span className="block text-sm text-dim">{level ? `${level.onHand} on hand, ${level.reserved} promised` : "Not counted: always enough"}</span>
          </span>
        </div>
        <div className="flex flex-wrap items-center gap-3">
          {level?.low && <Badge tone="warn">Order</Badge>}
          {level && <span className={classNames("min-w-10 text-right font-display text-2xl font-bold", level.available < 0 && "text-bad")}>{level.available}</span>}
          <Button size="small" aria-expanded={change !== null} onClick={() => setChange(change ? null : "received")}>
            Change
          </Button>
        </div>
      </div>
      {change && <ChangeForm variant={variant} change={change} onChange={setChange} />}
    </li>
  );
}

const changes: Record<Change, { name: string; number: string; save: string }> = {
  received: { name: "Delivery", number: "How many came", save: "Add to the shelf" },
  counted: { name: "Count", number: "How many lie there", save: "Save the count" },
  reorder: { name: "Reorder point", number: "Tell me at", save: "Save" },
};

function ChangeForm({ variant, change, onChange }: { variant: BlankOnShelf; change: Change; onChange: (to: Change | null) => void }) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const pieces = Number(form.get("pieces"));
    setBusy(true);
    setProblem(null);
    const path = `/console/factory/stock/${variant.variantId}`;
    try {
      if (change === "reorder") await api.put(`${path}/reorder-point`, { body: { pieces } });
      else await api.post(`${path}/movements`, { body: { kind: change, pieces, reason: String(form.get("reason") ?? "") }, idempotencyKey: newKey() });
      await queries.invalidateQueries({ queryKey: ["floor"] });
      onChange(null);
    } catch (thrown) {
      setProblem(explain(thrown));
      setBusy(false);
    }
  };
  const id = `${variant.variantId}-${change}`;
  return (
    <form onSubmit={send} className="mt-4 grid gap-4 border-t border-line pt-4">
      <div role="group" aria-label="Kind of change" className="flex flex-wrap gap-2">
        {(Object.keys(changes) as Change[])
          .filter((kind) => kind !== "reorder" || variant.level)
          .map((kind) => (
            <Button key={kind} size="small" look={kind === change ? "primary" : "plain"} aria-pressed={kind === change} onClick={() => onChange(kind)}>
              {changes[kind].name}
            </Button>
          ))}
      </div>
      <div className="grid gap-3 sm:grid-cols-[9rem_1fr]">
        <div className="grid gap-1.5">
          <label htmlFor={`${id}-pieces`} className="text-sm font-medium">
            {changes[change].number}
          </label>
          <input key={change} id={`${id}-pieces`} name="pieces" type="number" inputMode="numeric" min={change === "received" ? 1 : 0} max={1_000_000} required defaultValue={change === "reorder" ? variant.level?.reorderPoint : undefined} className="field" />
        </div>
        {change !== "reorder" && (
          <div className="grid gap-1.5">
            <label htmlFor={`${id}-reason`} className="text-sm font-medium">
              {change === "received" ? "Delivery note (optional)" : "Why it was counted"}
            </label>
            <input id={`${id}-reason`} name="reason" maxLength={200} required={change === "counted"} className="field" />
          </div>
        )}
      </div>
      {problem && <Trouble>{problem}</Trouble>}
      <div>
        <Button type="submit" look="primary" busy={busy}>
          {changes[change].save}
        </Button>
      </div>
    </form>
  );
}
