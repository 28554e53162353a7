"use client";
import { useConnectModal } from "@rainbow-me/rainbowkit";
import { useEffect, useRef } from "react";
import { useConnection } from "wagmi";
import { api } from "@/lib/api/client";
import type { User } from "@/lib/api/types";
import { giveUp, useGate } from "@/lib/auth/gate";
import { resumeSession, useSession } from "@/lib/auth/session";
import { useSignIn } from "@/lib/auth/use-sign-in";

/** What the sign-in's answer leaves out: the e-mail address, and whether this person runs the studio. */
async function learnMore(): Promise<void> {
  const user = await api.get<User>("/me").catch(() => null);
  if (user && useSession.getState().user?.id === user.id) useSession.setState({ user });
}

/** Answers `askToSignIn()` and `askToConnect()`: first a wallet, then its signature. Draws nothing itself but the reason of a failure. */
export function SignInDriver() {
  const wanted = useGate((gate) => gate.wanted);
  const status = useSession((session) => session.status);
  const { isConnected, isReconnecting } = useConnection();
  const { openConnectModal, connectModalOpen } = useConnectModal();
  const { signIn, problem, forget } = useSignIn();
  const opened = useRef(false);

  useEffect(() => void resumeSession(), []);

  useEffect(() => {
    if (status === "signedIn") void learnMore();
  }, [status]);

  useEffect(() => {
    if (wanted === null || status === "unknown" || isReconnecting) return;
    if (status === "signedIn" && (isConnected || wanted === "session")) return giveUp();
    if (isConnected) {
      giveUp();
      void signIn();
    } else if (!opened.current) {
      opened.current = true;
      openConnectModal?.();
    }
  }, [wanted, status, isConnected, isReconnecting, openConnectModal, signIn]);

  useEffect(() => {
    if (wanted === null) opened.current = false;
  }, [wanted]);

  const wasOpen = useRef(false);
  useEffect(() => {
    const closed = wasOpen.current && !connectModalOpen;
    wasOpen.current = connectModalOpen;
    if (!closed || isConnected) return;
    // RainbowKit closes its list a moment before the connection is known: give it that moment.
    const timer = setTimeout(giveUp, 600);
    return () => clearTimeout(timer);
  }, [connectModalOpen, isConnected]);

  if (!problem) return null;
  return (
    <div role="alert" className="cut-sm fixed right-4 bottom-20 z-40 max-w-sm border border-bad bg-panel px-4 py-3 text-sm md:bottom-6" data-testid="sign-in-problem">
      <span className="flex items-start gap-3">
        <span>Not signed in: {problem}</span>
        <button type="button" onClick={forget} aria-label="Dismiss" className="-mt-1 text-lg text-dim hover:text-text">
          ×
        </button>
      </span>
    </div>
  );
}
