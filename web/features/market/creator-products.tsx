import type { Person, ProductPage } from "@/lib/api/types";
import { ProductGrid } from "@/components/product/product-card";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";

/** What somebody sells. */
export function CreatorProducts({ person, page }: { person: Person; page: ProductPage }) {
  if (page.items.length === 0) {
    return (
      <Empty title={`${person.name} has nothing for sale right now`} action={<ButtonLink href="/market">Browse the Market</ButtonLink>}>
        What they put on the Market appears here.
      </Empty>
    );
  }
  return (
    <section aria-labelledby="products">
      <h2 id="products" className="sr-only">
        Products
      </h2>
      <ProductGrid products={page.items} />
      {page.nextCursor && (
        <div className="mt-12">
          <ButtonLink href={`/creators/${person.id}?${new URLSearchParams({ cursor: page.nextCursor })}`}>More products</ButtonLink>
        </div>
      )}
    </section>
  );
}
