import type { Metadata } from "next";
import { Engines } from "@/features/console/engines";

export const metadata: Metadata = { title: "Engines" };

export default function EnginesPage() {
  return <Engines />;
}
