"use client";
import { useRouter, useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { askToSignIn } from "@/lib/auth/gate";
import { wayBack } from "@/lib/auth/next";
import { useSession } from "@/lib/auth/session";
import { Button } from "@/components/ui/button";
import { EmailSignIn } from "@/components/wallet/email-sign-in";

/** The two ways in. Whoever is in goes back to where they came from, or on to the account. */
export function SignIn() {
  const router = useRouter();
  const next = wayBack(useSearchParams().get("next"));
  const here = useSession(({ status, lapsed }) => status === "signedIn" && lapsed === null);
  useEffect(() => {
    if (here) router.replace(next);
  }, [here, next, router]);
  return (
    <div className="grid max-w-4xl gap-6 md:grid-cols-2">
      <section className="cut panel flex flex-col items-start gap-4 p-6 sm:p-8" aria-labelledby="by-wallet">
        <h2 id="by-wallet" className="text-2xl">
          With a wallet
        </h2>
        <p className="text-dim">Sign one message. You can paint, mint, sell, buy and withdraw.</p>
        <Button look="primary" className="mt-auto" onClick={askToSignIn}>
          Choose a wallet
        </Button>
      </section>
      <section className="cut panel p-6 sm:p-8" aria-labelledby="by-email">
        <h2 id="by-email" className="text-2xl">
          With e-mail
        </h2>
        <p className="mt-4 mb-6 text-dim">Get a six-digit code and start painting. Link a wallet later to mint, sell or order.</p>
        <EmailSignIn />
      </section>
    </div>
  );
}
