import type { StudioConfig } from "@/lib/api/types";

const localChain = 31337;

/** Ethereum, OP, Polygon, Base, Arbitrum: on chains with real money nobody may be offered keys that everybody knows. */
const mainNetworks = new Set([1, 10, 56, 100, 137, 8453, 42161, 43114]);

/**
 * Whether pages may offer the wallet with publicly known keys. Several conditions on purpose: the server's flag alone must never enable it
 * with real money.
 */
export function hasDevWallet(studio: StudioConfig | null): boolean {
  if (studio === null || studio.money !== "play" || !studio.devWallet) return false;
  return studio.chains.some(({ chainId }) => chainId === localChain) && !studio.chains.some(({ chainId }) => mainNetworks.has(chainId));
}
