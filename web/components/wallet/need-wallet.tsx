"use client";
import type { ReactNode } from "react";
import { useConnection, useDisconnect } from "wagmi";
import { askToConnect } from "@/lib/auth/gate";
import { shortHash } from "@/lib/text";
import { Button } from "@/components/ui/button";
import { Trouble } from "@/components/ui/states";

/** Shows its children to the one wallet that can do what they do; otherwise the way to connect that one. */
export function NeedWallet({ wallet, why, children }: { wallet: string; why: string; children: ReactNode }) {
  const { address } = useConnection();
  const { disconnectAsync } = useDisconnect();
  if (!address) {
    return (
      <Button look="primary" size="large" onClick={askToConnect} data-testid="connect-to-go-on">
        Connect {shortHash(wallet)} {why}
      </Button>
    );
  }
  if (address.toLowerCase() === wallet.toLowerCase()) return children;
  const another = () => disconnectAsync().then(askToConnect, () => undefined);
  return (
    <div className="grid gap-4">
      <Trouble>
        This takes the wallet {shortHash(wallet)}. Connected is {shortHash(address)}.
      </Trouble>
      <Button onClick={another} className="justify-self-start">
        Choose another wallet
      </Button>
    </div>
  );
}
