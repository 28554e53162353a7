import { BaseError, UserRejectedRequestError } from "viem";
import { expect, it } from "vitest";
import { isRefusal, walletReason } from "./errors";

it("distinguishes a rejection by the person from a failure, at any depth", () => {
  const no = new UserRejectedRequestError(new Error("no"));
  expect(isRefusal(no)).toBe(true);
  expect(isRefusal(new BaseError("sending failed", { cause: no }))).toBe(true);
  expect(isRefusal({ code: 4001 })).toBe(true);
  expect(isRefusal(new BaseError("sending failed"))).toBe(false);
});

it("describes the contracts' errors", () => {
  expect(walletReason(new BaseError("Execution reverted with reason: custom error 0x7939f424."))).toBe("The wallet does not hold enough of this token.");
  expect(walletReason(new BaseError("Execution reverted with reason: custom error 0xdeadbeef."))).toContain("0xdeadbeef");
  expect(walletReason(new BaseError("Transaction failed", { details: "insufficient funds for gas * price + value" }))).toContain("enough for the amount and its gas");
  expect(walletReason("?")).toBe("The wallet gave no reason.");
});
