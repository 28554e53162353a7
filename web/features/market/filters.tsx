"use client";
import { Link } from "@/components/ui/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import type { Facet, Facets } from "@/lib/api/types";
import { words } from "@/lib/text";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { type MarketQuery, filterCount, isFiltered, marketHref, sorts } from "./query";

/** Every filter is a link or a form field, so each view has an address and works before scripts have loaded. */
export function Filters({ query, facets, creator }: { query: MarketQuery; facets: Facets; creator: string | undefined }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [open, setOpen] = useState(false);
  const set = filterCount(query);
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = Object.fromEntries([...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]));
    startTransition(() => router.push(marketHref(query, values)));
  };
  return (
    <form action="/market" onSubmit={go} aria-label="Filter products" aria-busy={pending} className="grid gap-7 text-sm">
      <div className="flex gap-2">
        <label htmlFor="market-search" className="sr-only">
          Search
        </label>
        <input key={query.q} id="market-search" name="q" type="search" defaultValue={query.q} placeholder="Search the market" className="field" data-testid="market-search" />
        <Button type="submit" busy={pending} className="shrink-0">
          Find
        </Button>
      </div>
      <div className="grid grid-cols-2 items-end gap-2 lg:grid-cols-1">
        <div>
          <label htmlFor="market-sort" className="label mb-2 block text-faint">
            Sort by
          </label>
          <select key={query.sort} id="market-sort" name="sort" defaultValue={query.sort || "newest"} onChange={(event) => event.currentTarget.form?.requestSubmit()} className="field">
            {sorts.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button type="button" aria-expanded={open} aria-controls="market-filters" onClick={() => setOpen(!open)} className="flex h-11.5 items-center justify-between border border-edge px-4 text-text lg:hidden">
          <span>
            Filters{set > 0 && <span className="text-(--room)"> · {set} set</span>}
          </span>
          <span aria-hidden>{open ? "–" : "+"}</span>
        </button>
      </div>
      <div id="market-filters" className={classNames("gap-7 lg:grid", open ? "grid" : "hidden")}>
        {query.creator && (
          <Link href={marketHref(query, { creator: "" })} className="cut-sm inline-flex min-h-9 items-center gap-2 justify-self-start border border-(--room) bg-(--room)/12 px-3 text-text">
            {creator ? `Only by ${creator}` : "One creator’s pieces"}
            <span aria-hidden className="text-dim">
              ×
            </span>
            <span className="sr-only">: show everyone’s</span>
          </Link>
        )}
        <FacetLinks title="Kind" name="type" query={query} facets={facets.type} />
        <FacetLinks title="Style" name="style" query={query} facets={facets.style} />
        <Prices query={query} />
        <FacetLinks title="Tags" name="tag" query={query} facets={facets.tag} />
      </div>
      {isFiltered(query) && (
        <Link href="/market" className="text-dim underline underline-offset-4 hover:text-text">
          Clear all filters
        </Link>
      )}
    </form>
  );
}

function FacetLinks({ title, name, query, facets = [] }: { title: string; name: "style" | "type" | "tag"; query: MarketQuery; facets?: Facet[] }) {
  if (facets.length === 0) return null;
  return (
    <fieldset>
      <legend className="label mb-2.5 text-faint">{title}</legend>
      <ul className="flex flex-wrap gap-2">
        {facets.map(({ value, count }) => {
          const chosen = query[name] === value;
          return (
            <li key={value}>
              <Link
                href={marketHref(query, { [name]: chosen ? "" : value })}
                aria-current={chosen ? "true" : undefined}
                className={classNames(
                  "cut-sm inline-flex min-h-9 items-center gap-2 border px-3 transition-colors",
                  chosen ? "border-(--room) bg-(--room)/12 text-text" : "border-line text-dim hover:border-edge hover:text-text",
                )}
              >
                {words(value)}
                <span className="font-mono text-xs text-faint">{count}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      {query[name] && <input type="hidden" name={name} value={query[name]} />}
    </fieldset>
  );
}

function Prices({ query }: { query: MarketQuery }) {
  return (
    <fieldset>
      <legend className="label mb-2.5 text-faint">Price in dollars</legend>
      <div className="flex items-center gap-2">
        {(["minPrice", "maxPrice"] as const).map((name) => (
          <input key={name + query[name]} name={name} inputMode="decimal" defaultValue={query[name]} aria-label={name === "minPrice" ? "Lowest price" : "Highest price"} placeholder={name === "minPrice" ? "from" : "to"} className="field" />
        ))}
        <Button type="submit" look="quiet" className="shrink-0 px-3">
          Set
        </Button>
      </div>
    </fieldset>
  );
}
