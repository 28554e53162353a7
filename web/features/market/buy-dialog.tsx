"use client";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import type { Order, Product, ProductVariant } from "@/lib/api/types";
import { useSession } from "@/lib/auth/session";
import { formatMoney, times } from "@/lib/money";
import { variantLabel } from "@/lib/variants";
import { LinkFirst } from "@/components/wallet/link-first";
import { PayPanel } from "@/components/wallet/pay-panel";
import { PlayMoneyBadge } from "@/components/wallet/play-money-badge";
import { Dialog } from "@/components/ui/dialog";
import { OrderForm } from "./order-form";

type Props = { open: boolean; onClose: () => void; product: Product; variant: ProductVariant; quantity: number };

/** Address, then payment, then the order's own page. Closed after ordering, it leads to that page, too. */
export function BuyDialog({ open, onClose, product, variant, quantity }: Props) {
  const router = useRouter();
  const [order, setOrder] = useState<Order | null>(null);
  const [held, setHeld] = useState(false);
  const toOrder = useCallback(() => order && router.push(`/orders/${order.id}`), [order, router]);
  const close = () => {
    onClose();
    toOrder();
  };
  const linked = useSession((session) => session.user === null || session.user.wallets.length > 0);
  const { price } = variant;
  return (
    <Dialog open={open} onClose={close} held={held} title={order ? "Pay for it" : linked ? "Where shall it go?" : "First, a wallet"} testId="buy-dialog">
      <div className="mb-5 border-l-2 border-(--room) pl-4 text-dim">
        <span className="text-text">{product.title}</span>
        <br />
        {quantity} × {variantLabel(variant)}, {formatMoney(order ? order.totals.total : times(price, quantity))}
        {order ? ` with ${formatMoney(order.totals.shipping)} shipping` : ""}
        {!order && (
          <p className="mt-2">
            <PlayMoneyBadge />
          </p>
        )}
      </div>
      {order?.payment ? (
        <PayPanel orderId={order.id} payment={order.payment} onPaid={toOrder} onBusy={setHeld} />
      ) : (
        <LinkFirst why="An order is paid from a wallet, and its digital twin goes there.">
          <OrderForm productId={product.id} variantId={variant.id} quantity={quantity} onPlaced={setOrder} />
        </LinkFirst>
      )}
    </Dialog>
  );
}
