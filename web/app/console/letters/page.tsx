import type { Metadata } from "next";
import { Letters } from "@/features/console/letters";

export const metadata: Metadata = { title: "Letters" };

export default function LettersPage() {
  return <Letters />;
}
