// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice The SHA-256 of a piece of content that is stored by its digest (IPFS), usually a token's metadata JSON.
/// Thirty-two bytes say all of it: the contract spells the CIDv1 from them when somebody reads the URI, which is
/// three storage slots cheaper than keeping the 59 characters.
type ContentDigest is bytes32;

using {isNone, equals} for ContentDigest global;

/// @notice True for the zero digest, which stands for "no content of its own".
function isNone(ContentDigest digest) pure returns (bool) {
    return ContentDigest.unwrap(digest) == bytes32(0);
}

/// @notice True when both name the same content.
function equals(ContentDigest left, ContentDigest right) pure returns (bool) {
    return ContentDigest.unwrap(left) == ContentDigest.unwrap(right);
}
