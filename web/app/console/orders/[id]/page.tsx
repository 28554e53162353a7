import type { Metadata } from "next";
import { OperatorOrder } from "@/features/orders/operator-order";

export const metadata: Metadata = { title: "An order" };

export default async function ConsoleOrderPage({ params }: PageProps<"/console/orders/[id]">) {
  return <OperatorOrder id={(await params).id} />;
}
