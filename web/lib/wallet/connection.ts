"use client";
import { useCallback } from "react";
import { create } from "zustand";
import { useGate } from "@/lib/auth/gate";
import type { StudioConfig } from "@/lib/api/types";
import { useStudio } from "@/lib/studio";
import type { Wallet } from "./wallet";

/**
 * The state of the wallet connection, without the wallet code, which is larger than everything else: it is loaded when somebody connects,
 * when a page needs what only a wallet can do, and if this browser was connected before. `code` is its state: `lost` means that it could
 * not be loaded.
 */
type Connection = {
  code: "away" | "coming" | "here" | "lost";
  address: string | undefined;
  chainId: number | undefined;
  chainName: string | undefined;
  wallet: { id: string; name: string } | undefined;
};

export const useWallet = create<Connection>(() => ({ code: "away", address: undefined, chainId: undefined, chainName: undefined, wallet: undefined }));

let loading: Promise<Wallet> | null = null;

/** Loads the wallet code and restores an earlier page's connection. After a failure, calling it again loads it again. */
export function loadWallet(studio: StudioConfig | null): Promise<Wallet> {
  loading ??= load(studio).catch((thrown: unknown) => {
    loading = null;
    useWallet.setState({ code: "lost" });
    throw thrown;
  });
  return loading;
}

async function load(studio: StudioConfig | null): Promise<Wallet> {
  useWallet.setState({ code: "coming" });
  const { openWallet } = await import("./wallet");
  const wallet = await openWallet(studio);
  useWallet.setState({ code: "here" });
  return wallet;
}

export function useLoadWallet(): () => Promise<Wallet> {
  const studio = useStudio();
  return useCallback(() => loadWallet(studio), [studio]);
}

/** True from the click that needs a wallet until the wallet list is visible, for the button that was clicked. */
export function useWalletComing(): boolean {
  const coming = useWallet(({ code }) => code === "coming");
  return useGate(({ wanted, choosing, listed }) => wanted !== null && (coming || (choosing && !listed)));
}

/** The failure to load was shown; the next click tries again. */
export function forgetLoss(): void {
  useWallet.setState({ code: loading ? "here" : "away" });
}

/** Whether this browser left a wallet connected, according to wagmi and the dev wallet. */
export function wasConnected(): boolean {
  try {
    return localStorage.getItem("wagmi.recentConnectorId") !== null || sessionStorage.getItem("fofo.dev-wallet") !== null;
  } catch {
    return false;
  }
}

export const walletLost = "The wallet list could not be loaded. Check your connection and try again.";
