"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useCallback, useRef, useState } from "react";
import { api } from "@/lib/api/client";
import type { Calls, Collection } from "@/lib/api/types";
import { useSentForm } from "@/lib/use-sent-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea, TextField } from "@/components/ui/field";
import { Trouble } from "@/components/ui/states";
import { CoverChoice } from "./cover-choice";
import { SendCalls } from "./send-calls";

const fields = ["description", "coverArtworkId", "royaltyBps", "royaltyReceiver", "transferValidator"] as const;
const nobody = `0x${"0".repeat(40)}`;

/** What a contract lets its owner change. The studio prepares the transactions, the owner's wallet sends them. */
export function CollectionEditor({ collection, open, onClose }: { collection: Collection; open: boolean; onClose: () => void }) {
  const [held, setHeld] = useState(false);
  return (
    <Dialog open={open} onClose={onClose} title={`Edit ${collection.name}`} held={held} testId="collection-editor">
      <Editor collection={collection} onClose={onClose} onBusy={setHeld} />
    </Dialog>
  );
}

function Editor({ collection, onClose, onBusy }: { collection: Collection; onClose: () => void; onBusy: (busy: boolean) => void }) {
  const router = useRouter();
  const element = useRef<HTMLFormElement>(null);
  const { sending, troubles, send } = useSentForm(fields, element);
  const [calls, setCalls] = useState<Calls | null>(null);
  const done = useCallback(() => {
    setTimeout(() => router.refresh(), 1_500);
    setTimeout(() => router.refresh(), 6_000);
    onClose();
  }, [router, onClose]);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = {
      description: String(form.get("collection-description")).trim(),
      ...(form.get("collection-cover") ? { coverArtworkId: String(form.get("collection-cover")) } : {}),
      royaltyBps: Math.round(Number(form.get("collection-royalty")) * 100),
      royaltyReceiver: String(form.get("collection-receiver")).trim(),
      transferValidator: String(form.get("collection-validator")).trim() || nobody,
      studioMints: form.get("collection-studio") === "on",
    };
    await send(body, async (idempotencyKey) => setCalls(await api.post<Calls>(`/collections/${collection.id}/changes`, { body, idempotencyKey })));
  };
  if (calls && calls.calls.length === 0) return <p className="text-dim">Nothing to change: the contract says all of this already.</p>;
  if (calls) {
    return (
      <div className="grid gap-5">
        <p className="text-dim">Your wallet sends {calls.calls.map(({ does }) => does).join(", then ")}. The chain charges a little gas for each.</p>
        <SendCalls calls={calls} verb="Save on the chain" why="to save" onDone={done} onBusy={onBusy} />
      </div>
    );
  }
  return (
    <form ref={element} onSubmit={submit} className="grid gap-4">
      <TextArea id="collection-description" label="Description" maxLength={2000} defaultValue={collection.description} error={troubles.description} />
      <CoverChoice name="collection-cover" chosen={collection.coverArtworkId} error={troubles.coverArtworkId} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField id="collection-royalty" label="Royalty in percent" type="number" inputMode="decimal" min={0} max={25} step={0.5} defaultValue={collection.royalty.bps / 100} required error={troubles.royaltyBps} hint="Of pieces minted in drops." />
        <TextField id="collection-receiver" label="Royalty goes to" defaultValue={collection.royalty.receiver} required spellCheck={false} error={troubles.royaltyReceiver} />
      </div>
      <TextField id="collection-validator" label="Transfer validator (optional)" defaultValue={collection.transferValidator ?? ""} spellCheck={false} placeholder="0x…" error={troubles.transferValidator} hint="A contract that is asked before each transfer, so that only marketplaces that pay royalties can move pieces. Mints and burns always pass." />
      <label className="flex min-h-10 items-start gap-3 text-sm">
        <input type="checkbox" name="collection-studio" defaultChecked={collection.studioMints} className="mt-0.5 size-5 accent-mint" />
        <span>
          The studio may mint into it
          <span className="block text-faint">New pieces only; it can never move or change one.</span>
        </span>
      </label>
      {troubles.form && <Trouble>{troubles.form}</Trouble>}
      <Button type="submit" look="primary" size="large" busy={sending} data-testid="save-collection">
        Go on
      </Button>
    </form>
  );
}
