import type { StudioConfig } from "@/lib/api/types";

const localChain = 31337;

/**
 * Whether pages may offer the wallet whose keys everybody knows. Two conditions on purpose: the server's flag alone must
 * never put it beside a chain with real money.
 */
export function hasDevWallet(studio: StudioConfig | null): boolean {
  return studio !== null && studio.devWallet && studio.chains.length > 0 && studio.chains.every(({ chainId }) => chainId === localChain);
}
