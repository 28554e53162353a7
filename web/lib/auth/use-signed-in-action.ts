"use client";
import { useCallback, useEffect, useRef } from "react";
import { askToSignIn } from "./gate";
import { useSession } from "./session";

const patience = 180_000;

/**
 * Runs an action that needs an account: now, or right after the sign-in that it requests. So nobody has to press the same button again.
 * Dropped after three minutes, since later it would be a surprise.
 */
export function useSignedInAction(): (action: () => void) => void {
  const status = useSession((session) => session.status);
  const waiting = useRef<{ action: () => void; until: number } | null>(null);

  useEffect(() => {
    if (status !== "signedIn" || !waiting.current) return;
    const { action, until } = waiting.current;
    waiting.current = null;
    if (Date.now() < until) action();
  }, [status]);

  return useCallback((action: () => void) => {
    if (useSession.getState().status === "signedIn") return action();
    waiting.current = { action, until: Date.now() + patience };
    askToSignIn();
  }, []);
}
