"use client";
import { useQuery } from "@tanstack/react-query";
import { Badge } from "@/components/ui/badge";
import { Missing } from "@/components/ui/missing";
import { Empty } from "@/components/ui/states";
import { Time } from "@/components/ui/time";
import { api } from "@/lib/api/client";
import { formatMoney } from "@/lib/money";
import type { FactoryReprint } from "@/lib/api/types";
import { words } from "@/lib/text";

/** What had to be made again, why, and what it cost. */
export function Reprints() {
  const reprints = useQuery({ queryKey: ["floor", "reprints"], queryFn: ({ signal }) => api.get<{ reprints: FactoryReprint[] }>("/console/factory/reprints", { signal }), refetchInterval: 10_000 });
  if (!reprints.data) return <Missing query={reprints} what="the reprints" />;
  if (reprints.data.reprints.length === 0) return <Empty title="Nothing was printed twice">When a print fails, scan it at a station and choose “Print again”.</Empty>;
  return (
    <ul className="grid gap-3" data-testid="reprints">
      {reprints.data.reprints.map((failed) => (
        <li key={`${failed.code} ${failed.attempt}`} className="cut-sm flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border border-line bg-deep px-4 py-4 sm:px-5">
          <span className="min-w-0">
            <span className="flex flex-wrap items-center gap-3">
              <Badge tone="warn">{words(failed.reason)}</Badge>
              <span className="font-mono text-sm">{failed.code}</span>
              <span className="text-sm text-dim">attempt {failed.attempt}</span>
            </span>
            <span className="mt-2 block">
              {failed.title} <span className="text-sm text-dim">{failed.variant}</span>
            </span>
            {failed.words && <span className="mt-1 block text-sm text-dim">{failed.words}</span>}
          </span>
          <span className="text-right">
            <span className="block font-display text-xl font-bold">{formatMoney(failed.cost)}</span>
            <span className="text-sm text-dim">
              <Time at={failed.at} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
