import type { Metadata } from "next";
import { Factory } from "@/features/console/factory";

export const metadata: Metadata = { title: "Factory" };

export default function FactoryPage() {
  return <Factory />;
}
