"use client";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useCallback, useRef, useState } from "react";
import { api } from "@/lib/api/client";
import type { Calls, Collection } from "@/lib/api/types";
import { useChainConfig } from "@/lib/studio";
import { useSentForm } from "@/lib/use-sent-form";
import { tokenOf } from "@/lib/wallet/chains";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select, TextArea, TextField } from "@/components/ui/field";
import { Trouble } from "@/components/ui/states";
import { CoverChoice } from "./cover-choice";
import { SendCalls } from "./send-calls";

const fields = ["name", "startsAt", "endsAt", "price", "perWallet", "supply", "places", "work.artworkId", "work.title", "work.pieces"] as const;

/** A window in which people mint by themselves: when, what it costs, how many, and who. The creator's wallet opens it. */
export function PhaseDialog({ collection, open, onClose }: { collection: Collection; open: boolean; onClose: () => void }) {
  const [held, setHeld] = useState(false);
  return (
    <Dialog open={open} onClose={onClose} title="Plan a drop" held={held} testId="phase-dialog">
      <PhaseForm collection={collection} onClose={onClose} onBusy={setHeld} />
    </Dialog>
  );
}

function PhaseForm({ collection, onClose, onBusy }: { collection: Collection; onClose: () => void; onBusy: (busy: boolean) => void }) {
  const chain = useChainConfig(collection.chainId);
  const queries = useQueryClient();
  const element = useRef<HTMLFormElement>(null);
  const { sending, troubles, send, refuse } = useSentForm(fields, element);
  const [calls, setCalls] = useState<Calls | null>(null);
  const [listed, setListed] = useState(false);
  const [text, setText] = useState("");
  const stored = useRef<{ of: string; id: string } | null>(null);
  const done = useCallback(() => {
    for (const wait of [500, 2_500]) setTimeout(() => void queries.invalidateQueries({ queryKey: ["phases", collection.id] }), wait);
    onClose();
  }, [queries, collection.id, onClose]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const value = (name: string) => String(form.get(name) ?? "").trim();
    const currency = value("phase-currency") || "native";
    const price = units(value("phase-price"), tokenOf(chain, currency).decimals);
    if (price === null) return refuse({ price: "is not an amount, such as 0.05" });
    const perWallet = Number(value("phase-wallet"));
    const body = {
      name: value("phase-name"),
      price,
      currency,
      ...moment("startsAt", value("phase-start")),
      ...moment("endsAt", value("phase-end")),
      ...(perWallet ? { perWallet } : {}),
      ...(value("phase-supply") ? { supply: Number(value("phase-supply")) } : {}),
      ...(collection.kind === "editions" ? { work: { artworkId: value("work-artwork"), title: value("work-title"), description: value("work-words"), pieces: Number(value("work-pieces")) } } : {}),
    };
    const list = listed ? { places: text, perWallet: perWallet || 1, price } : null;
    await send({ body, list }, async (idempotencyKey) => {
      let allowListId: string | undefined;
      if (list) {
        const of = JSON.stringify(list);
        if (stored.current?.of !== of) stored.current = { of, id: (await api.post<{ id: string }>("/allow-lists", { body: list, idempotencyKey: `${idempotencyKey}-list` })).id };
        allowListId = stored.current.id;
      }
      setCalls(await api.post<Calls>(`/collections/${collection.id}/phases`, { body: allowListId ? { ...body, allowListId } : body, idempotencyKey }));
    });
  };
  if (calls) {
    return (
      <div className="grid gap-5">
        <p className="text-dim">
          Your wallet sends {calls.calls.map(({ does }) => does).join(", then ")}. What is on the chain cannot be changed, only ended.
        </p>
        <SendCalls calls={calls} verb="Put it on the chain" why="to open the phase" onDone={done} onBusy={onBusy} />
      </div>
    );
  }
  return (
    <form ref={element} onSubmit={submit} className="grid gap-4">
      {collection.kind === "editions" && (
        <>
          <CoverChoice name="work-artwork" legend="The work" error={troubles["work.artworkId"]} />
          <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
            <TextField id="work-title" label="Its title" required maxLength={100} error={troubles["work.title"]} />
            <TextField id="work-pieces" label="Pieces ever" type="number" inputMode="numeric" min={1} max={1000000} step={1} defaultValue={50} required error={troubles["work.pieces"]} />
          </div>
          <TextArea id="work-words" label="Description" maxLength={2000} />
        </>
      )}
      <TextField id="phase-name" label="What to call it" maxLength={60} placeholder="Early birds" error={troubles.name} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField id="phase-start" label="Starts" type="datetime-local" error={troubles.startsAt} hint="At once when empty. Your own time." />
        <TextField id="phase-end" label="Ends" type="datetime-local" error={troubles.endsAt} hint="Never when empty." />
        <TextField id="phase-price" label="Price of a piece" inputMode="decimal" defaultValue="0.05" required error={troubles.price} hint="0 gives it away." />
        <Select id="phase-currency" label="Paid in">
          <option value="native">{chain?.nativeCurrency.symbol ?? "ETH"}</option>
          {chain?.tokens.map(({ address, symbol }) => (
            <option key={address} value={address}>
              {symbol}
            </option>
          ))}
        </Select>
        <TextField id="phase-wallet" label="Per wallet (optional)" type="number" inputMode="numeric" min={1} max={4294967295} step={1} placeholder="no limit" error={troubles.perWallet} />
        <TextField id="phase-supply" label="Pieces in this phase (optional)" type="number" inputMode="numeric" min={1} max={4294967295} step={1} placeholder="no limit" error={troubles.supply} />
      </div>
      <label className="flex min-h-10 items-start gap-3 text-sm">
        <input type="checkbox" checked={listed} onChange={(event) => setListed(event.target.checked)} className="mt-0.5 size-5 accent-mint" data-testid="phase-listed" />
        <span>
          Only wallets on a list
          <span className="block text-faint">Nobody sees the list; each wallet learns its own place only.</span>
        </span>
      </label>
      {listed && (
        <div className="grid gap-2">
          <TextArea id="phase-places" label="Who may mint" rows={6} value={text} onChange={(event) => setText(event.target.value)} spellCheck={false} className="[&_textarea]:font-mono [&_textarea]:text-sm" error={troubles.places} hint="One address per line, up to 100,000; behind a comma, how many pieces it may have." />
          <label className="justify-self-start text-sm text-dim">
            <span className="mr-3">Or choose a CSV file</span>
            <input type="file" accept=".csv,.txt,text/csv,text/plain" aria-label="A CSV file of addresses" onChange={(event) => void event.target.files?.[0]?.text().then(setText)} className="max-w-full text-sm file:mr-3 file:border file:border-edge file:bg-transparent file:px-3 file:py-1.5 file:text-text" />
          </label>
        </div>
      )}
      {troubles.form && <Trouble>{troubles.form}</Trouble>}
      <Button type="submit" look="primary" size="large" busy={sending} data-testid="prepare-phase">
        Go on
      </Button>
    </form>
  );
}

/** A moment of the reader's own time zone. */
function moment<N extends string>(name: N, local: string): Partial<Record<N, string>> {
  return local ? ({ [name]: new Date(local).toISOString() } as Record<N, string>) : {};
}

/** Base units of a decimal amount, with a point or a comma; null if it is none. */
function units(amount: string, decimals: number): string | null {
  const text = amount.replace(",", ".");
  const [whole = "", part = ""] = text.split(".");
  if (!/^\d{1,12}(\.\d*)?$/.test(text) || part.length > decimals) return null;
  return BigInt(whole + part.padEnd(decimals, "0")).toString();
}
