import { Room } from "@/components/ui/page-head";
import { Loading, Skeleton } from "@/components/ui/states";

export default function MarketLoading() {
  return (
    <Room room="market">
      <Loading what="the Market">
        <Skeleton className="mt-14 mb-12 h-14 w-72" />
        <div className="grid grid-cols-2 gap-6 lg:ml-74 lg:grid-cols-3">
          {Array.from({ length: 6 }, (_, index) => (
            <Skeleton key={index} className="cut aspect-square" />
          ))}
        </div>
      </Loading>
    </Room>
  );
}
