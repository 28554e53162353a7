import type { Metadata } from "next";
import { Reprints } from "@/features/console/floor/reprints";

export const metadata: Metadata = { title: "Reprints" };

export default function ReprintsPage() {
  return <Reprints />;
}
