// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {EditionVoucher, MintVoucher} from "../types/Minting.sol";

/// @title VoucherHash
/// @notice EIP-712 struct hashes of the minting vouchers.
library VoucherHash {
    /// @notice EIP-712 type of a `MintVoucher`.
    bytes32 internal constant MINT_VOUCHER_TYPE_HASH = keccak256(
        "MintVoucher(address collection,address signer,address recipient,bytes32 content,address creator,"
        "uint16 royaltyBps,bool locked,address currency,uint256 price,address payee,uint64 validFrom,"
        "uint64 validUntil,uint256 uid)"
    );

    /// @notice EIP-712 type of an `EditionVoucher`.
    bytes32 internal constant EDITION_VOUCHER_TYPE_HASH = keccak256(
        "EditionVoucher(address editions,address signer,address recipient,uint256 editionId,uint256 quantity,"
        "bytes32 content,uint48 maxSupply,uint40 opensAt,uint40 closesAt,address creator,uint16 royaltyBps,"
        "address currency,uint256 price,address payee,uint64 validFrom,uint64 validUntil,uint256 uid)"
    );

    /// @notice Struct hash of a voucher for an original.
    function hash(MintVoucher calldata voucher) internal pure returns (bytes32) {
        return keccak256(abi.encode(MINT_VOUCHER_TYPE_HASH, voucher));
    }

    /// @notice Struct hash of a voucher for pieces of an edition.
    function hash(EditionVoucher calldata voucher) internal pure returns (bytes32) {
        return keccak256(abi.encode(EDITION_VOUCHER_TYPE_HASH, voucher));
    }
}
