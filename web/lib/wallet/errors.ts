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

/** The errors of our contracts and of tokens, in words. Their arguments are of no use to a page. */
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
    ["Governed_Paused()", "The contract is paused. Nothing was taken; try again later."],
    ["FofoMinter_PhaseNotStarted(uint256,uint256)", "This phase has not started yet."],
    ["FofoMinter_PhaseOver(uint256,uint256)", "This phase is over."],
    ["FofoMinter_PhaseSoldOut(uint256,uint256,uint256)", "Somebody was faster: fewer pieces are left than you want."],
    ["FofoMinter_WalletLimit(uint256,address,uint256,uint256)", "That is more than one wallet may have in this phase."],
    ["FofoMinter_NotOnAllowList(uint256,address)", "This wallet is not on the list of this phase."],
    ["FofoMinter_WrongValue(uint256,uint256)", "The price is another one by now. Reload the page."],
    ["FofoMinter_AmountTooLow(address,uint256,uint256)", "Less than the price would arrive."],
    ["FofoMinter_NotTokenOwner(address,address)", "Only the wallet that owns the collection can do this."],
    ["FofoMinter_PhaseEndsBeforeItStarts(uint256,uint256)", "The phase would end before it starts."],
    ["FofoCollection_SoldOut(uint256,uint256)", "The collection has fewer pieces left than you want."],
    ["FofoEditions_SoldOut(uint256,uint256,uint256)", "The edition has fewer pieces left than you want."],
    ["FofoEditions_Closed(uint256,uint256)", "The edition is closed."],
    ["FofoEditions_NumberTaken(uint256)", "This edition exists already. Reload the page."],
    ["FofoCollection_AlreadyRevealed()", "The pieces are revealed already, and that is final."],
    ["FofoCollection_RecipientRefused(address,uint256)", "This wallet is a contract that takes no such tokens."],
    ["FofoToken_RoyaltyTooHigh(uint256,uint256)", "The royalty is above what the contract allows."],
    ["FofoToken_NotAContract(address)", "The transfer validator is not a contract on this chain."],
    ["Unauthorized()", "Only the wallet that owns the contract can do this."],
    ["Credits_NothingToWithdraw(address,address)", "There is nothing to withdraw: it may have been taken out already."],
    ] as const
  ).map(([signature, meaning]) => [toFunctionSelector(`function ${signature}`), meaning]),
);

function refusalOfContract(text: string): string | null {
  if (/insufficient funds/i.test(text)) return "The wallet does not hold enough for the amount and its gas.";
  const selector = /0x[0-9a-f]{8}(?![0-9a-f])/i.exec(text)?.[0];
  return selector ? (refusals[selector.toLowerCase()] ?? null) : null;
}
