import { MarketHead } from "@/features/market/market";
import { MarketSkeleton } from "@/features/market/skeleton";
import { Room } from "@/components/ui/page-head";

export default function MarketLoading() {
  return (
    <Room room="market">
      <MarketHead />
      <MarketSkeleton />
    </Room>
  );
}
