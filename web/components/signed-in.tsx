"use client";
import { Link } from "@/components/ui/link";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { askToSignIn } from "@/lib/auth/gate";
import { signInFrom } from "@/lib/auth/next";
import { useSession } from "@/lib/auth/session";
import { useWalletComing } from "@/lib/wallet/connection";
import { Button } from "@/components/ui/button";
import { Empty, Loading } from "@/components/ui/states";

/** Shows its children to whoever is signed in, and the way in to everybody else. */
export function SignedIn({ children, operator = false }: { children: ReactNode; operator?: boolean }) {
  const { status, user } = useSession();
  if (status === "unknown" || (operator && status === "signedIn" && user?.operator === undefined)) return <Loading what="your account" />;
  if (status === "anonymous") {
    return (
      <Empty title="Sign in to see this" action={<SignInActions />}>
        Your wallet is your account: connect it and sign one message. No password, no fee.
      </Empty>
    );
  }
  if (operator && !user?.operator) return <Empty title="The console is for operators">This account does not run the studio. Sign in with an operator’s wallet to open it.</Empty>;
  return children;
}

/** Both ways in; the one by e-mail leads back here. */
export function SignInActions() {
  const path = usePathname();
  const query = useSearchParams().toString();
  const coming = useWalletComing();
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <Button look="primary" onClick={askToSignIn} busy={coming} data-testid="sign-in-here">
        Sign in
      </Button>
      <Link href={signInFrom(query === "" ? path : `${path}?${query}`)} className="text-dim underline decoration-edge underline-offset-4 hover:text-text">
        Use e-mail instead
      </Link>
    </div>
  );
}
