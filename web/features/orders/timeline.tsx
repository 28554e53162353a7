import type { TimelineEntry } from "@/lib/api/types";
import { orderStatuses } from "@/lib/order-status";
import { words } from "@/lib/text";
import { Time } from "@/components/ui/time";

/** Everything that happened, newest first. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline" className="mb-5 text-xl">
        What happened
      </h2>
      <ol className="relative grid gap-6 border-l border-line pl-6" data-testid="timeline">
        {entries.toReversed().map((entry, index) => (
          <li key={entry.sequence} className="relative animate-rise">
            <span aria-hidden className={`absolute top-1.5 -left-[1.84rem] size-2.5 ${index === 0 ? "bg-volt shadow-[0_0_12px_var(--color-volt)]" : "bg-edge"}`} />
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-medium">{orderStatuses[entry.status]?.name ?? words(entry.status)}</span>
              <span className="text-sm text-faint">
                <Time at={entry.at} />
              </span>
            </p>
            {entry.detail && <p className="text-sm text-dim">{entry.detail}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
