// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ContentDigest} from "../types/Content.sol";
import {OriginalMint, Provenance} from "../types/Tokens.sol";
import {IFofoToken} from "./IFofoToken.sol";

/// @title IFofoCollection
/// @notice ERC-721 originals with their content's digest on-chain, royalties per token (ERC-2981), locked tokens
/// (ERC-5192), metadata events (ERC-4906, ERC-7572), permits (ERC-4494) and provenance.
///
/// A token's content never changes. *Drop* tokens (minted by the piece in a phase, before anybody knows which is which)
/// have no digest of their own: they show a placeholder until the owner reveals one directory for all, once.
interface IFofoCollection is IFofoToken {
    /// @notice An original was minted. To whom says ERC-721's `Transfer`, its royalty `royaltyInfo`.
    event OriginalMinted(uint256 indexed tokenId, address indexed creator, ContentDigest content);

    /// @notice Drop tokens `firstTokenId` … `firstTokenId + quantity - 1` were minted.
    event DropMinted(address indexed to, uint256 firstTokenId, uint256 quantity);

    /// @notice The drop's tokens show another placeholder.
    event PlaceholderChanged(ContentDigest content);

    /// @notice The drop's tokens show their final content.
    event DropRevealed(ContentDigest directory);

    /// @notice ERC-4906: the metadata of one token changed.
    event MetadataUpdate(uint256 _tokenId);

    /// @notice ERC-4906: the metadata of a range of tokens changed.
    event BatchMetadataUpdate(uint256 _fromTokenId, uint256 _toTokenId);

    /// @notice ERC-5192: the token can never be transferred.
    event Locked(uint256 tokenId);

    /// @notice ERC-5192, for completeness of the interface: never emitted, a lock is for good.
    event Unlocked(uint256 tokenId);

    /// @notice Fewer tokens are left than wanted.
    error FofoCollection_SoldOut(uint256 left, uint256 wanted);

    /// @notice A batch must name at least one token.
    error FofoCollection_NothingToMint();

    /// @notice The token is locked to its holder.
    error FofoCollection_TokenLocked(uint256 tokenId);

    /// @notice The recipient is a contract that does not take ERC-721 tokens.
    error FofoCollection_RecipientRefused(address recipient, uint256 tokenId);

    /// @notice The recipient is the zero address.
    error FofoCollection_NoRecipient();

    /// @notice The drop was already revealed, and that is final.
    error FofoCollection_AlreadyRevealed();

    /// @notice The permit's deadline is over.
    error FofoCollection_PermitExpired(uint256 deadline);

    /// @notice The permit is not signed by the token's holder.
    error FofoCollection_PermitNotByHolder(address holder);

    /// @notice Mints one original. Only the minter or the owner.
    /// @return tokenId Numbers start at 1 and have no gaps.
    function mint(OriginalMint calldata original) external returns (uint256 tokenId);

    /// @notice Mints several originals of one creator to one holder. Only the minter or the owner.
    /// @return firstTokenId The number of the first; the others follow.
    function mintBatch(address to, ContentDigest[] calldata contents, address creator, uint16 royaltyBps)
        external
        returns (uint256 firstTokenId);

    /// @notice Mints `quantity` drop tokens. Only the minter or the owner.
    /// @return firstTokenId The number of the first; the others follow.
    function mintDrop(address to, uint256 quantity) external returns (uint256 firstTokenId);

    /// @notice Destroys a token. Its holder, or an account approved for it. Also works for locked tokens.
    function burn(uint256 tokenId) external;

    /// @notice Shows this metadata for all drop tokens until they are revealed. Only the owner.
    function setPlaceholder(ContentDigest content) external;

    /// @notice Gives each drop token its final metadata `ipfs://<directory>/<tokenId>.json`. Only the owner, once.
    function reveal(ContentDigest directory) external;

    /// @notice Approves `spender` for one token by the holder's signature (ERC-4494). The nonce rises with each
    /// transfer, so that a permit dies when the token is sold.
    function permit(address spender, uint256 tokenId, uint256 deadline, bytes calldata signature) external;

    /// @notice The token's permit nonce (ERC-4494).
    function nonces(uint256 tokenId) external view returns (uint256);

    /// @notice EIP-712 domain separator of this collection.
    function DOMAIN_SEPARATOR() external view returns (bytes32);

    /// @notice ERC-5192: true when the token can never be transferred. Reverts for a token that does not exist.
    function locked(uint256 tokenId) external view returns (bool);

    /// @notice Digest of a token's own content; zero for a drop token.
    function contentOf(uint256 tokenId) external view returns (ContentDigest);

    /// @notice What the chain knows about a token's making. Reverts for a token that does not exist.
    function provenanceOf(uint256 tokenId) external view returns (Provenance memory);

    /// @notice Tokens that exist now: minted less burned.
    function totalSupply() external view returns (uint256);

    /// @notice Tokens ever minted; also the highest token number.
    function totalMinted() external view returns (uint256);

    /// @notice Most tokens that will ever be minted.
    function maxSupply() external view returns (uint256);
}
