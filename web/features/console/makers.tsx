"use client";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Maker } from "@/lib/api/types";
import { words } from "@/lib/text";
import { Missing } from "@/components/ui/missing";
import { Empty } from "@/components/ui/states";
import { Time } from "@/components/ui/time";
import { Chores } from "./chores";
import { ConnectMaker } from "./connect-maker";
import { Margins } from "./margins";

/** Who makes what people buy: what waits for somebody, the connected services, and what orders leave. */
export function Makers() {
  return (
    <div className="grid gap-14">
      <Chores />
      <Services />
      <Margins />
    </div>
  );
}

function Services() {
  const query = useQuery({ queryKey: ["console", "makers"], queryFn: ({ signal }) => api.get<{ makers: Maker[] }>("/console/suppliers", { signal }), refetchInterval: 15_000 });
  if (!query.data) return <Missing query={query} what="the services" />;
  return (
    <section aria-labelledby="services">
      <h2 id="services" className="mb-4 text-xl">
        Print services
      </h2>
      {query.data.makers.length === 0 ? (
        <Empty title="Only your own factory">No print service can be connected in this version.</Empty>
      ) : (
        <ul className="grid gap-4" data-testid="makers">
          {query.data.makers.map((maker) => (
            <Service key={maker.name} maker={maker} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Service({ maker }: { maker: Maker }) {
  const state = !maker.connected ? "Not connected" : maker.silence ? "Does not respond" : "Connected";
  const dot = !maker.connected ? "bg-faint" : maker.silence ? "bg-bad" : maker.missing.length > 0 ? "bg-dao" : "bg-good";
  return (
    <li className="cut panel min-w-0 p-5 sm:p-6" data-maker={maker.name}>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h3 className="text-lg">{words(maker.name)}</h3>
        <p className="flex items-center gap-2 text-sm text-dim">
          <span aria-hidden className={`size-2 rounded-full ${dot}`} />
          {state}
          {maker.store && <span className="text-faint">· {maker.store}</span>}
        </p>
      </div>
      {maker.silence && <p className="mt-3 border-l-2 border-bad bg-bad/8 px-3 py-2 text-sm break-words">{maker.silence}. It is tried again without help; until then orders wait or go to another maker.</p>}
      {maker.connected && (
        <dl className="mt-4 grid gap-x-4 gap-y-1.5 text-sm sm:grid-cols-[9rem_1fr]">
          <dt className="text-faint">Mapped variants</dt>
          <dd>{maker.mapped}</dd>
          <dt className="text-faint">Reports progress</dt>
          <dd>{maker.signed ? "Signed posts" : maker.hinted ? "Unsigned posts, checked there" : "No, it is polled"}</dd>
          <dt className="text-faint">Catalogue read</dt>
          <dd className="min-w-0 break-words">
            {maker.catalogueReadAt ? <Time at={maker.catalogueReadAt} /> : "Not yet"}
            {maker.catalogueFailure && <span className="text-bad"> · failed: {maker.catalogueFailure}</span>}
          </dd>
        </dl>
      )}
      {maker.missing.length > 0 && (
        <ul className="mt-4 grid gap-1.5 border-l-2 border-dao/70 pl-3 text-sm" aria-label={`What ${words(maker.name)} still needs`}>
          {maker.missing.map((gap) => (
            <li key={gap}>{gap[0]!.toUpperCase() + gap.slice(1)}</li>
          ))}
        </ul>
      )}
      <ConnectMaker maker={maker} />
    </li>
  );
}
