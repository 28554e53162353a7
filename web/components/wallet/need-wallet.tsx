"use client";
import type { ReactNode } from "react";
import { useConnection, useDisconnect } from "wagmi";
import { askToConnect } from "@/lib/auth/gate";
import { useWalletMatches } from "@/lib/auth/use-sign-in";
import { Button } from "@/components/ui/button";
import { Trouble } from "@/components/ui/states";

/** Shows its children to the signed-in person's own wallet; otherwise the way to connect that one. */
export function NeedWallet({ why, children }: { why: string; children: ReactNode }) {
  const { isConnected } = useConnection();
  const { disconnectAsync } = useDisconnect();
  const matches = useWalletMatches();
  if (isConnected && matches) return children;
  if (!isConnected) {
    return (
      <Button look="primary" size="large" onClick={askToConnect} data-testid="connect-to-go-on">
        Connect the wallet {why}
      </Button>
    );
  }
  const another = () => disconnectAsync().then(askToConnect, () => undefined);
  return (
    <div className="grid gap-4">
      <Trouble>The connected wallet is not the one you signed in with.</Trouble>
      <Button onClick={another} className="justify-self-start">
        Choose another wallet
      </Button>
    </div>
  );
}
