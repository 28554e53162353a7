// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ContentDigest} from "../types/Content.sol";

/// @title ContentUri
/// @notice Spells `ipfs://` URIs from digests: CIDv1 in lower-case base32, as https://github.com/multiformats/cid
/// describes. `raw` is one block below 1 MiB (a metadata JSON), whose digest is its plain SHA-256 and whose CID starts
/// with `bafkrei`; `directory` is a UnixFS folder, whose CID starts with `bafybei`.
library ContentUri {
    bytes32 private constant ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    /// @dev CID version 1, codec raw (0x55), hash SHA2-256 (0x12) of 32 bytes (0x20).
    bytes4 private constant RAW = 0x01551220;

    /// @dev CID version 1, codec dag-pb (0x70), hash SHA2-256 (0x12) of 32 bytes (0x20).
    bytes4 private constant DIRECTORY = 0x01701220;

    /// @notice `ipfs://bafkrei…` for a single raw block; empty for the zero digest.
    function raw(ContentDigest digest) internal pure returns (string memory) {
        return digest.isNone() ? "" : string.concat("ipfs://", _spell(RAW, digest));
    }

    /// @notice `ipfs://bafybei…/` for a UnixFS directory.
    function directory(ContentDigest digest) internal pure returns (string memory) {
        return string.concat("ipfs://", _spell(DIRECTORY, digest), "/");
    }

    /// @dev 36 bytes are 57 groups of five bits and a last one of three, and `b` names the base: 59 characters.
    function _spell(bytes4 prefix, ContentDigest digest) private pure returns (string memory) {
        bytes memory source = bytes.concat(prefix, ContentDigest.unwrap(digest));
        bytes memory text = new bytes(59);
        text[0] = "b";
        uint256 next = 1;
        uint256 pending;
        uint256 bits;
        for (uint256 i; i < source.length; ++i) {
            pending = (pending << 8) | uint8(source[i]);
            for (bits += 8; bits >= 5; ++next) {
                bits -= 5;
                text[next] = ALPHABET[(pending >> bits) & 31];
            }
            pending &= (1 << bits) - 1;
        }
        text[next] = ALPHABET[(pending << (5 - bits)) & 31];
        return string(text);
    }
}
