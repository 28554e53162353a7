import type { Metadata } from "next";
import { Reactions } from "@/features/console/reactions";

export const metadata: Metadata = { title: "Reactions" };

export default function ReactionsPage() {
  return <Reactions />;
}
