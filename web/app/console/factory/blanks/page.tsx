import type { Metadata } from "next";
import { Blanks } from "@/features/console/floor/blanks";

export const metadata: Metadata = { title: "Blanks" };

export default function BlanksPage() {
  return <Blanks />;
}
