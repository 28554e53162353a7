// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Credits} from "./base/Credits.sol";
import {Governed} from "./base/Governed.sol";
import {IFofoCheckout} from "./interfaces/IFofoCheckout.sol";
import {IReceiveWithAuthorization, ISignatureTransfer} from "./interfaces/IPaymentTokens.sol";
import {QuoteHash} from "./libraries/QuoteHash.sol";
import {
    OrderStatus,
    Permit2Transfer,
    Quote,
    Settlement,
    Share,
    TokenAuthorization,
    TokenPermit
} from "./types/Payments.sol";
import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {ECDSA} from "solady/utils/ECDSA.sol";
import {EIP712} from "solady/utils/EIP712.sol";
import {EfficientHashLib} from "solady/utils/EfficientHashLib.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

/// @title FofoCheckout
/// @notice Payments for orders. See `IFofoCheckout`.
///
/// The order's word goes 0 → commitment → SETTLED or REFUNDED, or 0 → SETTLED, and never back: that is what makes an order
/// payable once and final once.
contract FofoCheckout is IFofoCheckout, Credits, Governed, EIP712 {
    using QuoteHash for Quote;

    /// @inheritdoc IFofoCheckout
    uint256 public constant override QUOTE_SIGNER = _ROLE_1;

    /// @inheritdoc IFofoCheckout
    uint256 public constant override SETTLER = _ROLE_2;

    /// @inheritdoc IFofoCheckout
    uint256 public constant override MAX_SHARES = 16;

    /// @inheritdoc IFofoCheckout
    uint256 public constant override MAX_ESCROW = 365 days;

    /// @inheritdoc IFofoCheckout
    address public immutable override PERMIT2;

    bytes32 private constant SETTLED = bytes32(uint256(1));
    bytes32 private constant REFUNDED = bytes32(uint256(2));

    mapping(bytes32 orderId => bytes32) private _orders;
    mapping(address token => bool) private _allowedTokens;

    constructor(address owner, address forwarder, address permit2) Governed(owner) Credits(forwarder) {
        PERMIT2 = permit2;
    }

    /// @inheritdoc IFofoCheckout
    function pay(Quote calldata quote, bytes calldata signature) external payable override nonReentrant {
        // Check and effect: the quote is good, and the order is paid from here on.
        address payer = _msgSender();
        _accept(quote, signature, payer);
        // Interaction: take the money, or undo everything.
        if (quote.token == NATIVE) {
            if (msg.value < quote.amount) {
                revert FofoCheckout_AmountTooLow({orderId: quote.orderId, expected: quote.amount, received: msg.value});
            }
            if (msg.value > quote.amount) {
                revert FofoCheckout_AmountTooHigh({orderId: quote.orderId, expected: quote.amount, received: msg.value});
            }
            return;
        }
        if (msg.value != 0) revert FofoCheckout_UnexpectedValue(quote.orderId, msg.value);
        _pull(quote, payer);
    }

    /// @inheritdoc IFofoCheckout
    function payWithPermit(Quote calldata quote, bytes calldata signature, TokenPermit calldata permit)
        external
        override
        nonReentrant
    {
        // Check and effect
        address payer = _msgSender();
        _accept(quote, signature, payer);
        _checkIsToken(quote.token);
        // Interaction: somebody may have sent the permit before us; then the allowance is there and the permit fails.
        try IERC20Permit(quote.token)
            .permit({
            owner: payer,
            spender: address(this),
            value: quote.amount,
            deadline: permit.deadline,
            v: permit.v,
            r: permit.r,
            s: permit.s
        }) {}
            catch {}
        _pull(quote, payer);
    }

    /// @inheritdoc IFofoCheckout
    function payWithAuthorization(
        Quote calldata quote,
        bytes calldata signature,
        TokenAuthorization calldata authorization
    ) external override nonReentrant {
        // Check and effect
        bytes32 digest = _accept({quote: quote, signature: signature, payer: authorization.from});
        _checkIsToken(quote.token);
        // Interaction
        uint256 before = SafeTransferLib.balanceOf(quote.token, address(this));
        IReceiveWithAuthorization(quote.token)
            .receiveWithAuthorization({
            from: authorization.from,
            to: address(this),
            value: quote.amount,
            validAfter: authorization.validAfter,
            validBefore: authorization.validBefore,
            nonce: digest,
            v: authorization.v,
            r: authorization.r,
            s: authorization.s
        });
        _checkReceived(quote, before);
    }

    /// @inheritdoc IFofoCheckout
    function payWithPermit2(Quote calldata quote, bytes calldata signature, Permit2Transfer calldata transfer)
        external
        override
        nonReentrant
    {
        // Check and effect
        _accept({quote: quote, signature: signature, payer: transfer.from});
        _checkIsToken(quote.token);
        // Interaction
        uint256 before = SafeTransferLib.balanceOf(quote.token, address(this));
        ISignatureTransfer(PERMIT2)
            .permitWitnessTransferFrom({
            permit: ISignatureTransfer.PermitTransferFrom({
            permitted: ISignatureTransfer.TokenPermissions({token: quote.token, amount: quote.amount}),
            nonce: transfer.nonce,
            deadline: transfer.deadline
        }),
            transferDetails: ISignatureTransfer.SignatureTransferDetails({
            to: address(this), requestedAmount: quote.amount
        }),
            owner: transfer.from,
            witness: quote.hash(),
            witnessTypeString: QuoteHash.PERMIT2_WITNESS_TYPE,
            signature: transfer.signature
        });
        _checkReceived(quote, before);
    }

    /// @inheritdoc IFofoCheckout
    function settle(Quote calldata quote, address payer) external override onlyRoles(SETTLER) {
        // Check: held here, with this quote. There is no interaction to guard against.
        bytes32 orderId = quote.orderId;
        if (_orders[orderId] != _commitment(quote.hash(), payer)) revert FofoCheckout_NotInEscrow(orderId);
        // Effect
        _orders[orderId] = SETTLED;
        _creditShares(quote);
        emit OrderSettled(orderId);
    }

    /// @inheritdoc IFofoCheckout
    function refund(Quote calldata quote, address payer) external override nonReentrant {
        // Check: held here, with this quote; by a settler, or by the payer when it is time.
        bytes32 orderId = quote.orderId;
        if (_orders[orderId] != _commitment(quote.hash(), payer)) revert FofoCheckout_NotInEscrow(orderId);
        address sender = _msgSender();
        bool byPayer = !hasAnyRole(sender, SETTLER);
        if (byPayer && (sender != payer || block.timestamp <= quote.refundableAfter)) {
            revert FofoCheckout_NotRefundable({
                orderId: orderId, caller: sender, refundableAfter: quote.refundableAfter
            });
        }
        // Effect
        _orders[orderId] = REFUNDED;
        emit OrderRefunded({orderId: orderId, payer: payer, token: quote.token, amount: quote.amount, byPayer: byPayer});
        // Interaction: a payer that cannot receive keeps the money as a credit.
        _pushOrCredit({account: payer, token: quote.token, amount: quote.amount});
    }

    /// @inheritdoc IFofoCheckout
    function setTokenAllowed(address token, bool allowed) external override onlyOwner {
        _allowedTokens[token] = allowed;
        emit TokenAllowed(token, allowed);
    }

    /// @inheritdoc IFofoCheckout
    function statusOf(bytes32 orderId) external view override returns (OrderStatus) {
        bytes32 word = _orders[orderId];
        if (word == 0) return OrderStatus.Unknown;
        if (word == SETTLED) return OrderStatus.Settled;
        return word == REFUNDED ? OrderStatus.Refunded : OrderStatus.Escrowed;
    }

    /// @inheritdoc IFofoCheckout
    function digestOf(Quote calldata quote) external view override returns (bytes32) {
        return _hashTypedData(quote.hash());
    }

    /// @inheritdoc IFofoCheckout
    function isTokenAllowed(address token) public view override returns (bool) {
        return token == NATIVE || _allowedTokens[token];
    }

    /// @dev Checks a quote, and marks its order as paid by `payer`. The caller takes the money in the same transaction.
    function _accept(Quote calldata quote, bytes calldata signature, address payer)
        private
        whenNotPaused
        returns (bytes32 digest)
    {
        // Check: signed, in time, by the right payer, in a token that we take, with shares that add up.
        bytes32 quoteHash = quote.hash();
        digest = _hashTypedData(quoteHash);
        _checkQuote(quote, digest, signature, payer);
        _checkShares(quote);
        // Effect: paid once and for all.
        bool escrow = quote.settlement == Settlement.Escrow;
        _orders[quote.orderId] = escrow ? _commitment(quoteHash, payer) : SETTLED;
        emit OrderPaid({orderId: quote.orderId, payer: payer, token: quote.token, amount: quote.amount, quote: quote});
        if (!escrow) _creditShares(quote);
    }

    function _checkQuote(Quote calldata quote, bytes32 digest, bytes calldata signature, address payer) private view {
        bytes32 orderId = quote.orderId;
        if (_orders[orderId] != 0) revert FofoCheckout_AlreadyPaid(orderId);
        if (block.timestamp > quote.deadline) revert FofoCheckout_QuoteExpired(orderId, quote.deadline);
        if (quote.payer != address(0) && quote.payer != payer) {
            revert FofoCheckout_NotThePayer({orderId: orderId, expected: quote.payer, actual: payer});
        }
        if (!isTokenAllowed(quote.token)) revert FofoCheckout_TokenNotAllowed(quote.token);
        if (!_goodRefundTime(quote)) revert FofoCheckout_BadRefundTime(orderId, quote.refundableAfter);
        address signer = ECDSA.tryRecoverCalldata(digest, signature);
        if (signer == address(0) || !hasAnyRole(signer, QUOTE_SIGNER)) {
            revert FofoCheckout_BadSignature(orderId, signer);
        }
    }

    function _goodRefundTime(Quote calldata quote) private view returns (bool) {
        if (quote.settlement == Settlement.Immediate) return quote.refundableAfter == 0;
        return quote.refundableAfter > block.timestamp && quote.refundableAfter <= block.timestamp + MAX_ESCROW;
    }

    function _checkShares(Quote calldata quote) private view {
        bytes32 orderId = quote.orderId;
        if (quote.amount == 0) revert FofoCheckout_NothingToPay(orderId);
        Share[] calldata shares = quote.shares;
        uint256 count = shares.length;
        if (count == 0 || count > MAX_SHARES) {
            revert FofoCheckout_ShareCount({orderId: orderId, count: count, most: MAX_SHARES});
        }
        uint256 sum;
        for (uint256 i; i < count; ++i) {
            if (shares[i].account == address(0)) revert FofoCheckout_ShareWithoutAccount(orderId, i);
            sum += shares[i].amount;
        }
        if (sum != quote.amount) {
            revert FofoCheckout_SharesDoNotAddUp({orderId: orderId, expected: quote.amount, actual: sum});
        }
        if (quote.resaleOf != address(0)) _checkRoyalty(quote);
    }

    /// @dev A resale pays the token's royalty: the receiver's shares together are at least what ERC-2981 asks.
    function _checkRoyalty(Quote calldata quote) private view {
        (address receiver, uint256 royalty) = IERC2981(quote.resaleOf).royaltyInfo(quote.resaleTokenId, quote.amount);
        uint256 actual;
        for (uint256 i; i < quote.shares.length; ++i) {
            if (quote.shares[i].account == receiver) actual += quote.shares[i].amount;
        }
        if (actual < royalty) {
            revert FofoCheckout_RoyaltyMissing({
                orderId: quote.orderId, receiver: receiver, expected: royalty, actual: actual
            });
        }
    }

    function _creditShares(Quote calldata quote) private {
        Share[] calldata shares = quote.shares;
        address token = quote.token;
        for (uint256 i; i < shares.length; ++i) {
            _credit({account: shares[i].account, token: token, amount: shares[i].amount});
        }
    }

    function _pull(Quote calldata quote, address payer) private {
        uint256 before = SafeTransferLib.balanceOf(quote.token, address(this));
        SafeTransferLib.safeTransferFrom({token: quote.token, from: payer, to: address(this), amount: quote.amount});
        _checkReceived(quote, before);
    }

    function _checkReceived(Quote calldata quote, uint256 before) private view {
        uint256 received = SafeTransferLib.balanceOf(quote.token, address(this)) - before;
        if (received < quote.amount) {
            revert FofoCheckout_AmountTooLow({orderId: quote.orderId, expected: quote.amount, received: received});
        }
    }

    function _checkIsToken(address token) private pure {
        if (token == NATIVE) revert FofoCheckout_TokenNotAllowed(token);
    }

    function _commitment(bytes32 quoteHash, address payer) private pure returns (bytes32) {
        return EfficientHashLib.hash(uint256(quoteHash), uint160(payer));
    }

    function _domainNameAndVersion() internal pure override returns (string memory, string memory) {
        return ("FofoCheckout", "1");
    }
}
