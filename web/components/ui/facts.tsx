import type { ReactNode } from "react";

/** Names and values, in two columns: provenance, totals, a transaction. */
export function Facts({ rows }: { rows: [name: string, value: ReactNode][] }) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== "")
        .map(([name, value]) => (
          <div key={name} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2.5">
            <dt className="text-sm text-faint">{name}</dt>
            <dd className="min-w-0 text-right text-sm break-words text-text">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
