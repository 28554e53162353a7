// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ContentDigest} from "../types/Content.sol";
import {Edition, EditionTerms} from "../types/Tokens.sol";
import {IFofoToken} from "./IFofoToken.sol";

/// @title IFofoEditions
/// @notice ERC-1155 editions: limited (`maxSupply`), timed (`closesAt`) and open. Numbers are chosen by whoever creates an
/// edition and cannot be taken twice, so that creating one is safe to repeat. Terms never change, but for
/// `closeEdition`, which can only make an edition scarcer.
interface IFofoEditions is IFofoToken {
    /// @notice An edition was created.
    event EditionCreated(
        uint256 indexed editionId,
        address indexed creator,
        ContentDigest content,
        uint48 maxSupply,
        uint40 opensAt,
        uint40 closesAt,
        uint16 royaltyBps
    );

    /// @notice Nothing more will be minted of this edition.
    event EditionClosed(uint256 indexed editionId, uint256 minted);

    /// @notice The number is zero or belongs to an edition that exists.
    error FofoEditions_NumberTaken(uint256 editionId);

    /// @notice There is no edition with this number.
    error FofoEditions_UnknownEdition(uint256 editionId);

    /// @notice The edition exists with other content, size or times than those given.
    error FofoEditions_TermsDiffer(uint256 editionId);

    /// @notice The edition would close before it opens.
    error FofoEditions_ClosesBeforeItOpens(uint256 opensAt, uint256 closesAt);

    /// @notice The edition's time has not come.
    error FofoEditions_NotOpenYet(uint256 editionId, uint256 opensAt);

    /// @notice The edition's time is over.
    error FofoEditions_Closed(uint256 editionId, uint256 closesAt);

    /// @notice Fewer pieces are left than wanted.
    error FofoEditions_SoldOut(uint256 editionId, uint256 left, uint256 wanted);

    /// @notice At least one piece must be minted.
    error FofoEditions_NothingToMint();

    /// @notice Creates an edition without minting. Only the minter or the owner.
    function createEdition(uint256 editionId, EditionTerms calldata terms) external;

    /// @notice Mints pieces of an edition that exists. Only the minter or the owner.
    function mint(address to, uint256 editionId, uint256 quantity) external;

    /// @notice Mints pieces of an edition, and creates it with these terms when it does not exist. When it does, content,
    /// size and times must be the same (the royalty is that of the first time). Only the minter or the owner.
    function mintOrCreate(address to, uint256 editionId, uint256 quantity, EditionTerms calldata terms) external;

    /// @notice Ends an edition: what has been minted is all there will be. One that is over stays as it ended. Only the owner.
    function closeEdition(uint256 editionId) external;

    /// @notice Destroys pieces. Their holder, or an operator of the holder.
    function burn(address from, uint256 editionId, uint256 quantity) external;

    /// @notice The edition as it stands; all zero for one that does not exist.
    function editionOf(uint256 editionId) external view returns (Edition memory);

    /// @notice Digest of the edition's metadata.
    function contentOf(uint256 editionId) external view returns (ContentDigest);

    /// @notice Pieces of the edition that exist now: minted less burned.
    function totalSupply(uint256 editionId) external view returns (uint256);
}
