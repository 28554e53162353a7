"use client";
import { useQuery } from "@tanstack/react-query";
import { Badge } from "@/components/ui/badge";
import { Missing } from "@/components/ui/missing";
import { Time } from "@/components/ui/time";
import { api } from "@/lib/api/client";
import type { FactoryBatch } from "@/lib/api/types";
import { plural, words } from "@/lib/text";

/** What was started, the newest first: how far its pieces are, and what dropped out. */
export function Batches() {
  const batches = useQuery({ queryKey: ["floor", "batches"], queryFn: ({ signal }) => api.get<{ batches: FactoryBatch[] }>("/console/factory/batches", { signal }), refetchInterval: 5_000 });
  return (
    <section aria-labelledby="batches">
      <h2 id="batches" className="mb-4 text-xl">
        Batches
      </h2>
      {!batches.data ? (
        <Missing query={batches} what="the batches" />
      ) : batches.data.batches.length === 0 ? (
        <p className="text-dim">None yet. Start one above: its pieces are printed together.</p>
      ) : (
        <ul className="grid gap-3">
          {batches.data.batches.map((batch) => (
            <Row key={batch.id} batch={batch} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ batch }: { batch: FactoryBatch }) {
  const done = batch.pieces.filter((piece) => piece.done).length;
  return (
    <li data-testid="batch">
      <details className="cut-sm border border-line bg-deep">
        <summary className="flex cursor-pointer flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3.5 sm:px-5">
          <span>
            <span className="font-mono">{batch.code}</span>
            <span className="ml-4 text-dim">
              {words(batch.blankId)}, {batch.colour}, {batch.printer}
            </span>
          </span>
          <span className="flex flex-wrap items-center gap-3 text-sm text-dim">
            {batch.dropped.length > 0 && <Badge tone="warn">{batch.dropped.length} dropped out</Badge>}
            <Badge tone={done === batch.pieces.length && done > 0 ? "good" : "live"}>
              {done} of {plural(batch.pieces.length, "piece")} done
            </Badge>
            <Time at={batch.startedAt} />
          </span>
        </summary>
        <ul className="divide-y divide-line border-t border-line px-4 sm:px-5">
          {batch.pieces.map((piece) => (
            <li key={piece.code} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2.5">
              <span className="min-w-0">
                <span className="font-mono text-sm text-dim">{piece.code}</span>
                <span className="ml-3">{piece.title}</span>
                <span className="ml-3 text-sm text-dim">{piece.variant}</span>
              </span>
              <span className="text-sm text-dim">{piece.station ? words(piece.station) : "Done"}</span>
            </li>
          ))}
          {batch.dropped.map((piece) => (
            <li key={piece.code} className="py-2.5 text-sm">
              <span className="font-mono text-dim">{piece.code}</span>
              <span className="ml-3 text-dao">{piece.words}</span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
