import type { Metadata } from "next";
import { MyCollections } from "@/features/collection/my-collections";

export const metadata: Metadata = { title: "Your collections" };

export default function CollectionsPage() {
  return <MyCollections />;
}
