"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import type { Margin } from "@/lib/api/types";
import { formatMoney } from "@/lib/money";
import { plural, shortId } from "@/lib/text";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { Missing } from "@/components/ui/missing";

type By = "product" | "order";
const usd = (amount: string) => formatMoney({ amount, currency: "USD" });

/** What products or orders of the last thirty days left to the studio. */
export function Margins() {
  const [by, setBy] = useState<By>("product");
  const query = useQuery({ queryKey: ["console", "margins", by], queryFn: ({ signal }) => api.get<{ margins: Margin[] }>(`/console/margins?by=${by}`, { signal }) });
  return (
    <section aria-labelledby="margins">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2 id="margins" className="text-xl">
          What is left, last 30 days
        </h2>
        <div role="group" aria-label="By what" className="flex gap-2">
          {(["product", "order"] as const).map((each) => (
            <Button key={each} size="small" aria-pressed={each === by} onClick={() => setBy(each)} className={classNames(each === by && "border-volt text-volt")}>
              By {each}
            </Button>
          ))}
        </div>
      </div>
      {!query.data ? (
        <Missing query={query} what="the margins" />
      ) : query.data.margins.length === 0 ? (
        <p className="text-dim">No costs are known yet. They appear when orders are routed to a maker.</p>
      ) : (
        <Rows margins={query.data.margins} by={by} />
      )}
    </section>
  );
}

function Rows({ margins, by }: { margins: Margin[]; by: By }) {
  return (
    <ul className="grid gap-px border border-line bg-line" data-testid="margins">
      {margins.map((margin) => (
        <li key={margin.id + margin.currency} className="grid gap-2 bg-deep px-4 py-3.5 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-baseline sm:gap-6 sm:px-5">
          <div className="min-w-0">
            {by === "order" ? (
              <Link href={`/console/orders/${margin.id}`} className="font-mono text-sm underline underline-offset-4">
                {shortId(margin.id)}
              </Link>
            ) : (
              <span className="font-medium break-words">{margin.title}</span>
            )}
            <p className="mt-0.5 text-sm text-faint">
              {plural(margin.pieces, "piece")} · paid {usd(margin.paid)} · creators {usd(margin.creators)} · makers {formatMoney({ amount: margin.cost, currency: margin.currency })}
              {margin.invoiced < margin.lines && ` · ${margin.lines - margin.invoiced} of ${margin.lines} still estimated`}
            </p>
          </div>
          <Left margin={margin} />
        </li>
      ))}
    </ul>
  );
}

function Left({ margin }: { margin: Margin }) {
  if (margin.left === null || margin.left === undefined) return <span className="text-sm text-faint">cost in {margin.currency}</span>;
  const gone = margin.left.startsWith("-");
  return (
    <span className={classNames("font-display text-lg font-bold tabular-nums", gone ? "text-bad" : "text-good")}>
      {gone ? `−${usd(margin.left.slice(1))}` : usd(margin.left)}
    </span>
  );
}
