"use client";
import { createContext, useContext } from "react";
import type { ChainConfig, StudioConfig } from "@/lib/api/types";

const Studio = createContext<StudioConfig | null>(null);

export const StudioProvider = Studio.Provider;

/** What the studio says about itself in `/config`; null when it could not be asked. */
export function useStudio(): StudioConfig | null {
  return useContext(Studio);
}

export function useChainConfig(chainId: number | undefined): ChainConfig | undefined {
  const studio = useStudio();
  return studio?.chains.find((chain) => chain.chainId === chainId);
}
