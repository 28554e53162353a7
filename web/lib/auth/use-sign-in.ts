"use client";
import { useCallback, useState } from "react";
import { useConfig, useDisconnect } from "wagmi";
import { getConnection, signMessage } from "wagmi/actions";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { SignedIn, SiweNonce, User } from "@/lib/api/types";
import { isRefusal } from "@/lib/wallet/errors";
import { signInBy, signOutBy, useSession } from "./session";
import { signInMessage, statements } from "./siwe";

type Proof = { message: string; signature: string };

/** Sign-In with Ethereum by the connected wallet, the same proof to link it to an account, and out again. */
export function useSignIn() {
  const config = useConfig();
  const { disconnectAsync } = useDisconnect();
  const [signing, setSigning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const prove = useCallback(
    async (statement: string, verb: string, show: (proof: Proof) => Promise<void>) => {
      const { address, chainId } = getConnection(config);
      if (!address || !chainId) return false;
      setSigning(true);
      setProblem(null);
      try {
        const nonce = await api.post<SiweNonce>("/auth/siwe/nonce");
        const message = signInMessage(address, chainId, nonce, window.location, new Date(), statement);
        await show({ message, signature: await signMessage(config, { account: address, message }) });
        return true;
      } catch (thrown) {
        setProblem(`Not ${verb}: ${isRefusal(thrown) ? "the wallet’s owner said no." : explain(thrown)}`);
        return false;
      } finally {
        setSigning(false);
      }
    },
    [config],
  );

  const signIn = useCallback(() => prove(statements.signIn, "signed in", (body) => signInBy(() => api.post<SignedIn>("/auth/siwe/verify", { body }))), [prove]);

  const link = useCallback(() => prove(statements.link, "linked", async (body) => useSession.setState({ user: await api.post<User>("/me/wallets", { body }) })), [prove]);

  const signOut = useCallback(async () => {
    // The wallet goes first: whoever leaves the page as soon as it says "signed out" must not find it connected on the next one.
    await disconnectAsync().catch(() => undefined);
    await signOutBy(() => api.post("/auth/logout"));
  }, [disconnectAsync]);

  return { signIn, link, signOut, signing, problem, forget: () => setProblem(null) };
}
