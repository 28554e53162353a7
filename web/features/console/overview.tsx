"use client";
import { type UseQueryResult, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@/components/ui/link";
import { api } from "@/lib/api/client";
import type { Chore, FactoryQueue, FailingReaction, Mail, OrderStatus, Page, Reported } from "@/lib/api/types";
import { orderStatuses } from "@/lib/order-status";
import { classNames } from "@/components/ui/class-names";
import { Missing } from "@/components/ui/missing";
import { Remedy } from "@/components/ui/remedy";
import { type Engine, type Readiness, type Work, workOf } from "./work";

const often = 10_000;
const look = 100;

/** How the studio stands: what needs somebody's hands, and how many orders are where. */
export function Overview() {
  const counts = useQuery({ queryKey: ["console", "order-counts"], queryFn: ({ signal }) => api.get<{ counts: Partial<Record<OrderStatus, number>> }>("/console/order-counts", { signal }), refetchInterval: often });
  const reactions = useList<FailingReaction>("/console/reactions");
  const refused = useList<Mail>("/console/mails?status=refused");
  const reports = useList<Reported>("/console/reports");
  const ready = useQuery({ queryKey: ["console", "ready"], queryFn: readiness, refetchInterval: often });
  const engines = useQuery({ queryKey: ["console", "engines"], queryFn: ({ signal }) => api.get<Page<Engine>>("/console/engines", { signal }), refetchInterval: often });
  const floor = useQuery({ queryKey: ["floor", "queue"], queryFn: ({ signal }) => api.get<FactoryQueue>("/console/factory/queue", { signal }), refetchInterval: often });
  const chores = useQuery({ queryKey: ["console", "chores"], queryFn: ({ signal }) => api.get<{ chores: Chore[] }>("/console/chores", { signal }), refetchInterval: often });
  const all = [counts, reactions, refused, reports, engines, chores];
  if (!counts.data || !chores.data || !reactions.data || !refused.data || !reports.data || !engines.data || ready.isPending) {
    return <Missing query={together(all)} what="the overview" />;
  }
  const orders = counts.data.counts;
  const work = workOf({ engines: engines.data.items, onHold: orders.on_hold ?? 0, reactions: reactions.data, refused: refused.data, reports: reports.data, ready: ready.data ?? null, lowBlanks: floor.data?.lowBlanks, chores: { count: chores.data.chores.length, more: chores.data.chores.length === look } });
  return (
    <div className="grid gap-12">
      <NeedsHands work={work} />
      <section aria-labelledby="orders">
        <h2 id="orders" className="mb-4 text-xl">
          Orders
        </h2>
        <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5" data-testid="order-counts">
          {(Object.keys(orderStatuses) as OrderStatus[]).map((status) => (
            <li key={status}>
              <Link href={`/console/orders?status=${status}`} className={classNames("cut-sm block border bg-deep p-4 hover:border-edge", orders[status] ? "border-line" : "border-line/60 text-faint")}>
                <span className="block font-display text-3xl font-bold">{orders[status] ?? 0}</span>
                <span className="mt-1 block text-sm text-dim">{orderStatuses[status].name}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** What was looked at, where nothing was found. */
const clear: [string, string][] = [
  ["Orders", "None on hold"],
  ["Makers and parcels", "Nothing waits"],
  ["Mail", "Everything delivered"],
  ["Follow-up steps", "None failing"],
  ["Reports", "None to decide"],
  ["Image engines", "All responding"],
  ["Studio", "Ready"],
];

function NeedsHands({ work }: { work: Work[] }) {
  const client = useQueryClient();
  return (
    <section aria-labelledby="hands">
      <h2 id="hands" className="mb-4 text-xl">
        {work.length === 0 ? "All clear" : `Needs attention: ${work.length}`}
      </h2>
      {work.length === 0 ? (
        <>
          <ul className="grid grid-cols-2 gap-px border border-line bg-line lg:grid-cols-3" data-testid="all-clear">
            {clear.map(([name, state]) => (
              <li key={name} className="flex items-baseline gap-3 bg-deep px-4 py-3.5 sm:px-5">
                <span aria-hidden className="size-2 shrink-0 self-center rounded-full bg-good" />
                <span className="min-w-0">
                  <span className="block font-medium">{name}</span>
                  <span className="text-sm text-dim">{state}</span>
                </span>
              </li>
            ))}
          </ul>
          <p className="mt-3 text-sm text-faint">Checked every ten seconds.</p>
        </>
      ) : (
        <ul className="grid gap-3" data-testid="needs-hands">
          {work.map(({ title, more, href, remedy }) => (
            <li key={title} className="cut-sm flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border border-dao/60 bg-dao/6 px-5 py-4">
              <span>
                <strong className="font-medium">{title}</strong>
                <span className="block text-sm text-dim">{more}</span>
              </span>
              {href && (
                <Link href={href} className="text-sm text-text underline underline-offset-4">
                  Open<span className="sr-only">: {title}</span>
                </Link>
              )}
              {remedy && <Remedy action={remedy} onDone={() => void client.invalidateQueries({ queryKey: ["console"] })} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Queries that a page needs all of, as one. */
function together(queries: UseQueryResult<unknown>[]) {
  return {
    error: queries.find(({ error }) => error)?.error ?? null,
    errorUpdateCount: queries.filter(({ data, errorUpdateCount }) => data === undefined && errorUpdateCount > 0).length,
    refetch: () => queries.forEach(({ refetch }) => void refetch()),
  };
}

/** How many things a list holds, up to a hundred. */
function useList<T>(path: string) {
  return useQuery({
    queryKey: ["console", path],
    queryFn: async ({ signal }) => {
      const page = await api.get<Page<T>>(`${path}${path.includes("?") ? "&" : "?"}limit=${look}`, { signal });
      return { count: page.items.length, more: page.nextCursor !== null };
    },
    refetchInterval: often,
  });
}

/** What this process says of itself; it answers 503 with the same words when it is not ready. */
async function readiness({ signal }: { signal: AbortSignal }): Promise<Readiness | null> {
  const response = await fetch("/readyz", { signal, headers: { accept: "application/json" } });
  return (await response.json().catch(() => null)) as Readiness | null;
}
