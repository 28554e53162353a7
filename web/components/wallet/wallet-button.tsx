"use client";
import { Link } from "@/components/ui/link";
import { useEffect, useId, useRef, useState } from "react";
import { askToSignIn } from "@/lib/auth/gate";
import { useSession } from "@/lib/auth/session";
import { useSignIn } from "@/lib/auth/use-sign-in";
import { shortHash } from "@/lib/text";
import { useLoadWallet, useWallet, useWalletComing } from "@/lib/wallet/connection";
import { devAccountOf } from "@/lib/wallet/dev/accounts";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/states";

/** Upper right corner: the way in, or who is in. */
export function WalletButton() {
  const { status, user, lapsed } = useSession();
  const isConnected = useWallet(({ address }) => address !== undefined);
  const coming = useWalletComing();
  const load = useLoadWallet();
  // Whoever points at the button is likely to press it.
  const ahead = () => void load().catch(() => undefined);
  if (status === "unknown") return <Skeleton className="h-10 w-32" />;
  if (status === "anonymous" || !user || lapsed === "left") {
    return (
      <Button look="primary" size="small" onClick={askToSignIn} onPointerEnter={ahead} onFocus={ahead} busy={coming} data-testid="connect-wallet" className="min-h-10">
        {isConnected ? "Sign in" : "Connect wallet"}
      </Button>
    );
  }
  return <AccountMenu />;
}

function AccountMenu() {
  const user = useSession((session) => session.user);
  const { address, wallet: connected } = useWallet();
  const { signOut } = useSignIn();
  const [open, setOpen] = useState(false);
  const menuId = useId();
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    const leave = (event: Event) => {
      if (event instanceof KeyboardEvent ? event.key === "Escape" : !frame.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("keydown", leave);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("keydown", leave);
    };
  }, [open]);

  const wallet = address ?? user?.wallets.at(0);
  const known = connected?.id === "fofo-dev" && address ? devAccountOf(address) : undefined;
  const links: [string, string][] = [
    ["/account", "Account"],
    ["/account/notices", "Notices"],
    ["/account/orders", "Orders"],
    ["/account/earnings", "Earnings"],
    ...(user?.operator ? [["/console", "Console"] as [string, string]] : []),
  ];
  const leave = async () => {
    setOpen(false);
    await signOut();
  };
  return (
    <div ref={frame} className="relative">
      <Button size="small" className="min-h-10" aria-expanded={open} aria-controls={menuId} onClick={() => setOpen(!open)} data-testid="account-menu">
        <span aria-hidden className="size-2 rounded-full bg-good" />
        <span className="max-w-36 truncate font-mono text-[0.8125rem] font-normal tracking-normal sm:max-w-56">{user?.name ?? known?.name ?? (wallet ? shortHash(wallet) : (user?.email ?? "Account"))}</span>
      </Button>
      <div id={menuId} hidden={!open} className="cut-sm panel absolute right-0 z-40 mt-2 w-60 p-2 shadow-[0_20px_60px_-20px_#000]">
        {wallet && <p className="border-b border-line px-3 pt-1 pb-3 font-mono text-sm text-faint">{shortHash(wallet)}</p>}
        <ul className="py-1">
          {links.map(([href, name]) => (
            <li key={href}>
              <Link href={href} onClick={() => setOpen(false)} className="block px-3 py-2.5 hover:bg-raised">
                {name}
              </Link>
            </li>
          ))}
        </ul>
        <button type="button" onClick={leave} data-testid="sign-out" className="w-full border-t border-line px-3 py-3 text-left text-dim hover:bg-raised hover:text-text">
          Sign out
        </button>
      </div>
    </div>
  );
}
