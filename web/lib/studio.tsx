"use client";
import { createContext, useContext } from "react";
import type { ChainConfig, StudioConfig } from "@/lib/api/types";

const Studio = createContext<StudioConfig | null>(null);

export const StudioProvider = Studio.Provider;

/** The studio's own `/config`; null if it could not be read. */
export function useStudio(): StudioConfig | null {
  return useContext(Studio);
}

export function useChainConfig(chainId: number | undefined): ChainConfig | undefined {
  const studio = useStudio();
  return studio?.chains.find((chain) => chain.chainId === chainId);
}
