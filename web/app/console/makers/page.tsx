import type { Metadata } from "next";
import { Makers } from "@/features/console/makers";

export const metadata: Metadata = { title: "Makers" };

export default function MakersPage() {
  return <Makers />;
}
