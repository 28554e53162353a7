"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "@/lib/api/client";
import type { EngineDetail } from "@/lib/api/types";
import { dollars, engineName, priceOf, whereOf } from "@/lib/engines";
import { plural, sentence, words } from "@/lib/text";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import { Missing } from "@/components/ui/missing";
import { Remedy } from "@/components/ui/remedy";
import { Time } from "@/components/ui/time";
import { EngineState } from "./engines";

/** One image engine: whether it works, what it has to do, what it costs, and a way to try it. */
export function EnginePage({ id, children }: { id: string; children: ReactNode }) {
  const client = useQueryClient();
  const query = useQuery({ queryKey: ["console", "engines", id], queryFn: ({ signal }) => api.get<EngineDetail>(`/console/engines/${encodeURIComponent(id)}`, { signal }), refetchInterval: 10_000 });
  const { data: detail } = query;
  if (!detail) return <Missing query={query} what="the engine" gone={{ title: "There is no such engine", text: "It is not among fofo.generation.engines." }} />;
  const { standing, engine, settings } = detail;
  return (
    <div className="grid gap-12">
      <header>
        <p className="mb-4 text-sm">
          <Link href="/console/engines" className="underline decoration-edge underline-offset-4 hover:text-text">
            All engines
          </Link>
        </p>
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
          <h2 className="text-2xl sm:text-3xl">{engineName(id)}</h2>
          <EngineState engine={standing} />
        </div>
        {standing.closedFor !== null && (
          <div className="cut-sm mt-4 grid gap-3 border border-bad/60 bg-bad/8 p-5">
            <p>
              <strong className="font-medium">Nothing is ordered from it.</strong> {sentence(standing.closedFor)}. {standing.opensItself ? "It opens by itself once that is mended." : "Mend that, then open it."}
            </p>
            {!standing.opensItself && <Remedy action={{ label: "Open it again", method: "POST", path: `/console/engines/${id}/open` }} onDone={() => void client.invalidateQueries({ queryKey: ["console"] })} />}
          </div>
        )}
        <ul className="mt-6 grid grid-cols-2 gap-3 lg:grid-cols-4">
          <Figure value={detail.waiting} name="waiting" />
          <Figure value={detail.running} name="being made" />
          <Figure value={standing.picturesToday} name="pictures ordered today" />
          <Figure value={dollars(standing.usdToday)} name={standing.usdPerDay === null ? "today, no daily limit" : `today, of ${dollars(standing.usdPerDay)}`} />
        </ul>
      </header>
      {children}
      <section aria-labelledby="troubles">
        <h3 id="troubles" className="mb-4 text-xl">
          Last errors
        </h3>
        {detail.troubles.length === 0 ? (
          <p className="text-dim">None in the last seven days.</p>
        ) : (
          <ul className="grid gap-px border border-line bg-line" data-testid="engine-troubles">
            {detail.troubles.map(({ at, words: said, times, jobId }) => (
              <li key={`${at}${said}`} className="bg-deep px-5 py-3 text-sm">
                <span className="block break-words">{sentence(said)}</span>
                <span className="text-faint">
                  <Time at={at} />
                  {times > 1 && ` · ${times.toLocaleString("en-US")} times in a row`} · <span className="font-mono text-xs">{jobId}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <div className="grid gap-12 lg:grid-cols-2 lg:gap-10">
        <section aria-labelledby="settings">
          <h3 id="settings" className="mb-4 text-xl">
            Settings
          </h3>
          <Facts
            rows={[
              ["Model", engine.model],
              ["Version", engine.version],
              ["Where", whereOf(engine)],
              ["Costs", priceOf(engine.usdPerPicture)],
              ["Styles", engine.styles.map(words).join(", ")],
              ["At once in each process", settings.slots],
              ["At once in all", settings.inFlight],
              ["An order is given up after", settings.patienceSeconds === null ? null : plural(Math.round(settings.patienceSeconds / 60), "minute")],
              ["Repeats itself from a seed", engine.reproducible ? "Yes" : "No"],
              ["From a picture", engine.imageToImage ? "Yes" : "No"],
            ]}
          />
          <p className="mt-3 text-sm text-faint">Set in the studio’s configuration: fofo.generation.lanes.{id}.*</p>
        </section>
        <section aria-labelledby="days">
          <h3 id="days" className="mb-4 text-xl">
            Ordered per day
          </h3>
          {detail.days.length === 0 ? (
            <p className="text-dim">{engine.elsewhere ? "Nothing yet." : "Engines in this process cost nothing and are not counted."}</p>
          ) : (
            <table className="w-full text-sm">
              <thead className="text-left text-faint">
                <tr>
                  <th scope="col" className="py-2 font-normal">
                    Day (UTC)
                  </th>
                  <th scope="col" className="py-2 text-right font-normal">
                    Pictures
                  </th>
                  <th scope="col" className="py-2 text-right font-normal">
                    Cost
                  </th>
                </tr>
              </thead>
              <tbody className="divide-y divide-line border-y border-line">
                {detail.days.map(({ day, pictures, usd }) => (
                  <tr key={day}>
                    <td className="py-2">{day}</td>
                    <td className="py-2 text-right font-mono">{pictures.toLocaleString("en-US")}</td>
                    <td className="py-2 text-right font-mono">{dollars(usd)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      </div>
    </div>
  );
}

function Figure({ value, name }: { value: number | string; name: string }) {
  return (
    <li className="cut-sm border border-line bg-deep p-4">
      <span className="block font-display text-3xl font-bold">{typeof value === "number" ? value.toLocaleString("en-US") : value}</span>
      <span className="mt-1 block text-sm text-dim">{name}</span>
    </li>
  );
}
