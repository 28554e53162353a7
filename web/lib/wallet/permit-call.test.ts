import { readFileSync } from "node:fs";
import { type Abi, decodeFunctionData, encodeFunctionData, getAddress, parseSignature } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { expect, it } from "vitest";
import { withPermit } from "./permit-call";

// As compiled: the contract's own ABI encodes and decodes.
const abi = JSON.parse(readFileSync(new URL("../../../contracts/abi/FofoCheckout.json", import.meta.url), "utf8")) as Abi;
const account = getAddress(`0x${"b1".repeat(20)}`);
const quote = { orderId: `0x${"0d".repeat(32)}`, payer: account, token: getAddress(`0x${"a5".repeat(20)}`), amount: 42_000_000n, shares: [{ account, amount: 42_000_000n }], settlement: 1, refundableAfter: 1_900_000_000n, deadline: 1_893_456_000n, resaleOf: `0x${"00".repeat(20)}`, resaleTokenId: 0n };
const pay = { to: `0x${"c0".repeat(20)}`, value: "0", data: encodeFunctionData({ abi, functionName: "pay", args: [quote, "0x1234"] }) };

it("puts a permit into the studio’s payment and changes nothing else", async () => {
  const signature = await privateKeyToAccount(`0x${"11".repeat(32)}`).signMessage({ message: "any" });
  const call = withPermit(pay, 1_893_456_000n, signature);
  const { functionName, args } = decodeFunctionData({ abi, data: call.data as `0x${string}` });
  const { r, s, yParity } = parseSignature(signature);
  expect(functionName).toBe("payWithPermit");
  expect(args).toEqual([quote, "0x1234", { deadline: 1_893_456_000n, v: 27 + yParity, r, s }]);
  expect(call).toMatchObject({ to: pay.to, value: "0" });
});

it("refuses a call that is not a payment", () => {
  const withdraw = encodeFunctionData({ abi, functionName: "withdraw", args: [account] });
  expect(() => withPermit({ ...pay, data: withdraw }, 1n, `0x${"11".repeat(65)}`)).toThrow();
});
