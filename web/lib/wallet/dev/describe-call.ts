import { type Hex, decodeFunctionData, parseAbi, toFunctionSelector } from "viem";
import type { ChainConfig } from "@/lib/api/types";
import { formatAmount } from "@/lib/wallet/chains";

const token = parseAbi(["function approve(address spender, uint256 amount)", "function transfer(address to, uint256 amount)", "function mint(address to, uint256 amount)"]);

/** The checkout's calls, by their selectors: their arguments mean nothing to a person. */
const checkout: Record<string, string> = {
  [toFunctionSelector("function pay((bytes32,address,address,uint256,(address,uint256)[],uint8,uint64,uint64,address,uint256),bytes)")]: "pays an order into the checkout",
  [toFunctionSelector("function withdraw(address)")]: "takes out what you earned",
};

/** A description of a call, for the calls that a wallet of the studio gets. */
export function describeCall(data: Hex, chain: ChainConfig | undefined, to: string): string {
  if (data === "0x") return "sends money";
  try {
    const { functionName, args } = decodeFunctionData({ abi: token, data });
    const amount = formatAmount(chain, to, args[1].toString());
    return { approve: `allows spending of ${amount}`, transfer: `transfers ${amount}`, mint: `makes ${amount}` }[functionName];
  } catch {
    return checkout[data.slice(0, 10)] ?? "calls the contract";
  }
}
