import type { StudioConfig } from "@/lib/api/types";

const localChain = 31337;

/**
 * Whether pages may offer the wallet with publicly known keys. Several conditions on purpose: the server's flag alone must never enable it
 * with real money.
 */
export function hasDevWallet(studio: StudioConfig | null): boolean {
  if (studio === null || studio.money !== "play" || !studio.devWallet) return false;
  return studio.chains.length > 0 && studio.chains.every(({ chainId }) => chainId === localChain);
}
