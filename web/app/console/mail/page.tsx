import type { Metadata } from "next";
import { Mailbox } from "@/features/console/mailbox";

export const metadata: Metadata = { title: "Mail" };

export default function MailboxPage() {
  return <Mailbox />;
}
