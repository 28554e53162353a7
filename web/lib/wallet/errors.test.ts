import { BaseError, UserRejectedRequestError } from "viem";
import { expect, it } from "vitest";
import { isRefusal, walletReason } from "./errors";

it("tells a person's no from a failure, however deep it lies", () => {
  const no = new UserRejectedRequestError(new Error("no"));
  expect(isRefusal(no)).toBe(true);
  expect(isRefusal(new BaseError("sending failed", { cause: no }))).toBe(true);
  expect(isRefusal({ code: 4001 })).toBe(true);
  expect(isRefusal(new BaseError("sending failed"))).toBe(false);
});

it("says in words what the contracts refuse with", () => {
  expect(walletReason(new BaseError("Execution reverted with reason: custom error 0x7939f424."))).toBe("The wallet does not hold enough of this token.");
  expect(walletReason(new BaseError("Execution reverted with reason: custom error 0xdeadbeef."))).toContain("0xdeadbeef");
  expect(walletReason(new BaseError("Transaction failed", { details: "insufficient funds for gas * price + value" }))).toContain("enough for the amount and its gas");
  expect(walletReason("?")).toBe("The wallet gave no reason.");
});
