"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { api } from "@/lib/api/client";
import type { User } from "@/lib/api/types";
import { giveUp, useGate } from "@/lib/auth/gate";
import { followOtherTabs, resumeSession, useSession } from "@/lib/auth/session";
import { onSharedChange } from "@/lib/auth/shared";
import { useSignIn } from "@/lib/auth/use-sign-in";
import { forgetLoss, useLoadWallet, useWallet, walletLost } from "@/lib/wallet/connection";
import { SessionLapsed } from "./session-lapsed";
import { SessionNews, SignInProblem } from "./session-news";

/** What the sign-in's answer leaves out: the e-mail address, and whether this person runs the studio. */
async function learnMore(): Promise<void> {
  const user = await api.get<User>("/me").catch(() => null);
  if (user && useSession.getState().user?.id === user.id) useSession.setState({ user });
}

function isNew(address: string | undefined): boolean {
  return useSession.getState().user?.wallets.every((wallet) => wallet.toLowerCase() !== address?.toLowerCase()) ?? true;
}

/** Answers `askToSignIn()`, `askToConnect()` and `askToLink()`: first a wallet, then its signature. Draws nothing itself but what became of the session. */
export function SignInDriver() {
  const wanted = useGate((gate) => gate.wanted);
  const status = useSession((session) => session.status);
  const lapsed = useSession((session) => session.lapsed !== null);
  const listed = useGate((gate) => gate.listed);
  const { code, address } = useWallet();
  const load = useLoadWallet();
  const { signIn, link, signing, problem, tell, forget } = useSignIn();
  const here = status === "signedIn" && !lapsed;

  useSharedSession();

  useEffect(() => {
    if (wanted === null || status === "unknown") return;
    if (here && wanted !== "link" && (address || wanted === "session")) return giveUp();
    if (code === "lost") return;
    if (code !== "here") {
      void load().catch(() => undefined);
    } else if (address && (wanted !== "link" || isNew(address))) {
      giveUp();
      void (here ? link() : signIn());
    } else if (address) {
      // Already theirs: another one is meant.
      void load().then(({ disconnect }) => disconnect()).catch(giveUp);
    } else useGate.setState({ choosing: true });
  }, [wanted, status, here, code, address, load, signIn, link]);

  useEffect(() => {
    if (code !== "lost") return;
    if (useGate.getState().wanted !== null) tell(walletLost);
    giveUp();
    forgetLoss();
  }, [code, tell]);

  useEffect(() => useGate.setState({ underWay: listed || signing }), [listed, signing]);

  useEffect(() => useGate.setState({ problem }), [problem]);

  return (
    <>
      <SessionLapsed />
      {problem ? <SignInProblem problem={problem} onDismiss={forget} /> : <SessionNews />}
    </>
  );
}

/** Keeps to what the other tabs do, and forgets what was read for somebody who is not here any more. */
function useSharedSession(): void {
  const queries = useQueryClient();
  const userId = useSession((session) => session.user?.id ?? null);
  const lapsed = useSession((session) => session.lapsed !== null);
  const before = useRef<{ userId: string | null; lapsed: boolean }>({ userId: null, lapsed: false });

  useEffect(() => {
    void resumeSession();
    return onSharedChange(() => void followOtherTabs());
  }, []);

  useEffect(() => {
    if (userId !== null && !lapsed) void learnMore();
  }, [userId, lapsed]);

  useEffect(() => {
    const { userId: earlier, lapsed: wasLapsed } = before.current;
    before.current = { userId, lapsed };
    if (earlier !== null && earlier !== userId) {
      if (userId === null) queries.clear();
      else void queries.resetQueries();
    } else if (wasLapsed && !lapsed) void queries.invalidateQueries();
  }, [userId, lapsed, queries]);
}
