import type { Metadata } from "next";
import { Queue } from "@/features/console/floor/queue";

export const metadata: Metadata = { title: "Print queue" };

export default function QueuePage() {
  return <Queue />;
}
