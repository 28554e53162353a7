"use client";
import { create } from "zustand";

/**
 * "This needs you": any button may ask, one driver in the layout answers with the wallet list and the signature. `wanted`
 * holds from the question until it is answered or given up: `session` is a sign-in, `wallet` a connected wallet as well,
 * which a signed-in person lacks in a fresh tab; `link` is one more wallet for the account. While the answer is `underWay`, sheets step aside: the wallet list lies below them. `problem` is why the last answer failed.
 * The list of wallets comes with their code: `choosing` asks for it, and waits for as long as that takes; `listed` says that it is seen.
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
