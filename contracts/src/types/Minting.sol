// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ContentDigest} from "./Content.sol";

/// @notice A signed permission to mint one original, used once. All members are static words, so that
/// `abi.encode(TYPE_HASH, voucher)` is the EIP-712 encoding.
/// @param collection The `FofoCollection` to mint on.
/// @param signer Who signed: a voucher signer of the collection or its owner; an account or an ERC-1271 contract.
/// @param recipient Becomes the holder.
/// @param content Digest of the metadata JSON.
/// @param creator Receives the token's royalties; zero for the collection's default.
/// @param royaltyBps The creator's royalty in basis points.
/// @param locked True for a token that can never be transferred.
/// @param currency What is paid in: zero for the chain's native currency, else an ERC-20.
/// @param price What the sender pays; zero for a gift.
/// @param payee Receives the price less the studio's fee; not zero when there is a price.
/// @param validFrom Unix time from which the voucher works.
/// @param validUntil Unix time after which it does not work.
/// @param uid Number of the voucher, unique per collection. Numbers in a row cost the least gas.
struct MintVoucher {
    address collection;
    address signer;
    address recipient;
    ContentDigest content;
    address creator;
    uint16 royaltyBps;
    bool locked;
    address currency;
    uint256 price;
    address payee;
    uint64 validFrom;
    uint64 validUntil;
    uint256 uid;
}

/// @notice A signed permission to mint pieces of an edition, used once. The first voucher of an edition creates it;
/// later ones must repeat its terms. All members are static words, as in `MintVoucher`.
/// @param editions The `FofoEditions` to mint on.
/// @param signer Who signed: a voucher signer of the editions or their owner.
/// @param recipient Becomes the holder.
/// @param editionId Number of the edition, chosen by the signer; not zero.
/// @param quantity Pieces to mint; not zero.
/// @param content Digest of the edition's metadata JSON.
/// @param maxSupply Most pieces ever; zero for an open edition.
/// @param opensAt Unix time of the first possible mint; zero for at once.
/// @param closesAt Unix time from which nothing can be minted; zero for never.
/// @param creator Receives the edition's royalties; zero for the default.
/// @param royaltyBps The creator's royalty in basis points.
/// @param currency What is paid in: zero for the native currency, else an ERC-20.
/// @param price What the sender pays for all pieces together; zero for a gift.
/// @param payee Receives the price less the studio's fee; not zero when there is a price.
/// @param validFrom Unix time from which the voucher works.
/// @param validUntil Unix time after which it does not work.
/// @param uid Number of the voucher, unique per editions contract.
struct EditionVoucher {
    address editions;
    address signer;
    address recipient;
    uint256 editionId;
    uint256 quantity;
    ContentDigest content;
    uint48 maxSupply;
    uint40 opensAt;
    uint40 closesAt;
    address creator;
    uint16 royaltyBps;
    address currency;
    uint256 price;
    address payee;
    uint64 validFrom;
    uint64 validUntil;
    uint256 uid;
}

/// @notice A window in which people mint by themselves, without a voucher.
/// @param token The collection or editions contract.
/// @param startsAt Unix time of the first claim.
/// @param endsAt Unix time from which claims are refused; zero for never.
/// @param editionId The edition to mint; zero when `token` is a collection, whose drop tokens are minted.
/// @param currency What is paid in: zero for the native currency, else an ERC-20.
/// @param perWallet Most pieces one account may claim; zero for no limit. An allow-list leaf overrides it.
/// @param supply Most pieces the phase gives out; zero for no limit.
/// @param payee Receives the price less the studio's fee.
/// @param price Price of one piece; an allow-list leaf overrides it.
/// @param allowListRoot Merkle root over leaves of (account, limit, price); zero for a public phase.
struct Phase {
    address token;
    uint40 startsAt;
    uint40 endsAt;
    uint256 editionId;
    address currency;
    uint32 perWallet;
    uint32 supply;
    address payee;
    uint96 price;
    bytes32 allowListRoot;
}

/// @notice A person's place on an allow-list.
/// @param limit Most pieces this account may claim in the phase.
/// @param price Price of one piece for this account.
/// @param proof Merkle path from the leaf to the phase's root.
struct AllowListPlace {
    uint32 limit;
    uint96 price;
    bytes32[] proof;
}
