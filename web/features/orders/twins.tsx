import { Link } from "@/components/ui/link";
import type { Order } from "@/lib/api/types";

/** The digital twins that came with the order. */
export function Twins({ order, title = "In your wallet" }: { order: Order; title?: string }) {
  if (order.twins.length === 0) return null;
  return (
    <section aria-labelledby="twins" className="cut border border-mint/50 bg-mint/6 p-6">
      <h2 id="twins" className="text-xl">
        {title}
      </h2>
      <ul className="mt-3 grid gap-3" data-testid="twins">
        {order.twins.map((twin) => (
          <li key={`${twin.line}${twin.txHash}`} className="flex flex-wrap items-baseline justify-between gap-3">
            <span>
              {twin.quantity} × the digital twin of “{order.items.find(({ line }) => line === twin.line)?.title ?? "your piece"}”
            </span>
            <Link href={`/token/${twin.chainId}/${twin.contract}/${twin.tokenId}`} className="text-sm text-mint underline underline-offset-4">
              See the certificate
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
