import { expect, it } from "vitest";
import type { StudioConfig } from "@/lib/api/types";
import { hasDevWallet } from "./allowed";

const studio = (chainId: number, devWallet: boolean): StudioConfig => ({
  money: "play",
  devWallet,
  walletConnectProjectId: null,
  chains: [{ chainId, name: "A chain", rpcUrl: "/rpc", nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18, usd: null }, contracts: {}, tokens: [], finality: "1", largeFinality: "1", largeFrom: { amount: "25000", currency: "USD" }, explorerUrl: null, faucetUrl: null }],
});

it("offers the dev wallet of a studio with the local chain, and only if enabled", () => {
  expect(hasDevWallet(studio(31337, true))).toBe(true);
  expect(hasDevWallet(studio(31337, false))).toBe(false);
  expect(hasDevWallet(studio(137, true))).toBe(false);
  expect(hasDevWallet({ ...studio(31337, true), chains: [] })).toBe(false);
  expect(hasDevWallet({ ...studio(31337, true), chains: [...studio(31337, true).chains, ...studio(8453, true).chains] })).toBe(false);
  expect(hasDevWallet({ ...studio(31337, true), chains: [...studio(31337, true).chains, ...studio(80002, true).chains] })).toBe(true);
  expect(hasDevWallet(studio(80002, true))).toBe(false);
  expect(hasDevWallet(null)).toBe(false);
});

it("never offers the dev wallet with real money, whatever else is set", () => {
  expect(hasDevWallet({ ...studio(31337, true), money: "real" })).toBe(false);
});
