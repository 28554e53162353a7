// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Quote, Share} from "../types/Payments.sol";

/// @title QuoteHash
/// @notice EIP-712 struct hash of a payment quote.
library QuoteHash {
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
        bytes memory head =
            abi.encode(QUOTE_TYPE_HASH, quote.orderId, quote.payer, quote.token, quote.amount, _hash(quote.shares));
        bytes memory tail =
            abi.encode(quote.settlement, quote.refundableAfter, quote.deadline, quote.resaleOf, quote.resaleTokenId);
        return keccak256(bytes.concat(head, tail));
    }

    function _hash(Share[] calldata shares) private pure returns (bytes32) {
        bytes32[] memory hashes = new bytes32[](shares.length);
        for (uint256 i; i < shares.length; ++i) {
            hashes[i] = keccak256(abi.encode(SHARE_TYPE_HASH, shares[i]));
        }
        return keccak256(abi.encodePacked(hashes));
    }
}
