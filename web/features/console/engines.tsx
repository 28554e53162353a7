"use client";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Page } from "@/lib/api/types";
import { dollars, engineName } from "@/lib/engines";
import { plural } from "@/lib/text";
import { Link } from "@/components/ui/link";
import { Missing } from "@/components/ui/missing";
import type { Engine } from "./work";

/** The image engines in the order in which they are tried. */
export function Engines() {
  const query = useQuery({ queryKey: ["console", "engines"], queryFn: ({ signal }) => api.get<Page<Engine>>("/console/engines", { signal }), refetchInterval: 10_000 });
  if (!query.data) return <Missing query={query} what="the engines" />;
  return (
    <section aria-labelledby="engines">
      <h2 id="engines" className="mb-2 text-xl">
        Image engines
      </h2>
      <p className="mb-5 max-w-2xl text-sm text-dim">Tried in this order. A request goes to the next one while an engine does not respond, unless somebody chose it.</p>
      <ol className="grid gap-3" data-testid="engine-list">
        {query.data.items.map((engine, place) => (
          <li key={engine.name}>
            <Link href={`/console/engines/${engine.name}`} className="cut panel grid gap-x-6 gap-y-1 p-5 hover:border-edge sm:grid-cols-[2rem_1fr_auto] sm:items-baseline">
              <span className="font-mono text-sm text-faint">{place + 1}</span>
              <span>
                <span className="block font-display text-lg font-bold">{engineName(engine.name)}</span>
                <span className="block text-sm text-dim">
                  <span className="font-mono text-xs text-faint">{engine.name}</span> · {plural(engine.picturesToday, "picture")} ordered today, {dollars(engine.usdToday)}
                  {engine.usdPerDay !== null && ` of ${dollars(engine.usdPerDay)}`}
                </span>
              </span>
              <EngineState engine={engine} />
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Whether an engine responds, with a dot in the colour of the answer. */
export function EngineState({ engine }: { engine: Engine }) {
  const [dot, words] = engine.closedFor !== null ? ["bg-bad", "Closed"] : engine.answers ? ["bg-good", "Responds"] : ["bg-dao", `Paused, tried again in ${plural(Math.max(1, Math.ceil(engine.restSeconds / 60)), "minute")}`];
  return (
    <span className="flex items-center gap-2 text-sm text-dim" data-testid="engine-state">
      <span aria-hidden className={`size-2 rounded-full ${dot}`} />
      {words}
    </span>
  );
}
