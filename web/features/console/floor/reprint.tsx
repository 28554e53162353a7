"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Trouble } from "@/components/ui/states";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { FactoryPiece } from "@/lib/api/types";

const reasons = [
  ["misprint", "Misprint"],
  ["damaged_blank", "Damaged blank"],
  ["lost", "Lost"],
  ["other", "Something else"],
] as const;

/** Sends a piece back to its first station, with a reason in one tap. */
export function Reprint({ piece, onAgain }: { piece: FactoryPiece; onAgain: (piece: FactoryPiece) => void }) {
  const [open, setOpen] = useState(false);
  const [notes, setNotes] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const again = async (reason: string) => {
    setBusy(true);
    setProblem(null);
    try {
      onAgain(await api.post<FactoryPiece>(`/console/factory/pieces/${piece.code}/reprints`, { body: { attempt: piece.attempt, reason, words: notes } }));
    } catch (thrown) {
      setProblem(explain(thrown));
    } finally {
      setBusy(false);
    }
  };
  if (!open) {
    return (
      <Button look="danger" size="large" className="mt-6 max-sm:w-full" onClick={() => setOpen(true)}>
        Print again
      </Button>
    );
  }
  return (
    <form className="mt-6 grid gap-4 border-t border-line pt-5" onSubmit={(event: FormEvent) => event.preventDefault()}>
      <label htmlFor="what-happened" className="text-sm font-medium">
        What happened
      </label>
      <input id="what-happened" value={notes} onChange={(event) => setNotes(event.target.value)} maxLength={300} className="field" placeholder="A stripe in the cyan" />
      <div className="grid grid-cols-2 gap-2 lg:grid-cols-4">
        {reasons.map(([reason, name]) => (
          <Button key={reason} look="danger" size="large" busy={busy} onClick={() => again(reason)}>
            {name}
          </Button>
        ))}
      </div>
      {problem && <Trouble>{problem}</Trouble>}
    </form>
  );
}
