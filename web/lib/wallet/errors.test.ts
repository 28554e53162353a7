import { readFileSync } from "node:fs";
import { type Abi, BaseError, UserRejectedRequestError, encodeErrorResult } from "viem";
import { expect, it } from "vitest";
import { isRefusal, walletReason } from "./errors";

it("distinguishes a rejection by the person from a failure, at any depth", () => {
  const no = new UserRejectedRequestError(new Error("no"));
  expect(isRefusal(no)).toBe(true);
  expect(isRefusal(new BaseError("sending failed", { cause: no }))).toBe(true);
  expect(isRefusal({ code: 4001 })).toBe(true);
  expect(isRefusal(new BaseError("sending failed"))).toBe(false);
});

it("describes what the minter refuses, by its own ABI", () => {
  const abi = JSON.parse(readFileSync(new URL("../../../contracts/abi/FofoMinter.json", import.meta.url), "utf8")) as Abi;
  const said = (errorName: string, args: readonly unknown[]) => walletReason(new BaseError(`Execution reverted with reason: custom error ${encodeErrorResult({ abi, errorName, args }).slice(0, 10)}.`));
  expect(said("FofoMinter_PhaseOver", [7n, 0n])).toBe("This phase is over.");
  expect(said("FofoMinter_PhaseNotStarted", [7n, 0n])).toBe("This phase has not started yet.");
  expect(said("FofoMinter_PhaseSoldOut", [7n, 0n, 1n])).toContain("fewer pieces are left");
  expect(said("FofoMinter_WalletLimit", [7n, `0x${"1".repeat(40)}`, 2n, 3n])).toContain("one wallet may have");
  expect(said("FofoMinter_NotOnAllowList", [7n, `0x${"1".repeat(40)}`])).toContain("not on the list");
  expect(said("FofoMinter_WrongValue", [7n, 0n])).toContain("price");
});

it("describes the contracts' errors", () => {
  expect(walletReason(new BaseError("Execution reverted with reason: custom error 0x7939f424."))).toBe("The wallet does not hold enough of this token.");
  expect(walletReason(new BaseError("Execution reverted with reason: custom error 0xdeadbeef."))).toContain("0xdeadbeef");
  expect(walletReason(new BaseError("Transaction failed", { details: "insufficient funds for gas * price + value" }))).toContain("enough for the amount and its gas");
  expect(walletReason("?")).toBe("The wallet gave no reason.");
});
