import type { ChainConfig } from "@/lib/api/types";
import { formatUnits } from "@/lib/money";

/** A node's URL; a path means this origin, which is how a studio hides its node. */
export function absoluteUrl(url: string): string {
  if (!url.startsWith("/")) return url;
  return typeof window === "undefined" ? `http://127.0.0.1${url}` : window.location.origin + url;
}

/** The name and decimals of a payment token: `native` or an ERC-20's address. */
export function tokenOf(chain: ChainConfig | undefined, token: string): { symbol: string; decimals: number } {
  if (!chain) return { symbol: token === "native" ? "native" : "token", decimals: 18 };
  if (token === "native") return chain.nativeCurrency;
  const known = chain.tokens.find((candidate) => candidate.address.toLowerCase() === token.toLowerCase());
  return known ?? { symbol: "unknown token", decimals: 18 };
}

/** The minimum number of decimals shown: dollars have their cents. */
export function leastPlaces(symbol: string): number {
  return symbol.includes("USD") ? 2 : 0;
}

/** `12500000`, USDC → `12.50 USDC` */
export function formatAmount(chain: ChainConfig | undefined, token: string, amount: string): string {
  const { symbol, decimals } = tokenOf(chain, token);
  return `${formatUnits(amount, decimals, 6, leastPlaces(symbol))} ${symbol}`;
}

/** Where anybody can look a transaction up; undefined on a chain without an explorer. */
export function explorerLink(chain: ChainConfig | undefined, hash: string): string | undefined {
  return chain?.explorerUrl ? `${chain.explorerUrl.replace(/\/+$/, "")}/tx/${hash}` : undefined;
}

/** Where anybody can look an address up: a wallet or a contract. */
export function explorerAddress(chain: ChainConfig | undefined, address: string): string | undefined {
  return chain?.explorerUrl ? `${chain.explorerUrl.replace(/\/+$/, "")}/address/${address}` : undefined;
}

/** Where anybody can look a token up. */
export function explorerToken(chain: ChainConfig | undefined, contract: string, tokenId: string): string | undefined {
  return chain?.explorerUrl ? `${chain.explorerUrl.replace(/\/+$/, "")}/token/${contract}?a=${tokenId}` : undefined;
}

/** The name of one of the studio's contracts, if the address is one. */
export function contractName(chain: ChainConfig | undefined, address: string): string | null {
  const entry = Object.entries(chain?.contracts ?? {}).find(([, known]) => known.toLowerCase() === address.toLowerCase());
  if (entry) return entry[0];
  return chain?.tokens.find((token) => token.address.toLowerCase() === address.toLowerCase())?.symbol ?? null;
}
