import type { Metadata } from "next";
import { Notices } from "@/features/account/notices";

export const metadata: Metadata = { title: "Notices" };

export default function NoticesPage() {
  return <Notices />;
}
