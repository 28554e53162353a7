"use client";
import { useCallback, useState } from "react";
import { useConfig, useConnection, useDisconnect } from "wagmi";
import { getConnection, signMessage } from "wagmi/actions";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { SignedIn } from "@/lib/api/types";
import { isRefusal } from "@/lib/wallet/errors";
import { signInBy, signOutBy, useSession } from "./session";
import { type SiweNonce, signInMessage } from "./siwe";

/** Sign-In with Ethereum by the connected wallet, and out again. */
export function useSignIn() {
  const config = useConfig();
  const { disconnectAsync } = useDisconnect();
  const [signing, setSigning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const signIn = useCallback(async () => {
    const { address, chainId } = getConnection(config);
    if (!address || !chainId) return false;
    setSigning(true);
    setProblem(null);
    try {
      const nonce = await api.post<SiweNonce>("/auth/siwe/nonce");
      const message = signInMessage(address, chainId, nonce, window.location, new Date());
      const signature = await signMessage(config, { account: address, message });
      await signInBy(() => api.post<SignedIn>("/auth/siwe/verify", { body: { message, signature } }));
      return true;
    } catch (thrown) {
      setProblem(isRefusal(thrown) ? "the wallet’s owner said no." : explain(thrown));
      return false;
    } finally {
      setSigning(false);
    }
  }, [config]);

  const signOut = useCallback(async () => {
    await signOutBy(() => api.post("/auth/logout"));
    await disconnectAsync().catch(() => undefined);
  }, [disconnectAsync]);

  return { signIn, signOut, signing, problem, forget: () => setProblem(null) };
}

/** True when the wallet that is connected is one of the signed-in person's. Paying with another would confuse both. */
export function useWalletMatches(): boolean {
  const { address } = useConnection();
  const user = useSession((session) => session.user);
  if (!address || !user) return false;
  return user.wallets.some((wallet) => wallet.toLowerCase() === address.toLowerCase());
}
