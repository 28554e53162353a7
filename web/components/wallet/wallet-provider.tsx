"use client";
import { RainbowKitProvider, darkTheme } from "@rainbow-me/rainbowkit";
import "@rainbow-me/rainbowkit/styles.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { WagmiProvider } from "wagmi";
import { Problem } from "@/lib/api/problem";
import type { StudioConfig } from "@/lib/api/types";
import { StudioProvider } from "@/lib/studio";
import { walletConfig } from "@/lib/wallet/config";
import { hasDevWallet } from "@/lib/wallet/dev/allowed";
import { SignInDriver } from "./sign-in-driver";

/** Fetched only where the dev wallet is offered. */
const DevWalletSheet = dynamic(() => import("./dev-wallet-sheet").then((module) => module.DevWalletSheet), { ssr: false });

const theme = darkTheme({ accentColor: "#d6ff3d", accentColorForeground: "#06070c", borderRadius: "small", overlayBlur: "small" });
const studioTheme = {
  ...theme,
  fonts: { body: "var(--font-geist), system-ui, sans-serif" },
  colors: { ...theme.colors, modalBackground: "#0f131d", modalBorder: "#252c3f", modalText: "#ebeff8", modalTextSecondary: "#aab3c7" },
};

export function WalletProvider({ studio, children }: { studio: StudioConfig | null; children: ReactNode }) {
  const [config] = useState(() => walletConfig(studio));
  const [queries] = useState(newQueryClient);
  return (
    <StudioProvider value={studio}>
      <WagmiProvider config={config}>
        <QueryClientProvider client={queries}>
          <RainbowKitProvider theme={studioTheme} modalSize="compact" appInfo={{ appName: "FOFO Studio", learnMoreUrl: "/sign-in" }} locale="en-US">
            {children}
            <SignInDriver />
            {hasDevWallet(studio) && <DevWalletSheet />}
          </RainbowKitProvider>
        </QueryClientProvider>
      </WagmiProvider>
    </StudioProvider>
  );
}

function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        refetchOnWindowFocus: true,
        retry: (failures, thrown) => failures < 2 && (!(thrown instanceof Problem) || thrown.retryable),
      },
    },
  });
}
