import { type Hex, decodeFunctionData, parseAbi, toFunctionSelector } from "viem";
import type { ChainConfig } from "@/lib/api/types";
import { formatAmount } from "@/lib/wallet/chains";

const token = parseAbi(["function approve(address spender, uint256 amount)", "function transfer(address to, uint256 amount)", "function mint(address to, uint256 amount)"]);

const quote = [
  "struct Share { address account; uint256 amount; }",
  "struct Quote { bytes32 orderId; address payer; address token; uint256 amount; Share[] shares; uint8 settlement; uint64 refundableAfter; uint64 deadline; address resaleOf; uint256 resaleTokenId; }",
  "struct TokenPermit { uint256 deadline; uint8 v; bytes32 r; bytes32 s; }",
] as const;
const payments = parseAbi([...quote, "function pay(Quote quote, bytes signature) payable", "function payWithPermit(Quote quote, bytes signature, TokenPermit permit)"]);
const native = `0x${"0".repeat(40)}`;
const withdrawal = toFunctionSelector("function withdraw(address)");
const payment = payments.filter((item) => item.type === "function").map((item) => toFunctionSelector(item));

/** What collections and drops are made of, by their functions. */
const ofCollections: Record<string, string> = Object.fromEntries(
  (
    [
      ["claim(uint256,address,uint32,(uint32,uint96,bytes32[]))", "mints in a drop"],
      ["openPhase((address,uint40,uint40,uint256,address,uint32,uint32,address,uint96,bytes32))", "opens a phase of a drop"],
      ["closePhase(uint256)", "ends a phase for good"],
      ["setVoucherSigner(address,address,bool)", "says who may mint into a collection"],
      ["setContractContent(bytes32)", "changes a collection’s description and cover"],
      ["setDefaultRoyalty(address,uint16)", "changes a collection’s royalty"],
      ["setTransferValidator(address)", "changes who checks a collection’s transfers"],
      ["setPlaceholder(bytes32)", "sets what hidden pieces show"],
      ["createEdition(uint256,(bytes32,uint48,uint40,uint40,address,uint16))", "creates an edition without pieces"],
    ] as const
  ).map(([signature, meaning]) => [toFunctionSelector(`function ${signature}`), meaning]),
);

/** A description of a call, for the calls that a wallet of the studio gets. */
export function describeCall(data: Hex, chain: ChainConfig | undefined, to: string): string {
  if (data === "0x") return "sends money";
  try {
    const { functionName, args } = decodeFunctionData({ abi: token, data });
    const amount = formatAmount(chain, to, args[1].toString());
    return { approve: `allows spending of ${amount}`, transfer: `transfers ${amount}`, mint: `makes ${amount}` }[functionName];
  } catch {
    const selector = data.slice(0, 10) as Hex;
    if (payment.includes(selector)) return "pays an order into the checkout";
    return selector === withdrawal ? "takes out what you earned" : (ofCollections[selector] ?? "calls the contract");
  }
}

/** What a payment moves, by the quote in its call: `42.00 USDC`. Null for every other call. */
export function amountOf(data: Hex, chain: ChainConfig | undefined, to: string): string | null {
  try {
    const { args } = decodeFunctionData({ abi: payments, data });
    return formatAmount(chain, args[0].token === native ? "native" : args[0].token, args[0].amount.toString());
  } catch {
    return approved(data, chain, to);
  }
}

function approved(data: Hex, chain: ChainConfig | undefined, to: string): string | null {
  try {
    return formatAmount(chain, to, decodeFunctionData({ abi: token, data }).args[1].toString());
  } catch {
    return null;
  }
}
