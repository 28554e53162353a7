import type { Metadata } from "next";
import { MyOrders } from "@/features/account/my-orders";

export const metadata: Metadata = { title: "Your orders" };

export default function OrdersPage() {
  return <MyOrders />;
}
