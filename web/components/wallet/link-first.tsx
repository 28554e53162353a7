"use client";
import type { ReactNode } from "react";
import { askToLink, useGate } from "@/lib/auth/gate";
import { useSession } from "@/lib/auth/session";
import { useWalletComing } from "@/lib/wallet/connection";
import { Button } from "@/components/ui/button";
import { Trouble } from "@/components/ui/states";

/** Shows its children to whoever has a wallet; to somebody who signed in by e-mail and has none yet, the way to link one, in place. */
export function LinkFirst({ why, children }: { why: string; children: ReactNode }) {
  const user = useSession((session) => session.user);
  const problem = useGate((gate) => gate.problem);
  const coming = useWalletComing();
  if (!user || user.wallets.length > 0) return children;
  return (
    <section aria-label="Link a wallet" className="grid justify-items-start gap-4" data-testid="link-first">
      <p className="text-lg">{why}</p>
      <p className="text-dim">Choose a wallet and sign one message. It costs nothing and sends no transaction. From then on, the wallet belongs to this account and can sign you in, just like your e-mail.</p>
      {problem && <Trouble>{problem}</Trouble>}
      <Button look="primary" size="large" onClick={askToLink} busy={coming} data-testid="link-wallet">
        Link a wallet
      </Button>
    </section>
  );
}
