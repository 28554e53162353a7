"use client";
import type { Money } from "@/lib/api/types";
import { countryName } from "@/lib/countries";
import { formatMoney, plus } from "@/lib/money";
import { useCountries, useShipTo } from "@/lib/ship-to";
import { classNames } from "@/components/ui/class-names";
import { useCountry } from "@/lib/use-country";

/** Before anything is ordered: what the parcel costs, how long it takes, and what it all comes to. */
export function Shipping({ items }: { items: Money }) {
  const [code, choose] = useShipTo();
  const countries = useCountries();
  return (
    <section aria-label="Shipping" className="cut-sm border border-line bg-deep p-4 text-sm" data-testid="shipping">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <label htmlFor="ship-to" className="text-dim">
          Ship to
        </label>
        <select id="ship-to" value={code} onChange={(event) => choose(event.target.value)} className="field h-10 min-w-0 flex-1 py-0">
          <option value="" disabled>
            Choose a country
          </option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div aria-live="polite">{code === "" ? <p className="mt-3 text-faint">Choose a country to see what shipping costs and how long it takes.</p> : <Costs code={code} items={items} />}</div>
    </section>
  );
}

/** The sum of an order that goes to a country, line by line. */
export function Costs({ code, items }: { code: string; items: Money }) {
  const { data, isPending, isError, isPlaceholderData } = useCountry(code);
  if (isError && !data) return <p className="mt-3 text-dim">The shipping costs could not be loaded. You will see them before you pay.</p>;
  if (isPending) return <p className="mt-3 text-faint">Loading shipping costs…</p>;
  const { shipping } = data;
  if (!shipping) return <p className="mt-3 text-dao">We do not ship to {countryName(data.code)} yet.</p>;
  const rows: [string, string][] = [
    ["Shipping", formatMoney(shipping.fee)],
    ["Arrives in", `${shipping.leastDays}–${shipping.mostDays} days`],
    ["Total", formatMoney(plus(items, shipping.fee))],
  ];
  return (
    <dl className={classNames("mt-3 grid gap-1.5 transition-opacity", isPlaceholderData && "opacity-50")} data-testid="costs">
      {rows.map(([name, value]) => (
        <div key={name} className={classNames("flex justify-between gap-4", name === "Total" && "border-t border-line pt-2 font-medium")}>
          <dt className={name === "Total" ? "text-text" : "text-dim"}>{name}</dt>
          <dd className="font-mono text-text">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
