"use client";
import { type ReactNode, useEffect } from "react";
import { askToConnect } from "@/lib/auth/gate";
import { shortHash } from "@/lib/text";
import { useLoadWallet, useWallet, useWalletComing, wasConnected } from "@/lib/wallet/connection";
import { Button } from "@/components/ui/button";
import { Trouble } from "@/components/ui/states";

/** Shows its children to the one wallet that can do what they do; otherwise the way to connect that one. */
export function NeedWallet({ wallet, why, children }: { wallet: string; why: string; children: ReactNode }) {
  const { address, code } = useWallet();
  const coming = useWalletComing();
  const load = useLoadWallet();
  const reconnecting = code === "coming" && wasConnected();
  useEffect(() => void load().catch(() => undefined), [load]);
  if (!address) {
    return (
      <Button look="primary" size="large" onClick={askToConnect} busy={coming || reconnecting} data-testid="connect-to-go-on">
        Connect {shortHash(wallet)} {why}
      </Button>
    );
  }
  if (address.toLowerCase() === wallet.toLowerCase()) return children;
  const another = () => load().then(({ disconnect }) => disconnect()).then(askToConnect, () => undefined);
  return (
    <div className="grid gap-4">
      <Trouble>
        This needs the wallet {shortHash(wallet)}, but {shortHash(address)} is connected.
      </Trouble>
      <Button onClick={another} className="justify-self-start">
        Choose another wallet
      </Button>
    </div>
  );
}
