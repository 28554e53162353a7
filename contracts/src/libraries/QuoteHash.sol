// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Quote, Share} from "../types/Payments.sol";
import {EfficientHashLib} from "solady/utils/EfficientHashLib.sol";

/// @title QuoteHash
/// @notice EIP-712 struct hash of a payment quote. Word by word, since settling an order pays for this hash.
library QuoteHash {
    using EfficientHashLib for bytes32[];

    /// @notice EIP-712 type of a `Share`.
    bytes32 internal constant SHARE_TYPE_HASH = keccak256("Share(address account,uint256 amount)");

    /// @notice EIP-712 type of a `Quote`.
    bytes32 internal constant QUOTE_TYPE_HASH = keccak256(
        "Quote(bytes32 orderId,address payer,address token,uint256 amount,Share[] shares,uint8 settlement,"
        "uint64 refundableAfter,uint64 deadline,address resaleOf,uint256 resaleTokenId)"
        "Share(address account,uint256 amount)"
    );

    /// @notice The witness part of Permit2's type string, when a quote is paid through it.
    string internal constant PERMIT2_WITNESS_TYPE = "Quote witness)"
        "Quote(bytes32 orderId,address payer,address token,uint256 amount,Share[] shares,uint8 settlement,"
        "uint64 refundableAfter,uint64 deadline,address resaleOf,uint256 resaleTokenId)"
        "Share(address account,uint256 amount)TokenPermissions(address token,uint256 amount)";

    /// @notice Struct hash of a quote.
    function hash(Quote calldata quote) internal pure returns (bytes32) {
        bytes32[] memory words = EfficientHashLib.malloc(11);
        words.set(0, QUOTE_TYPE_HASH);
        words.set(1, quote.orderId);
        words.set(2, uint160(quote.payer));
        words.set(3, uint160(quote.token));
        words.set(4, quote.amount);
        words.set(5, _hash(quote.shares));
        words.set(6, uint8(quote.settlement));
        words.set(7, quote.refundableAfter);
        words.set(8, quote.deadline);
        words.set(9, uint160(quote.resaleOf));
        words.set(10, quote.resaleTokenId);
        return words.hash();
    }

    function _hash(Share[] calldata shares) private pure returns (bytes32) {
        bytes32[] memory hashes = EfficientHashLib.malloc(shares.length);
        for (uint256 i; i < shares.length; ++i) {
            Share calldata share = shares[i];
            hashes.set(i, EfficientHashLib.hash(uint256(SHARE_TYPE_HASH), uint160(share.account), share.amount));
        }
        return hashes.hash();
    }
}
