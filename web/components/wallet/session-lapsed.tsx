"use client";
import { askToSignIn, useGate } from "@/lib/auth/gate";
import { useSession } from "@/lib/auth/session";
import { shortHash } from "@/lib/text";
import { useWalletComing } from "@/lib/wallet/connection";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Trouble } from "@/components/ui/states";
import { EmailSignIn } from "./email-sign-in";

/** Over whatever page it was: the session is over, the page is not. Signing in again goes on where one was. */
export function SessionLapsed() {
  const { user, lapsed } = useSession();
  const problem = useGate((gate) => gate.problem);
  const coming = useWalletComing();
  const leave = () => useSession.setState({ lapsed: "left" });
  const wallet = user?.wallets.at(0);
  return (
    <Dialog open={lapsed === "asking"} onClose={leave} title="Sign in to continue" testId="session-lapsed">
      <p className="text-dim">It has been a while, so you were signed out. This page is just as you left it, with everything you typed.</p>
      <div className="mt-6 grid gap-6">
        {problem && <Trouble>{problem}</Trouble>}
        {wallet && (
          <Button look="primary" size="large" onClick={askToSignIn} busy={coming} data-testid="lapsed-wallet" className="justify-self-start" data-autofocus>
            Sign in with {shortHash(wallet)}
          </Button>
        )}
        {(user?.email || !wallet) && (
          <section aria-label="By e-mail" className={wallet ? "border-t border-line pt-6" : undefined}>
            <EmailSignIn known={user?.email ?? undefined} />
          </section>
        )}
      </div>
      <Button look="quiet" className="mt-4 -ml-5" onClick={leave} data-testid="lapsed-later">
        Not now
      </Button>
    </Dialog>
  );
}
