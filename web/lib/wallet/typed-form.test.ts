import { expect, it } from "vitest";
import type { ChainConfig } from "@/lib/api/types";
import { type TypedForm, allows, describeForm } from "./typed-form";

const token = "0xDc64a140Aa3E981100a9becA4E685f962f0cF6C9";
const chain: ChainConfig = { chainId: 31337, name: "Local", rpcUrl: "/rpc", nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18, usd: null }, contracts: {}, tokens: [{ address: token, symbol: "USDC", decimals: 6, usd: null }], finality: "1", largeFinality: "1", largeFrom: { amount: "25000", currency: "USD" }, explorerUrl: null, faucetUrl: null };
const form = (primaryType: string, message: Record<string, unknown>): TypedForm => ({ domain: { name: "x", chainId: 31337, verifyingContract: token }, types: {}, primaryType, message });

it("says what a signature allows, and of how much", () => {
  expect(describeForm(form("ReceiveWithAuthorization", { value: "42000000", to: "0xc0", validBefore: "1" }), chain)).toBe("pays 42.00 USDC");
  expect(describeForm(form("Permit", { value: "42000000", spender: "0xc0", deadline: "1" }), chain)).toBe("allows spending of 42.00 USDC");
  const transfer = form("PermitWitnessTransferFrom", { permitted: { token, amount: "39500000" }, spender: "0xc0", deadline: "7" });
  expect(describeForm(transfer, chain)).toBe("pays 39.50 USDC");
  expect(allows(transfer)).toMatchObject({ token, spender: "0xc0", until: "7" });
  expect(describeForm(form("Mail", { to: "Bob" }), chain)).toBe("signs data");
});
