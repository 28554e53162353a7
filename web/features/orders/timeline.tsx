import type { TimelineEntry } from "@/lib/api/types";
import { orderStatuses } from "@/lib/order-status";
import { sentence, words } from "@/lib/text";
import { Time } from "@/components/ui/time";

/** Everything that happened, newest first. An entry that moved the order carries the state's name, a note its own words. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
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
              <span className="min-w-0 font-medium">{entry.title}</span>
              <span className="text-sm text-faint">
                <Time at={entry.at} />
              </span>
            </p>
            {entry.note && <p className="text-sm text-dim">{entry.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function spoken(entry: TimelineEntry, before: TimelineEntry | undefined): { title: string; note: string | null } {
  const name = orderStatuses[entry.status]?.name ?? words(entry.status);
  const detail = entry.detail ? sentence(entry.detail) : null;
  if (detail && before?.status === entry.status) return { title: detail, note: null };
  return { title: name, note: detail?.toLowerCase() === name.toLowerCase() ? null : detail };
}
