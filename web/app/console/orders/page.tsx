import type { Metadata } from "next";
import { ConsoleOrders } from "@/features/console/orders";

export const metadata: Metadata = { title: "All orders" };

export default function ConsoleOrdersPage() {
  return <ConsoleOrders />;
}
