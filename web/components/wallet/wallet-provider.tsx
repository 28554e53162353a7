"use client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { Problem } from "@/lib/api/problem";
import type { StudioConfig } from "@/lib/api/types";
import { useGate } from "@/lib/auth/gate";
import { StudioProvider } from "@/lib/studio";
import { loadWallet, useWallet, wasConnected } from "@/lib/wallet/connection";
import { SignInDriver } from "./sign-in-driver";

/** What every page stands on. The wallet's code, larger than all the rest, comes when somebody needs it; see `lib/wallet/connection.ts`. */
export function WalletProvider({ studio, children }: { studio: StudioConfig | null; children: ReactNode }) {
  const [queries] = useState(newQueryClient);
  const walletHost = useWalletHost(studio);
  useReconnection(studio);
  return (
    <StudioProvider value={studio}>
      <QueryClientProvider client={queries}>
        {children}
        <SignInDriver />
        {walletHost}
      </QueryClientProvider>
    </StudioProvider>
  );
}

/** Comes beside the code that it draws for. Not `next/dynamic`: what does not come must not take the page with it. */
function useWalletHost(studio: StudioConfig | null): ReactNode {
  const [host, setHost] = useState<ReactNode>(null);
  const code = useWallet((wallet) => wallet.code);
  const choosing = useGate((gate) => gate.choosing);
  const needed = host === null && (code === "coming" || (code === "here" && choosing));
  useEffect(() => {
    if (!needed) return;
    import("./wallet-host").then(
      ({ WalletHost }) => setHost(<WalletHost studio={studio} />),
      () => useWallet.setState({ code: "lost" }),
    );
  }, [needed, studio]);
  return host;
}

/** A browser that was connected is so again, once the page has nothing better to do. */
function useReconnection(studio: StudioConfig | null): void {
  useEffect(() => {
    if (!wasConnected()) return;
    const begin = () => void loadWallet(studio).catch(() => undefined);
    if (!("requestIdleCallback" in window)) {
      const timer = setTimeout(begin, 1_000);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(begin, { timeout: 3_000 });
    return () => cancelIdleCallback(idle);
  }, [studio]);
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
