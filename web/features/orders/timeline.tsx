"use client";
import type { ReactNode } from "react";
import type { ChainConfig, TimelineEntry } from "@/lib/api/types";
import { orderStatuses } from "@/lib/order-status";
import { useStudio } from "@/lib/studio";
import { sentence, words } from "@/lib/text";
import { Time } from "@/components/ui/time";
import { TransactionHash } from "@/components/wallet/on-chain";

/** Everything that happened, newest first. An entry that moved the order carries the state's name, a note its own words. */
export function Timeline({ entries, chainId }: { entries: TimelineEntry[]; chainId: number | undefined }) {
  const chains = useStudio()?.chains ?? [];
  const shown = entries.map((entry, index) => ({ ...entry, ...spoken(entry, entries[index - 1]) })).toReversed();
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline" className="mb-5 text-xl">
        What happened
      </h2>
      <ol className="relative grid gap-6 border-l border-line pl-6" data-testid="timeline">
        {shown.map((entry, index) => (
          <li key={entry.sequence} className="relative min-w-0 animate-rise">
            <span aria-hidden className={`absolute top-1.5 -left-[1.84rem] size-2.5 ${index === 0 ? "bg-volt shadow-[0_0_12px_var(--color-volt)]" : "bg-edge"}`} />
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="min-w-0 font-medium">{linked(entry.title, chains, chainId)}</span>
              <span className="text-sm text-faint">
                <Time at={entry.at} />
              </span>
            </p>
            {entry.note && <p className="text-sm text-dim">{linked(entry.note, chains, chainId)}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Transactions lead to the explorer of the chain that the words name, otherwise of the order's own. */
function linked(text: string, chains: ChainConfig[], chainId: number | undefined): ReactNode {
  const named = chains.find(({ name }) => text.includes(`on ${name} `) || text.includes(`on ${name},`))?.chainId ?? chainId;
  return text.split(/(0x[0-9a-f]{64})/).map((part, index) => (index % 2 === 1 ? <TransactionHash key={index} chainId={named} hash={part} /> : part));
}

function spoken(entry: TimelineEntry, before: TimelineEntry | undefined): { title: string; note: string | null } {
  const name = orderStatuses[entry.status]?.name ?? words(entry.status);
  const detail = entry.detail ? sentence(entry.detail) : null;
  if (detail && before?.status === entry.status) return { title: detail, note: null };
  return { title: name, note: detail?.toLowerCase() === name.toLowerCase() ? null : detail };
}
