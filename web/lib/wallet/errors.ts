import { BaseError, UserRejectedRequestError } from "viem";

/** True when the person said no in the wallet: no trouble, only a decision. */
export function isRefusal(thrown: unknown): boolean {
  if (thrown instanceof UserRejectedRequestError) return true;
  if (thrown instanceof BaseError && thrown.walk((cause) => cause instanceof UserRejectedRequestError) !== null) return true;
  return typeof thrown === "object" && thrown !== null && "code" in thrown && thrown.code === UserRejectedRequestError.code;
}

/** One sentence for what a wallet or a node reported. */
export function walletReason(thrown: unknown): string {
  if (thrown instanceof BaseError) return thrown.shortMessage;
  return thrown instanceof Error && thrown.message ? thrown.message : "The wallet gave no reason.";
}
