import type { Metadata } from "next";
import { Sheets } from "@/features/console/floor/sheets";

export const metadata: Metadata = { title: "Gang sheets" };

export default function SheetsPage() {
  return <Sheets />;
}
