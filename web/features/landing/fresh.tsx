import type { ProductSummary } from "@/lib/api/types";
import { ProductCard } from "@/components/product/product-card";
import { ButtonLink } from "@/components/ui/button";

/** The newest things one can order. */
export function Fresh({ products }: { products: ProductSummary[] }) {
  if (products.length === 0) return null;
  return (
    <section aria-labelledby="fresh" className="shell pb-28" data-room="market">
      <div className="mb-8 flex items-end justify-between gap-6">
        <h2 id="fresh" className="text-3xl sm:text-4xl">
          Fresh on the rack
        </h2>
        <ButtonLink href="/market" size="small">
          See all
        </ButtonLink>
      </div>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-8 sm:gap-x-6 lg:grid-cols-4">
        {products.slice(0, 4).map((product) => (
          <li key={product.id}>
            <ProductCard product={product} />
          </li>
        ))}
      </ul>
    </section>
  );
}
