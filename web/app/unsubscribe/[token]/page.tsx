import type { Metadata } from "next";
import { Unsubscribe } from "@/features/house/unsubscribe";
import { PageHead, Room } from "@/components/ui/page-head";

export const metadata: Metadata = { title: "Unsubscribe", robots: { index: false }, referrer: "no-referrer" };

export default async function UnsubscribePage({ params }: PageProps<"/unsubscribe/[token]">) {
  const { token } = await params;
  return (
    <Room>
      <PageHead eyebrow="Mail" title="Unsubscribe" />
      <Unsubscribe token={decodeURIComponent(token)} />
    </Room>
  );
}
