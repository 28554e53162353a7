// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ContentDigest} from "./Content.sol";

/// @notice What a new collection or a new set of editions starts with.
/// @param name Shown by wallets, 1 to 64 bytes.
/// @param symbol Shown by wallets, 1 to 16 bytes.
/// @param owner May name the minter, the royalty for tokens without their own, and the transfer validator.
/// @param minter The contract that may mint, usually `FofoMinter`; zero lets only the owner mint.
/// @param content Digest of the collection's own metadata (ERC-7572); zero for none yet.
/// @param royaltyReceiver Receives resale royalties of tokens that name no creator; zero for no royalty.
/// @param royaltyBps That royalty in basis points (1/10,000), at most `MAX_ROYALTY_BPS`.
/// @param maxSupply Most tokens that will ever be minted; zero for no limit. Editions ignore it: each has its own.
struct TokenSettings {
    string name;
    string symbol;
    address owner;
    address minter;
    ContentDigest content;
    address royaltyReceiver;
    uint16 royaltyBps;
    uint32 maxSupply;
}

/// @notice One original to mint.
/// @param to Becomes its holder.
/// @param content Digest of its metadata JSON, forever.
/// @param creator Made the work and receives its royalties; zero for the collection's default.
/// @param royaltyBps The creator's royalty in basis points.
/// @param locked True for a token that can never be transferred (ERC-5192), only burned by its holder.
struct OriginalMint {
    address to;
    ContentDigest content;
    address creator;
    uint16 royaltyBps;
    bool locked;
}

/// @notice What is known on-chain about an original's making.
/// @param content Digest of its metadata, which in turn names the image, prompt, style, seed and engine.
/// @param creator Who made it; zero when the collection itself stands for it.
/// @param mintedAt Unix time of the mint.
/// @param transfers How often it has changed hands since; also its permit nonce.
/// @param locked True when it can never be transferred.
struct Provenance {
    ContentDigest content;
    address creator;
    uint48 mintedAt;
    uint64 transfers;
    bool locked;
}

/// @notice What an edition promises, fixed when it is created.
/// @param content Digest of its metadata JSON, forever.
/// @param maxSupply Most pieces that will ever be minted (limited edition); zero for no limit (open edition).
/// @param opensAt Unix time of the first possible mint; zero for at once.
/// @param closesAt Unix time from which nothing can be minted (timed edition); zero for never.
/// @param creator Made the work and receives its royalties; zero for the contract's default.
/// @param royaltyBps The creator's royalty in basis points.
struct EditionTerms {
    ContentDigest content;
    uint48 maxSupply;
    uint40 opensAt;
    uint40 closesAt;
    address creator;
    uint16 royaltyBps;
}

/// @notice An edition as it stands.
/// @param content Digest of its metadata JSON.
/// @param maxSupply Most pieces there can ever be; `type(uint48).max` for an open edition.
/// @param minted Pieces minted so far.
/// @param burned Pieces burned so far.
/// @param opensAt Unix time of the first possible mint.
/// @param closesAt Unix time from which nothing can be minted; zero for never.
struct Edition {
    ContentDigest content;
    uint48 maxSupply;
    uint48 minted;
    uint48 burned;
    uint40 opensAt;
    uint40 closesAt;
}
