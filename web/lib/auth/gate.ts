"use client";
import { create } from "zustand";

/**
 * Requests for a session or wallet: any button may make one, and one driver in the layout handles it with the wallet list and the
 * signature. `wanted` holds from the request until it is fulfilled or cancelled: `session` is a sign-in, `wallet` also needs a connected
 * wallet, which a signed-in person lacks in a new tab; `link` is another wallet for the account. While it is `underWay`, sheets step aside,
 * since the wallet list lies below them. `problem` is why the last attempt failed. The list of wallets is loaded with their code:
 * `choosing` requests it and waits; `listed` says that it is visible.
 */
type Gate = { wanted: null | "session" | "wallet" | "link"; choosing: boolean; listed: boolean; underWay: boolean; problem: string | null };

export const useGate = create<Gate>(() => ({ wanted: null, choosing: false, listed: false, underWay: false, problem: null }));

export function askToSignIn(): void {
  useGate.setState({ wanted: "session" });
}

export function askToConnect(): void {
  useGate.setState({ wanted: "wallet" });
}

export function askToLink(): void {
  useGate.setState({ wanted: "link" });
}

export function giveUp(): void {
  useGate.setState({ wanted: null, choosing: false });
}
