import type { Metadata } from "next";
import { MailChoices } from "@/features/account/mail";

export const metadata: Metadata = { title: "Mail" };

export default function MailPage() {
  return <MailChoices />;
}
