// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {OrderStatus, Permit2Transfer, Quote, TokenAuthorization, TokenPermit} from "../types/Payments.sol";
import {ICredits} from "./ICredits.sol";
import {IGoverned} from "./IGoverned.sol";

/// @title IFofoCheckout
/// @notice Takes payments for orders and hands the shares out.
///
/// The studio signs a quote (EIP-712, domain "FofoCheckout" version "1"); the buyer pays it in the native currency or an
/// allowed ERC-20. An *immediate* quote credits its shares at once. An *escrow* quote is held until the studio settles it
/// (production started: shares are credited) or refunds it; past `refundableAfter` the payer can take the money back alone.
///
/// Of an escrowed order only one word is stored, a commitment to quote and payer. Whoever settles or refunds hands in the
/// quote again; the `OrderPaid` event carries it, so that a payer needs nobody's help to get it.
interface IFofoCheckout is ICredits, IGoverned {
    /// @notice An order was paid. The quote is all that is needed to settle or refund it.
    event OrderPaid(bytes32 indexed orderId, address indexed payer, address indexed token, uint256 amount, Quote quote);

    /// @notice The shares of an escrowed order were credited.
    event OrderSettled(bytes32 indexed orderId);

    /// @notice An escrowed payment went back to its payer; `byPayer` when the payer took it alone.
    event OrderRefunded(
        bytes32 indexed orderId, address indexed payer, address indexed token, uint256 amount, bool byPayer
    );

    /// @notice New payments in this token are (or are no longer) taken.
    event TokenAllowed(address indexed token, bool allowed);

    /// @notice The order was paid before.
    error FofoCheckout_AlreadyPaid(bytes32 orderId);

    /// @notice The quote's time is over.
    error FofoCheckout_QuoteExpired(bytes32 orderId, uint256 deadline);

    /// @notice The quote is not signed by a quote signer of this contract.
    error FofoCheckout_BadSignature(bytes32 orderId, address recovered);

    /// @notice Only the payer named in the quote may pay.
    error FofoCheckout_NotThePayer(bytes32 orderId, address expected, address actual);

    /// @notice Payments in this token are not taken.
    error FofoCheckout_TokenNotAllowed(address token);

    /// @notice Less arrived than the quote asks for.
    error FofoCheckout_AmountTooLow(bytes32 orderId, uint256 expected, uint256 received);

    /// @notice More native currency was sent than the quote asks for.
    error FofoCheckout_AmountTooHigh(bytes32 orderId, uint256 expected, uint256 received);

    /// @notice Native currency was sent with a payment in a token.
    error FofoCheckout_UnexpectedValue(bytes32 orderId, uint256 received);

    /// @notice The quote asks for nothing.
    error FofoCheckout_NothingToPay(bytes32 orderId);

    /// @notice The quote has no shares, or more than the limit.
    error FofoCheckout_ShareCount(bytes32 orderId, uint256 count, uint256 most);

    /// @notice A share belongs to the zero address.
    error FofoCheckout_ShareWithoutAccount(bytes32 orderId, uint256 index);

    /// @notice The shares do not add up to the amount.
    error FofoCheckout_SharesDoNotAddUp(bytes32 orderId, uint256 expected, uint256 actual);

    /// @notice An escrow quote must become refundable in the future and within `MAX_ESCROW`; an immediate one names no time.
    error FofoCheckout_BadRefundTime(bytes32 orderId, uint256 refundableAfter);

    /// @notice A resale must pay the token's ERC-2981 royalty.
    error FofoCheckout_RoyaltyMissing(bytes32 orderId, address receiver, uint256 expected, uint256 actual);

    /// @notice The order is not in escrow with this quote and payer.
    error FofoCheckout_NotInEscrow(bytes32 orderId);

    /// @notice The caller may not refund this order, or not yet.
    error FofoCheckout_NotRefundable(bytes32 orderId, address caller, uint256 refundableAfter);

    /// @notice Pays a quote in the native currency, or in an ERC-20 that the sender approved.
    /// @param quote What the studio offers.
    /// @param signature The quote signer's signature.
    function pay(Quote calldata quote, bytes calldata signature) external payable;

    /// @notice Pays a quote in an ERC-20 with an EIP-2612 permit by the sender, in one transaction.
    function payWithPermit(Quote calldata quote, bytes calldata signature, TokenPermit calldata permit) external;

    /// @notice Pays a quote with an ERC-3009 authorization. Anybody may send it; the payer is who signed it.
    /// @dev The authorization's nonce must be `digestOf(quote)`: it pays this order and nothing else.
    function payWithAuthorization(
        Quote calldata quote,
        bytes calldata signature,
        TokenAuthorization calldata authorization
    ) external;

    /// @notice Pays a quote through Permit2. Anybody may send it; the payer is who signed, with the quote as the witness.
    function payWithPermit2(Quote calldata quote, bytes calldata signature, Permit2Transfer calldata transfer) external;

    /// @notice Credits the shares of an escrowed order. Only a settler.
    /// @param quote The quote that was paid, from `OrderPaid`.
    /// @param payer Who paid it, from `OrderPaid`.
    function settle(Quote calldata quote, address payer) external;

    /// @notice Gives an escrowed payment back to its payer. A settler at any time; the payer alone past
    /// `quote.refundableAfter`. When the payer cannot receive, the money waits as its credit.
    /// @param quote The quote that was paid, from `OrderPaid`.
    /// @param payer Who paid it, from `OrderPaid`.
    function refund(Quote calldata quote, address payer) external;

    /// @notice Takes payments in an ERC-20, or stops taking new ones. Only the owner.
    function setTokenAllowed(address token, bool allowed) external;

    /// @notice Where an order stands.
    function statusOf(bytes32 orderId) external view returns (OrderStatus);

    /// @notice The EIP-712 digest that a quote signer signs.
    function digestOf(Quote calldata quote) external view returns (bytes32);

    /// @notice True when payments in this token are taken. The native currency (zero) always is.
    function isTokenAllowed(address token) external view returns (bool);

    /// @notice Role bit of accounts that may sign quotes.
    function QUOTE_SIGNER() external view returns (uint256);

    /// @notice Role bit of accounts that may settle and refund.
    function SETTLER() external view returns (uint256);

    /// @notice Most shares a quote may have.
    function MAX_SHARES() external view returns (uint256);

    /// @notice Longest time, in seconds, that an escrow may keep a payer from taking the money back.
    function MAX_ESCROW() external view returns (uint256);

    /// @notice The Permit2 contract that is used.
    function PERMIT2() external view returns (address);
}
