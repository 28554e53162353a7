import { type Hex, decodeFunctionData, encodeFunctionData, parseAbi, parseSignature } from "viem";
import type { Call } from "@/lib/api/types";

const abi = parseAbi([
  "struct Share { address account; uint256 amount; }",
  "struct Quote { bytes32 orderId; address payer; address token; uint256 amount; Share[] shares; uint8 settlement; uint64 refundableAfter; uint64 deadline; address resaleOf; uint256 resaleTokenId; }",
  "struct TokenPermit { uint256 deadline; uint8 v; bytes32 r; bytes32 s; }",
  "function pay(Quote quote, bytes signature) payable",
  "function payWithPermit(Quote quote, bytes signature, TokenPermit permit)",
]);

/** The studio's payment with a permit in place of an approval. */
export function withPermit(pay: Call, deadline: bigint, signature: Hex): Call {
  const { functionName, args } = decodeFunctionData({ abi, data: pay.data as Hex });
  if (functionName !== "pay") throw new Error("The studio’s payment is not one that takes a permit.");
  const { r, s, yParity } = parseSignature(signature);
  const permit = { deadline, v: 27 + yParity, r, s };
  return { to: pay.to, value: "0", data: encodeFunctionData({ abi, functionName: "payWithPermit", args: [args[0], args[1], permit] }) };
}
