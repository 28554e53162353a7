import type { Metadata } from "next";
import { Room } from "@/components/ui/page-head";
import { OrderView } from "@/features/orders/order-view";

export const metadata: Metadata = { title: "Your order" };

export default async function OrderPage({ params }: PageProps<"/orders/[id]">) {
  const { id } = await params;
  return (
    <Room room="market">
      <div className="pt-10 sm:pt-14">
        <OrderView id={id} />
      </div>
    </Room>
  );
}
