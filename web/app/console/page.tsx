import type { Metadata } from "next";
import { Overview } from "@/features/console/overview";

export const metadata: Metadata = { title: "Console" };

export default function ConsolePage() {
  return <Overview />;
}
