import type { Metadata } from "next";
import { Notices } from "@/features/account/notices";
import { NoticesOnDevices } from "@/features/account/push";

export const metadata: Metadata = { title: "Notices" };

export default function NoticesPage() {
  return (
    <>
      <NoticesOnDevices />
      <Notices />
    </>
  );
}
