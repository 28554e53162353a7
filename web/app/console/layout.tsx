import type { ReactNode } from "react";
import { SignedIn } from "@/components/signed-in";
import { PageHead, Room } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import { consoleTabs } from "@/features/console/tabs";

export default function ConsoleLayout({ children }: { children: ReactNode }) {
  return (
    <Room>
      <PageHead eyebrow="Behind the counter" title="Console" />
      <SignedIn operator>
        <Tabs label="Console" tabs={consoleTabs} />
        {children}
      </SignedIn>
    </Room>
  );
}
