import { productGrid } from "@/components/product/product-card";
import { Loading, Skeleton } from "@/components/ui/states";

/** Filters above the products on a phone, beside them where there is room. */
export const marketGrid = "grid gap-10 lg:grid-cols-[17rem_1fr] lg:gap-14";

/** The market while its products are fetched: each part in the place and size that it will have, so that nothing moves when they arrive. */
export function MarketSkeleton() {
  return (
    <Loading what="the Market">
      <div className={marketGrid}>
        <div className="grid content-start gap-7">
          <Skeleton className="h-11.5" />
          <div className="grid grid-cols-2 items-end gap-2 lg:grid-cols-1">
            <div>
              <Skeleton className="mb-2 h-4.5 w-16" />
              <Skeleton className="h-11.5" />
            </div>
            <Skeleton className="h-11.5 lg:hidden" />
          </div>
        </div>
        <div className={productGrid}>
          {Array.from({ length: 6 }, (_, index) => (
            <div key={index}>
              <Skeleton className="cut aspect-square" />
              <Skeleton className="mt-3.5 h-5.5 w-3/4" />
              <Skeleton className="mt-1 h-5 w-1/2" />
            </div>
          ))}
        </div>
      </div>
    </Loading>
  );
}
