import { Link } from "@/components/ui/link";
import type { ProductSummary } from "@/lib/api/types";
import { formatMoney } from "@/lib/money";
import { mockupSrcSet } from "@/lib/mockups";
import { words } from "@/lib/text";

/** How soon a card's picture is wanted: `first` is what a page shows first, `seen` what nobody has to scroll to. */
type Soon = "first" | "seen" | "later";

/** About how wide a card is. */
const sizes = "(min-width: 64rem) 19rem, 46vw";

/** One product in a grid. The whole card is one link. */
export function ProductCard({ product, creator, soon = "later" }: { product: ProductSummary; creator?: string; soon?: Soon }) {
  return (
    <Link href={`/market/${product.slug}`} className="group block" data-testid="product-card">
      <div className="cut relative aspect-square overflow-hidden border border-line bg-deep transition-colors group-hover:border-(--room)">
        <img
          src={product.mockupSmallUrl ?? product.thumbnailUrl}
          srcSet={mockupSrcSet(product.mockupUrl, product.mockupSmallUrl)}
          sizes={sizes}
          alt=""
          width={400}
          height={400}
          loading={soon === "later" ? "lazy" : "eager"}
          fetchPriority={soon === "first" ? "high" : "auto"}
          className="size-full object-cover transition-transform duration-500 group-hover:scale-[1.04]"
        />
        <Note product={product} />
      </div>
      <div className="mt-3.5 flex items-start justify-between gap-4">
        <h3 className="line-clamp-2 font-sans text-base leading-snug font-medium tracking-normal group-hover:text-(--room)">{product.title}</h3>
        <p className="shrink-0 font-mono text-[0.9375rem] text-text">{formatMoney(product.price)}</p>
      </div>
      <p className="mt-1 text-sm text-faint">
        {[creator && `by ${creator}`, ...[product.type, product.style].filter((word) => word !== undefined).map(words)].filter(Boolean).join(" · ")}
      </p>
    </Link>
  );
}

export const productGrid = "grid grid-cols-2 gap-x-4 gap-y-9 sm:gap-x-6 lg:grid-cols-3 2xl:grid-cols-4";

/** `names`: what their creators are called, by id. */
export function ProductGrid({ products, names = {} }: { products: ProductSummary[]; names?: Record<string, string> }) {
  return (
    <ul className={productGrid}>
      {products.map((product, index) => (
        <li key={product.id}>
          <ProductCard product={product} creator={names[product.creatorId]} soon={index === 0 ? "first" : index < 2 ? "seen" : "later"} />
        </li>
      ))}
    </ul>
  );
}

function Note({ product }: { product: ProductSummary }) {
  if (product.onSale && product.remaining === undefined) return null;
  const text = !product.onSale ? "Not for sale" : product.remaining === 0 ? "Sold out" : `${product.remaining} of ${product.editionSize} left`;
  return <span className="label absolute top-3 left-3 bg-ink/85 px-2 py-1 text-dao">{text}</span>;
}
