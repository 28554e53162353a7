import { BaseError, UserRejectedRequestError, toFunctionSelector } from "viem";

/** True if the person rejected it in the wallet: not an error, only a decision. */
export function isRefusal(thrown: unknown): boolean {
  if (thrown instanceof UserRejectedRequestError) return true;
  if (thrown instanceof BaseError && thrown.walk((cause) => cause instanceof UserRejectedRequestError) !== null) return true;
  return typeof thrown === "object" && thrown !== null && "code" in thrown && thrown.code === UserRejectedRequestError.code;
}

/** One sentence for an error of a wallet or node. */
export function walletReason(thrown: unknown): string {
  if (thrown instanceof BaseError) return refusalOfContract(`${thrown.shortMessage} ${thrown.details}`) ?? thrown.shortMessage;
  return thrown instanceof Error && thrown.message ? thrown.message : "The wallet gave no reason.";
}

/** The errors of the checkout and the tokens, in words. Their arguments are of no use to a page. */
const refusals: Record<string, string> = Object.fromEntries(
  (
    [
    ["TransferFromFailed()", "The wallet does not hold enough of this token."],
    ["InsufficientBalance()", "The wallet does not hold enough of this token."],
    ["InsufficientAllowance()", "The wallet has not allowed enough of this token."],
    ["FofoCheckout_AlreadyPaid(bytes32)", "This order has been paid already."],
    ["FofoCheckout_QuoteExpired(bytes32,uint256)", "The price has expired. Get a fresh one."],
    ["FofoCheckout_NotThePayer(bytes32,address,address)", "Only the wallet that placed this order can pay for it."],
    ["FofoCheckout_AmountTooLow(bytes32,uint256,uint256)", "The amount is too low."],
    ["FofoCheckout_TokenNotAllowed(address)", "The checkout does not take this token."],
    ["Governed_Paused()", "The checkout is paused. Nothing was taken; try again later."],
    ["Credits_NothingToWithdraw(address,address)", "There is nothing to withdraw: it may have been taken out already."],
    ] as const
  ).map(([signature, meaning]) => [toFunctionSelector(`function ${signature}`), meaning]),
);

function refusalOfContract(text: string): string | null {
  if (/insufficient funds/i.test(text)) return "The wallet does not hold enough for the amount and its gas.";
  const selector = /0x[0-9a-f]{8}(?![0-9a-f])/i.exec(text)?.[0];
  return selector ? (refusals[selector.toLowerCase()] ?? null) : null;
}
