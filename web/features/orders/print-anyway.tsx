"use client";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { Order, Production } from "@/lib/api/types";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Trouble } from "@/components/ui/states";

/** The proofs of files that the check refused; an operator who has looked may have them printed, and says why. */
export function PrintAnyway({ production, files, order, onDone }: { production: Production; files: Production["files"]; order: Order; onDone: () => void }) {
  const [reason, setReason] = useState("");
  const print = useMutation({ mutationFn: () => api.post(`/console/productions/${production.id}/print-anyway`, { body: { reason } }), onSuccess: onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    print.mutate();
  };
  return (
    <form onSubmit={submit} className="mt-4 grid gap-4 border-t border-line pt-4" data-testid="print-anyway">
      <ul className="grid gap-4">
        {files.map((file) => (
          <li key={file.line} className="grid gap-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
            {file.proofLink ? (
              <a href={file.proofLink} target="_blank" rel="noreferrer" className="cut-sm block w-32 border border-line bg-raised">
                <img src={file.proofLink} alt={`Proof of ${order.items.find((item) => item.line === file.line)?.title ?? `line ${file.line}`}, on its material`} className="aspect-square w-full object-contain" />
              </a>
            ) : (
              <span className="cut-sm flex aspect-square w-32 items-center justify-center border border-line text-sm text-faint">No proof</span>
            )}
            <ul className="grid content-start gap-1 text-sm text-dim">
              {file.findings.map((finding) => (
                <li key={finding}>{finding}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <TextField id={`reason-${production.id}`} label="Print it anyway, because" hint="Kept with the order. To give it up instead, cancel the order." value={reason} onChange={(event) => setReason(event.target.value)} maxLength={300} required />
      {print.error && <Trouble>{explain(print.error)}</Trouble>}
      <div>
        <Button type="submit" size="small" busy={print.isPending} disabled={reason.trim() === ""}>
          Print it anyway
        </Button>
      </div>
    </form>
  );
}
