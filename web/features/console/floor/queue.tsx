"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Missing } from "@/components/ui/missing";
import { Trouble } from "@/components/ui/states";
import { Time } from "@/components/ui/time";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { FactoryBatch, FactoryQueue } from "@/lib/api/types";
import { newKey } from "@/lib/keys";
import { plural, words } from "@/lib/text";
import { Batches } from "./batches";

type Printer = FactoryQueue["printers"][number];
type Group = Printer["waiting"][number];

/** The day at a glance: where pieces are, what each printer can start, what was started. */
export function Queue() {
  const queue = useQuery({ queryKey: ["floor", "queue"], queryFn: ({ signal }) => api.get<FactoryQueue>("/console/factory/queue", { signal }), refetchInterval: 5_000 });
  if (!queue.data) return <Missing query={queue} what="the print queue" />;
  return (
    <div className="grid gap-12">
      <ol aria-label="Pieces at each station" className="grid grid-cols-4 border border-line bg-deep" data-testid="stations">
        {queue.data.stations.map(({ station, pieces }, at) => (
          <li key={station} className={at > 0 ? "border-l border-line" : undefined}>
            <Link href={`/console/factory/station?at=${station}`} className="block px-3 py-4 hover:bg-raised sm:px-5">
              <span className={pieces > 0 ? "block font-display text-3xl font-bold sm:text-4xl" : "block font-display text-3xl font-bold text-faint sm:text-4xl"}>{pieces}</span>
              <span className="mt-1 block text-sm text-dim">{words(station)}</span>
            </Link>
          </li>
        ))}
      </ol>
      {queue.data.lowBlanks > 0 && (
        <p className="border-l-2 border-dao bg-dao/8 px-4 py-3" data-testid="low-blanks">
          {plural(queue.data.lowBlanks, "blank is", "blanks are")} running out.{" "}
          <Link href="/console/factory/blanks" className="underline underline-offset-4">
            Order them
          </Link>
        </p>
      )}
      <div className="grid gap-10 lg:grid-cols-2">
        {queue.data.printers.map((printer) => (
          <PrinterQueue key={printer.name} printer={printer} />
        ))}
      </div>
      <Batches />
    </div>
  );
}

function PrinterQueue({ printer }: { printer: Printer }) {
  const pieces = printer.waiting.reduce((sum, group) => sum + group.pieces, 0);
  return (
    <section aria-label={printer.name} data-testid="printer">
      <div className="flex items-baseline justify-between gap-4 border-b border-line pb-3">
        <h2 className="text-xl">{printer.name}</h2>
        <p className="text-sm text-dim">{words(printer.technique)}</p>
      </div>
      {pieces === 0 ? (
        <p className="py-5 text-dim">Nothing waits.</p>
      ) : (
        <ul className="divide-y divide-line">
          {printer.waiting.map((group) => (
            <Waiting key={`${group.blankId} ${group.colour}`} printer={printer.name} group={group} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Waiting({ printer, group }: { printer: string; group: Group }) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const start = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const batch = await api.post<FactoryBatch>("/console/factory/batches", { body: { printer, blankId: group.blankId, colour: group.colour }, idempotencyKey: newKey() });
      if (batch.dropped.length > 0) setProblem(`${plural(batch.dropped.length, "piece")} dropped out: ${batch.dropped[0]!.words}`);
    } catch (thrown) {
      setProblem(explain(thrown));
    } finally {
      await queries.invalidateQueries({ queryKey: ["floor"] });
      setBusy(false);
    }
  };
  return (
    <li className="py-4" data-testid="waiting">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 items-start gap-4">
          <span aria-hidden className="size-11 shrink-0 border border-edge" style={{ background: group.colourHex }} />
          <span className="min-w-0">
            <span className="block font-medium">
              {group.blank}, {group.colour}
            </span>
            <span className="block text-sm text-dim">
              {plural(group.pieces, "piece")} of {plural(group.jobs, "job")}, since <Time at={group.since} />
            </span>
            <span className="mt-2 flex flex-wrap gap-2">
              {group.sizes.map(({ size, pieces }) => (
                <span key={size} className="border border-line px-2 py-0.5 font-mono text-sm text-dim">
                  {pieces} × {size}
                </span>
              ))}
            </span>
          </span>
        </div>
        <Button look="primary" busy={busy} onClick={start} className="max-sm:w-full" data-testid="start-batch">
          Start {group.pieces}
        </Button>
      </div>
      {problem && (
        <div className="mt-3">
          <Trouble>{problem}</Trouble>
        </div>
      )}
    </li>
  );
}
