"use client";
import { RainbowKitProvider, darkTheme, useConnectModal } from "@rainbow-me/rainbowkit";
import "@rainbow-me/rainbowkit/styles.css";
import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { type Config, WagmiContext, useConnection } from "wagmi";
import type { StudioConfig } from "@/lib/api/types";
import { giveUp, useGate } from "@/lib/auth/gate";
import { loadWallet } from "@/lib/wallet/connection";
import { hasDevWallet } from "@/lib/wallet/dev/allowed";

/** Fetched only where the dev wallet is offered. */
const DevWalletSheet = dynamic(() => import("./dev-wallet-sheet").then((module) => module.DevWalletSheet), { ssr: false });

const theme = darkTheme({ accentColor: "#d6ff3d", accentColorForeground: "#06070c", borderRadius: "small", overlayBlur: "small" });
const studioTheme = {
  ...theme,
  fonts: { body: "var(--font-geist), system-ui, sans-serif" },
  colors: { ...theme.colors, modalBackground: "#0f131d", modalBorder: "#252c3f", modalText: "#ebeff8", modalTextSecondary: "#aab3c7" },
};

/** What is drawn with a wallet's code: the list of wallets, and the dev wallet's sheet. */
export function WalletHost({ studio }: { studio: StudioConfig | null }) {
  const [config, setConfig] = useState<Config | null>(null);
  useEffect(() => {
    let gone = false;
    loadWallet(studio).then(
      (wallet) => !gone && setConfig(wallet.config),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [studio]);
  if (!config) return null;
  return (
    <WagmiContext.Provider value={config}>
      <RainbowKitProvider theme={studioTheme} modalSize="compact" appInfo={{ appName: "FOFO Studio", learnMoreUrl: "/sign-in" }} locale="en-US">
        <WalletList />
        {hasDevWallet(studio) && <DevWalletSheet />}
      </RainbowKitProvider>
    </WagmiContext.Provider>
  );
}

/** Opens the list for as long as somebody is choosing, and says when it was closed without a choice. Draws nothing itself. */
function WalletList() {
  const choosing = useGate((gate) => gate.choosing);
  const { isConnected } = useConnection();
  const { openConnectModal, connectModalOpen } = useConnectModal();
  const opened = useRef(false);

  // The library offers no list while it makes up its mind about the connection: the question waits for it.
  useEffect(() => {
    if (!choosing) opened.current = false;
    else if (!opened.current && openConnectModal) {
      opened.current = true;
      openConnectModal();
    }
  }, [choosing, openConnectModal]);

  useEffect(() => useGate.setState({ listed: connectModalOpen }), [connectModalOpen]);

  const wasOpen = useRef(false);
  useEffect(() => {
    const closed = wasOpen.current && !connectModalOpen;
    wasOpen.current = connectModalOpen;
    if (!closed || isConnected) return;
    // RainbowKit closes its list a moment before the connection is known: give it that moment.
    const timer = setTimeout(giveUp, 600);
    return () => clearTimeout(timer);
  }, [connectModalOpen, isConnected]);

  return null;
}
