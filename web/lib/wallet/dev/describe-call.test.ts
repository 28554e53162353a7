import { readFileSync } from "node:fs";
import { type Abi, type AbiFunction, encodeFunctionData, parseAbi, toFunctionSelector } from "viem";
import { expect, it } from "vitest";
import type { ChainConfig } from "@/lib/api/types";
import { amountOf, describeCall } from "./describe-call";

const token = "0xDc64a140Aa3E981100a9becA4E685f962f0cF6C9";
const chain: ChainConfig = { chainId: 31337, name: "Local", rpcUrl: "/rpc", nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18, usd: null }, contracts: {}, tokens: [{ address: token, symbol: "USDC", decimals: 6, usd: null }], finality: "1", largeFinality: "1", largeFrom: { amount: "25000", currency: "USD" }, explorerUrl: null, faucetUrl: null };
const abi = parseAbi(["function approve(address, uint256)", "function transfer(address, uint256)"]);
// As compiled: the functions' names in the contracts are what a wallet sees.
const checkout = JSON.parse(readFileSync(new URL("../../../../contracts/abi/FofoCheckout.json", import.meta.url), "utf8")) as Abi;
const selector = (name: string) => toFunctionSelector(checkout.find((item): item is AbiFunction => item.type === "function" && item.name === name)!);

it("describes what a call does", () => {
  const args = ["0x70997970C51812dc3A010C7d01b50e0d17dc79C8", 39_500_000n] as const;
  expect(describeCall(encodeFunctionData({ abi, functionName: "approve", args }), chain, token.toLowerCase())).toBe("allows spending of 39.50 USDC");
  expect(describeCall(encodeFunctionData({ abi, functionName: "transfer", args }), chain, token)).toBe("transfers 39.50 USDC");
  expect(describeCall("0x", chain, token)).toBe("sends money");
  expect(describeCall(`${selector("pay")}${"00".repeat(64)}`, chain, token)).toBe("pays an order into the checkout");
  expect(describeCall(`${selector("withdraw")}${"00".repeat(32)}`, chain, token)).toBe("takes out what you earned");
  expect(describeCall("0xdeadbeef", chain, token)).toBe("calls the contract");
});

it("describes what a collection's owner and a drop's visitors sign, by the contracts' own functions", () => {
  const does = (contract: string, name: string) => {
    const functions = JSON.parse(readFileSync(new URL(`../../../../contracts/abi/${contract}.json`, import.meta.url), "utf8")) as Abi;
    return describeCall(`${toFunctionSelector(functions.find((item): item is AbiFunction => item.type === "function" && item.name === name)!)}${"00".repeat(32)}`, chain, "0x01");
  };
  expect(does("FofoMinter", "claim")).toBe("mints in a drop");
  expect(does("FofoMinter", "openPhase")).toBe("opens a phase of a drop");
  expect(does("FofoMinter", "closePhase")).toBe("ends a phase for good");
  expect(does("FofoMinter", "setVoucherSigner")).toBe("says who may mint into a collection");
  expect(does("FofoEditions", "createEdition")).toBe("creates an edition without pieces");
  for (const name of ["setContractContent", "setDefaultRoyalty", "setTransferValidator"]) expect(does("FofoCollection", name)).toContain("changes");
  expect(does("FofoCollection", "setPlaceholder")).toContain("hidden pieces");
});

it("shows the amount of tokens that a payment moves, which is in its quote and not in its value", () => {
  const account = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
  const quote = { orderId: `0x${"0d".repeat(32)}`, payer: account, token, amount: 42_000_000n, shares: [{ account, amount: 42_000_000n }], settlement: 1, refundableAfter: 0n, deadline: 0n, resaleOf: `0x${"00".repeat(20)}`, resaleTokenId: 0n };
  const pay = encodeFunctionData({ abi: checkout, functionName: "pay", args: [quote, "0x12"] });
  expect(amountOf(pay, chain, "0x01")).toBe("42.00 USDC");
  expect(describeCall(pay, chain, "0x01")).toBe("pays an order into the checkout");
  const permit = { deadline: 1n, v: 27, r: `0x${"11".repeat(32)}`, s: `0x${"11".repeat(32)}` };
  const permitted = encodeFunctionData({ abi: checkout, functionName: "payWithPermit", args: [quote, "0x12", permit] });
  expect(amountOf(permitted, chain, "0x01")).toBe("42.00 USDC");
  expect(describeCall(permitted, chain, "0x01")).toBe("pays an order into the checkout");
  expect(amountOf(encodeFunctionData({ abi: checkout, functionName: "pay", args: [{ ...quote, token: `0x${"00".repeat(20)}`, amount: 10n ** 16n }, "0x12"] }), chain, "0x01")).toBe("0.01 ETH");
  expect(amountOf(encodeFunctionData({ abi, functionName: "approve", args: [account, 39_500_000n] }), chain, token)).toBe("39.50 USDC");
  expect(amountOf("0xdeadbeef", chain, token)).toBeNull();
});
