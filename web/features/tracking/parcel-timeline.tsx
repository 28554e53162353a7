"use client";
import type { TrackedParcel } from "@/lib/api/types";
import { shownTime } from "@/lib/event-time";
import { parcelStatuses } from "@/lib/parcel-status";
import { useReader } from "./reader";

type Event = TrackedParcel["timeline"][number];

/** Everything that was reported, newest first, by days. */
export function ParcelTimeline({ events }: { events: Event[] }) {
  const reader = useReader();
  const shown = events.map((event) => ({ ...event, ...shownTime(event.at, reader) })).toReversed();
  const days = [...new Set(shown.map(({ day }) => day))];
  if (shown.length === 0) return <p className="text-dim">The carrier has not reported anything yet.</p>;
  return (
    <section aria-labelledby="parcel-timeline">
      <h2 id="parcel-timeline" className="mb-6 text-xl">
        Where it has been
      </h2>
      <div className="grid gap-8" data-testid="parcel-timeline">
        {days.map((day) => (
          <div key={day}>
            <h3 className="label mb-4 text-faint">{day}</h3>
            <ol className="relative grid gap-6 border-l border-line pl-6">
              {shown
                .filter((event) => event.day === day)
                .map((event) => (
                  <li key={`${event.at} ${event.status} ${event.detail}`} className="relative min-w-0">
                    <span aria-hidden className={`absolute top-1.5 -left-[1.84rem] size-2.5 ${event === shown[0] ? "bg-volt shadow-[0_0_12px_var(--color-volt)]" : "bg-edge"}`} />
                    <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                      <span className="min-w-0 font-medium break-words">{event.detail || parcelStatuses[event.status].name}</span>
                      <time dateTime={event.at} title={event.zone ?? undefined} className="text-sm text-faint tabular-nums">
                        {event.clock}
                      </time>
                    </p>
                    {event.place && <p className="text-sm text-dim">{event.place}</p>}
                  </li>
                ))}
            </ol>
          </div>
        ))}
      </div>
    </section>
  );
}
