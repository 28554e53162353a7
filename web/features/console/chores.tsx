"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Chore } from "@/lib/api/types";
import { sentence } from "@/lib/text";
import { Link } from "@/components/ui/link";
import { Missing } from "@/components/ui/missing";
import { Remedy } from "@/components/ui/remedy";
import { Time } from "@/components/ui/time";

const key = ["console", "chores"];
const edges: Record<string, string> = { buyer_waits: "border-l-bad", money: "border-l-dao", soon: "border-l-line" };
const reasons: Record<string, string> = { buyer_waits: "A buyer waits", money: "Costs money", soon: "Before it matters" };

/** What waits for people, each with the one action that helps. */
export function Chores() {
  const query = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<{ chores: Chore[] }>("/console/chores", { signal }), refetchInterval: 10_000 });
  if (!query.data) return <Missing query={query} what="what waits for people" />;
  const chores = query.data.chores;
  return (
    <section aria-labelledby="chores">
      <h2 id="chores" className="mb-4 text-xl">
        {chores.length === 0 ? "Nothing waits for you" : `Waits for you: ${chores.length}`}
      </h2>
      {chores.length === 0 ? (
        <p className="max-w-prose text-dim">Orders that nobody makes or that a service holds, services that do not respond, and costs above what was expected appear here.</p>
      ) : (
        <ul className="grid gap-3" data-testid="chores">
          {chores.map((chore) => (
            <Item key={chore.key} chore={chore} />
          ))}
        </ul>
      )}
    </section>
  );
}

const orderPage = (id: string) => `/console/orders/${id}`;

function Item({ chore }: { chore: Chore }) {
  const client = useQueryClient();
  return (
    <li className={`cut-sm grid min-w-0 gap-3 border border-line border-l-2 bg-deep p-4 sm:grid-cols-[1fr_auto] sm:items-center sm:gap-6 ${edges[chore.urgency] ?? ""}`}>
      <div className="min-w-0">
        <p className="font-medium">{sentence(chore.title)}</p>
        <p className="mt-1 text-sm break-words text-dim">{sentence(chore.words)}</p>
        <p className="mt-1.5 text-sm text-faint">
          {reasons[chore.urgency]} · since <Time at={chore.since} />
          {chore.subject?.type === "order" && chore.action.path !== orderPage(chore.subject.id) && (
            <>
              {" · "}
              <Link href={orderPage(chore.subject.id)} className="underline underline-offset-4 hover:text-text">
                The order
              </Link>
            </>
          )}
        </p>
      </div>
      <Remedy action={chore.action} onDone={() => void client.invalidateQueries({ queryKey: key })} />
    </li>
  );
}
