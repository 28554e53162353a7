"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { api } from "@/lib/api/client";
import type { Collection } from "@/lib/api/types";
import { useStudio } from "@/lib/studio";
import { useSentForm } from "@/lib/use-sent-form";
import { QuotaNote } from "@/components/quota-note";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select, TextArea, TextField } from "@/components/ui/field";
import { Trouble } from "@/components/ui/states";
import { LinkFirst } from "@/components/wallet/link-first";
import { CoverChoice } from "./cover-choice";

const fields = ["name", "symbol", "description", "coverArtworkId", "kind", "royaltyBps", "maxSupply"] as const;

/** Name, cover and rules of a new collection. The studio pays the gas; the contract belongs to the creator's wallet. */
export function OpenCollection({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Open a collection" testId="open-collection-dialog">
      <LinkFirst why="A collection needs a wallet to belong to.">
        <OpenForm />
      </LinkFirst>
    </Dialog>
  );
}

function OpenForm() {
  const router = useRouter();
  const studio = useStudio();
  const element = useRef<HTMLFormElement>(null);
  const { sending, troubles, send } = useSentForm(fields, element);
  const [kind, setKind] = useState<Collection["kind"]>("originals");
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const supply = String(form.get("collection-supply") ?? "");
    const body = {
      name: String(form.get("collection-title")).trim(),
      symbol: String(form.get("collection-symbol")).trim().toUpperCase(),
      description: String(form.get("collection-words")).trim(),
      coverArtworkId: String(form.get("collection-cover") ?? ""),
      kind,
      royaltyBps: Math.round(Number(form.get("collection-percent")) * 100),
      ...(form.get("collection-chain") ? { chainId: Number(form.get("collection-chain")) } : {}),
      ...(supply ? { maxSupply: Number(supply) } : {}),
    };
    await send(body, async (idempotencyKey) => {
      const opened = await api.post<Collection>("/collections", { body, idempotencyKey });
      router.push(`/collections/${opened.id}`);
      return "leaving";
    });
  };
  return (
    <form ref={element} onSubmit={submit} className="grid gap-4">
      <p className="text-dim">A contract of its own, in your wallet’s name. The studio pays to create it.</p>
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
        <TextField id="collection-title" label="Name" required maxLength={64} error={troubles.name} data-autofocus />
        <TextField id="collection-symbol" label="Symbol" required maxLength={16} pattern="[A-Za-z0-9]+" className="[&_input]:uppercase" error={troubles.symbol} hint="Such as NEON." />
      </div>
      <TextArea id="collection-words" label="Description" maxLength={2000} error={troubles.description} />
      <CoverChoice name="collection-cover" error={troubles.coverArtworkId} />
      <fieldset className="grid gap-2 sm:grid-cols-2">
        <legend className="mb-1.5 text-sm font-medium">What goes in</legend>
        {kinds.map(([value, title, words]) => (
          <label key={value} className="cut-sm relative flex cursor-pointer flex-col border border-line bg-deep px-4 py-3 focus-within:border-text hover:border-edge has-checked:border-mint">
            <input type="radio" name="collection-kind" value={value} checked={kind === value} onChange={() => setKind(value)} className="absolute size-full cursor-pointer opacity-0" />
            <span className="font-display font-bold">{title}</span>
            <span className="text-sm text-dim">{words}</span>
          </label>
        ))}
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField id="collection-percent" label="Royalty in percent" type="number" inputMode="decimal" min={0} max={25} step={0.5} defaultValue={5} required error={troubles.royaltyBps} hint="Your share of each resale." />
        {kind === "originals" && <TextField id="collection-supply" label="At most (optional)" type="number" inputMode="numeric" min={1} max={4294967295} step={1} placeholder="no limit" error={troubles.maxSupply} hint="Can never be raised." />}
      </div>
      {studio && studio.chains.length > 1 && (
        <Select id="collection-chain" label="Chain">
          {studio.chains.map((chain) => (
            <option key={chain.chainId} value={chain.chainId}>
              {chain.name}
            </option>
          ))}
        </Select>
      )}
      {troubles.form ? <Trouble>{troubles.form}</Trouble> : <QuotaNote names={["mint-gas"]} />}
      <Button type="submit" look="primary" size="large" busy={sending} data-testid="open-collection">
        Open it
      </Button>
    </form>
  );
}

const kinds: [Collection["kind"], string, string][] = [
  ["originals", "Originals", "Each piece exists once."],
  ["editions", "Editions", "Each work exists in several pieces."],
];
