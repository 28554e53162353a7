import { Link } from "@/components/ui/link";
import type { ProductPage } from "@/lib/api/types";
import { quoted } from "@/lib/text";
import { ProductGrid } from "@/components/product/product-card";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Empty } from "@/components/ui/states";
import { Filters } from "./filters";
import { type MarketQuery, filterCount, isFiltered, marketHref } from "./query";

export function MarketHead() {
  return (
    <PageHead eyebrow="Room one" title="The Market">
      Every piece here began as someone’s idea, and is printed when you order it.
    </PageHead>
  );
}

/** Filters above the products on a phone, beside them where there is room. */
export function Market({ page, query, names }: { page: ProductPage; query: MarketQuery; names: Record<string, string> }) {
  return (
    <div className="grid gap-10 lg:grid-cols-[17rem_1fr] lg:gap-14">
      <aside className="lg:sticky lg:top-24 lg:max-h-[calc(100dvh-7rem)] lg:self-start lg:overflow-y-auto lg:pr-1 lg:pb-2">
        <Filters query={query} facets={page.facets ?? {}} creator={names[query.creator]} />
      </aside>
      <section aria-labelledby="products">
        <h2 id="products" className="sr-only">
          Products
        </h2>
        {page.items.length === 0 ? <Nothing query={query} /> : <ProductGrid products={page.items} names={names} />}
        {(page.nextCursor || query.cursor) && (
          <nav aria-label="Pages" className="mt-12 flex items-center justify-between gap-4">
            {query.cursor ? (
              <Link href={marketHref(query, {})} className="text-dim underline underline-offset-4 hover:text-text">
                Back to the start
              </Link>
            ) : (
              <span />
            )}
            {page.nextCursor && <ButtonLink href={marketHref(query, { cursor: page.nextCursor })}>More products</ButtonLink>}
          </nav>
        )}
      </section>
    </div>
  );
}

function Nothing({ query }: { query: MarketQuery }) {
  return isFiltered(query) ? (
    <Empty title={query.q ? `Nothing matches ${quoted(query.q)}` : "Nothing matches those filters"} action={<ButtonLink href="/market">Show everything</ButtonLink>}>
      {filterCount(query) > 0 ? "Remove a filter, or try other words." : "Try fewer words, or others."}
    </Empty>
  ) : (
    <Empty
      title="The rack is empty"
      action={
        <ButtonLink href="/mint" look="primary">
          Make the first piece
        </ButtonLink>
      }
    >
      Nothing is for sale yet. The first piece takes one sentence and about a minute.
    </Empty>
  );
}
