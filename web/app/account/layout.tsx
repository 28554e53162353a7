import type { ReactNode } from "react";
import { SignedIn } from "@/components/signed-in";
import { PageHead, Room } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import { accountTabs } from "@/features/account/tabs";

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <Room>
      <PageHead eyebrow="You" title="Account" />
      <Tabs label="Account" tabs={accountTabs} />
      <SignedIn>{children}</SignedIn>
    </Room>
  );
}
