"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { Order, Product, ProductVariant } from "@/lib/api/types";
import { useSession } from "@/lib/auth/session";
import { formatMoney, times } from "@/lib/money";
import { variantLabel } from "@/lib/variants";
import { LinkFirst } from "@/components/wallet/link-first";
import { PlayMoneyBadge } from "@/components/wallet/play-money-badge";
import { Dialog } from "@/components/ui/dialog";
import { OrderForm } from "./order-form";
import { WaitingOrder } from "./waiting-order";

type Props = { open: boolean; onClose: () => void; product: Product; variant: ProductVariant; quantity: number };

/** Asks for the address. What is placed is paid on the order's own page, which outlives reloads and lost tabs. */
export function BuyDialog({ open, onClose, product, variant, quantity }: Props) {
  const router = useRouter();
  const queries = useQueryClient();
  const linked = useSession((session) => session.user === null || session.user.wallets.length > 0);
  const items = times(variant.price, quantity);
  const toOrder = (order: Order) => {
    // It has no history yet, so it is read again at once.
    queries.setQueryData(["order", order.id], order, { updatedAt: 1 });
    router.push(`/orders/${order.id}`);
  };
  return (
    <Dialog open={open} onClose={onClose} title={linked ? "Where should we send it?" : "First, link a wallet"} testId="buy-dialog">
      <div className="mb-5 border-l-2 border-(--room) pl-4 text-dim">
        <span className="text-text">{product.title}</span>
        <br />
        {quantity} × {variantLabel(variant)}, {formatMoney(items)}
        <p className="mt-2">
          <PlayMoneyBadge />
        </p>
      </div>
      <WaitingOrder productId={product.id} />
      <LinkFirst why="You pay for an order from a wallet, and its digital twin goes there.">
        <OrderForm productId={product.id} variantId={variant.id} quantity={quantity} items={items} only={product.chainId ?? undefined} onPlaced={toOrder} />
      </LinkFirst>
    </Dialog>
  );
}
