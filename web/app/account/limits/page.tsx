import type { Metadata } from "next";
import { Limits } from "@/features/account/limits";

export const metadata: Metadata = { title: "Your limits" };

export default function LimitsPage() {
  return <Limits />;
}
