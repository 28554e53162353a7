import type { Metadata } from "next";
import { Earnings } from "@/features/account/earnings";

export const metadata: Metadata = { title: "Your earnings" };

export default function EarningsPage() {
  return <Earnings />;
}
