"use client";
import { useCallback, useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { SignedIn, SiweNonce, User } from "@/lib/api/types";
import { useLoadWallet, useWallet, wasConnected } from "@/lib/wallet/connection";
import { signInBy, signOutBy, useSession } from "./session";
import { statements } from "./statements";

type Proof = { message: string; signature: string };

/** Sign-In with Ethereum by the connected wallet, the same proof to link it to an account, and signing out. */
export function useSignIn() {
  const load = useLoadWallet();
  const [signing, setSigning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const prove = useCallback(
    async (statement: string, verb: string, show: (proof: Proof) => Promise<void>) => {
      const wallet = await load().catch(() => null);
      const signer = wallet?.signer();
      if (!wallet || !signer) return false;
      const { address, chainId } = signer;
      setSigning(true);
      setProblem(null);
      try {
        const nonce = await api.post<SiweNonce>("/auth/siwe/nonce");
        const message = wallet.signInMessage(address, chainId, nonce, window.location, new Date(), statement);
        await show({ message, signature: await wallet.sign(address, message) });
        return true;
      } catch (thrown) {
        setProblem(`Not ${verb}: ${wallet.isRefusal(thrown) ? "you declined in your wallet." : explain(thrown)}`);
        return false;
      } finally {
        setSigning(false);
      }
    },
    [load],
  );

  const signIn = useCallback(() => prove(statements.signIn, "signed in", (body) => signInBy(() => api.post<SignedIn>("/auth/siwe/verify", { body }))), [prove]);

  const link = useCallback(() => prove(statements.link, "linked", async (body) => useSession.setState({ user: await api.post<User>("/me/wallets", { body }) })), [prove]);

  const signOut = useCallback(async () => {
    // The wallet is disconnected first: a person who leaves the page as soon as it says "signed out" must not find it connected on the next
    // one.
    if (useWallet.getState().code === "here" || wasConnected()) await Promise.race([load().then(({ disconnect }) => disconnect()).catch(() => undefined), longEnough()]);
    await signOutBy(() => api.post("/auth/logout"));
  }, [load]);

  return { signIn, link, signOut, signing, problem, tell: setProblem, forget: () => setProblem(null) };
}

/** A wallet that does not respond must not keep anybody signed in. */
function longEnough(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5_000));
}
