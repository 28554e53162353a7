"use client";
import type { Money } from "@/lib/api/types";
import { formatMoney, formatUnits } from "@/lib/money";
import { atRate, shareOf } from "@/lib/share";
import { useStudio } from "@/lib/studio";
import { useTerms } from "@/lib/use-terms";
import { leastPlaces } from "@/lib/wallet/chains";

/** What a creator gets of each sale at a price, in dollars and in what buyers pay with, before they commit to it. */
export function ShareNote({ price, cost }: { price: Money; cost: Money }) {
  const terms = useTerms();
  const chain = useStudio()?.chains[0];
  const share = terms && shareOf(price, cost, terms.feeBps);
  if (!share) return null;
  const currencies = chain ? [chain.nativeCurrency, ...chain.tokens] : [];
  const converted = currencies.flatMap(({ symbol, decimals, usd }) => {
    const amount = atRate(share.creator, usd, decimals);
    return amount === null ? [] : [`${formatUnits(amount, decimals, symbol.includes("USD") ? 2 : 5, leastPlaces(symbol))} ${symbol}`];
  });
  return (
    <div className="cut-sm border border-good/50 bg-good/6 p-4 text-sm" data-testid="share" aria-live="polite">
      <p>
        You get <strong className="text-base text-good">{formatMoney(share.creator)}</strong> for each piece sold{converted.length > 0 && <span className="text-dim">, about {converted.join(" or ")} today</span>}.
      </p>
      <p className="mt-1.5 text-dim">
        Of {formatMoney(price)}, {formatMoney(share.cost)} covers making it, and the studio keeps {formatMoney(share.studio)} of the rest. Larger sizes cost the buyer more and pay you the same.
      </p>
    </div>
  );
}
