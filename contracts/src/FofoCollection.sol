// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {FofoToken} from "./base/FofoToken.sol";
import {IFofoCollection} from "./interfaces/IFofoCollection.sol";
import {IFofoToken} from "./interfaces/IFofoToken.sol";
import {ITransferValidator721} from "./interfaces/ITransferValidator.sol";
import {ContentUri} from "./libraries/ContentUri.sol";
import {ContentDigest} from "./types/Content.sol";
import {OriginalMint, Provenance} from "./types/Tokens.sol";
import {IERC721Receiver} from "@openzeppelin/contracts/token/ERC721/IERC721Receiver.sol";
import {ERC2981} from "solady/tokens/ERC2981.sol";
import {ERC721} from "solady/tokens/ERC721.sol";
import {EIP712} from "solady/utils/EIP712.sol";
import {LibString} from "solady/utils/LibString.sol";
import {SignatureCheckerLib} from "solady/utils/SignatureCheckerLib.sol";

/// @title FofoCollection
/// @notice ERC-721 originals. See `IFofoCollection`.
///
/// Storage of a token: Solady's ownership word (holder, and 96 bits of ours: lock, time of the mint, transfers), one word
/// for its content, and one for its creator and royalty. Everything else is derived from them.
contract FofoCollection is IFofoCollection, FofoToken, ERC721, EIP712 {
    using ContentUri for ContentDigest;

    /// @dev Of the 96 bits beside the holder: bit 0 is the lock, 1 says that there is a creator, 2–41 are the time of the mint,
    /// 42–95 the transfers.
    uint96 private constant LOCK = 1;
    uint96 private constant CREATOR = 2;
    uint96 private constant ONE_TRANSFER = 1 << 42;

    bytes32 private constant PERMIT_TYPE_HASH =
        keccak256("Permit(address spender,uint256 tokenId,uint256 nonce,uint256 deadline)");

    /// @dev One word, because every mint reads and writes all of it. A cap of zero is stored as the highest number.
    struct Supply {
        address minter;
        uint32 minted;
        uint32 burned;
        uint32 cap;
    }

    Supply private _supply;
    ContentDigest private _drop;
    bool private _revealed;
    mapping(uint256 tokenId => ContentDigest) private _contents;

    /// @inheritdoc IFofoCollection
    function mint(OriginalMint calldata original) external override returns (uint256 tokenId) {
        // Check: who calls, and that there is something to show.
        Supply memory supply = _supply;
        _checkMinter(supply);
        if (original.content.isNone()) revert FofoToken_ContentMissing();
        // Effect: number, content, creator.
        tokenId = _take(supply, 1);
        _contents[tokenId] = original.content;
        _setCreator({tokenId: tokenId, creator: original.creator, bps: original.royaltyBps});
        emit OriginalMinted({tokenId: tokenId, creator: original.creator, content: original.content});
        // Interaction: the recipient may be a contract that wants to know.
        _mintOne({to: original.to, tokenId: tokenId, flags: _flags(original.creator, original.locked)});
    }

    /// @inheritdoc IFofoCollection
    function mintBatch(address to, ContentDigest[] calldata contents, address creator, uint16 royaltyBps)
        external
        override
        returns (uint256 firstTokenId)
    {
        // Check: who calls.
        Supply memory supply = _supply;
        _checkMinter(supply);
        // Effect: all numbers, contents and creators before the first call to the recipient.
        firstTokenId = _take(supply, contents.length);
        for (uint256 i; i < contents.length; ++i) {
            if (contents[i].isNone()) revert FofoToken_ContentMissing();
            _contents[firstTokenId + i] = contents[i];
            _setCreator({tokenId: firstTokenId + i, creator: creator, bps: royaltyBps});
            emit OriginalMinted({tokenId: firstTokenId + i, creator: creator, content: contents[i]});
        }
        // Interaction
        for (uint256 i; i < contents.length; ++i) {
            _mintOne({to: to, tokenId: firstTokenId + i, flags: _flags(creator, false)});
        }
    }

    /// @inheritdoc IFofoCollection
    function mintDrop(address to, uint256 quantity) external override returns (uint256 firstTokenId) {
        // Check: who calls.
        Supply memory supply = _supply;
        _checkMinter(supply);
        // Effect
        firstTokenId = _take(supply, quantity);
        emit DropMinted(to, firstTokenId, quantity);
        // Interaction
        for (uint256 i; i < quantity; ++i) {
            _mintOne({to: to, tokenId: firstTokenId + i, flags: 0});
        }
    }

    /// @inheritdoc IFofoCollection
    function burn(uint256 tokenId) external override {
        // Check and effect: Solady asks whether the caller may.
        _burn(msg.sender, tokenId);
        ++_supply.burned;
    }

    /// @inheritdoc IFofoCollection
    function setPlaceholder(ContentDigest content) external override onlyOwner {
        // Check
        if (_revealed) revert FofoCollection_AlreadyRevealed();
        // Effect
        _drop = content;
        emit PlaceholderChanged(content);
        emit BatchMetadataUpdate(1, _supply.minted);
    }

    /// @inheritdoc IFofoCollection
    function reveal(ContentDigest directory) external override onlyOwner {
        // Check: once, and to something.
        if (_revealed) revert FofoCollection_AlreadyRevealed();
        if (directory.isNone()) revert FofoToken_ContentMissing();
        // Effect
        _drop = directory;
        _revealed = true;
        emit DropRevealed(directory);
        emit BatchMetadataUpdate(1, _supply.minted);
    }

    /// @inheritdoc IFofoCollection
    function permit(address spender, uint256 tokenId, uint256 deadline, bytes calldata signature) external override {
        // Check: time and signature.
        if (block.timestamp > deadline) revert FofoCollection_PermitExpired(deadline);
        address holder = ownerOf(tokenId);
        bytes32 digest =
            _hashTypedData(keccak256(abi.encode(PERMIT_TYPE_HASH, spender, tokenId, nonces(tokenId), deadline)));
        if (!SignatureCheckerLib.isValidSignatureNowCalldata(holder, digest, signature)) {
            revert FofoCollection_PermitNotByHolder(holder);
        }
        // Effect
        _approve({by: address(0), account: spender, id: tokenId});
    }

    /// @notice ERC-721 metadata: the token's own content, or the drop's.
    function tokenURI(uint256 tokenId) public view override returns (string memory) {
        _checkExists(tokenId);
        ContentDigest content = _contents[tokenId];
        if (!content.isNone()) return content.raw();
        if (!_revealed) return _drop.raw();
        return string.concat(_drop.directory(), LibString.toString(tokenId), ".json");
    }

    /// @inheritdoc IFofoCollection
    function provenanceOf(uint256 tokenId) external view override returns (Provenance memory) {
        _checkExists(tokenId);
        uint96 extra = _getExtraData(tokenId);
        // Without a creator this would be the receiver of the collection's default royalty.
        (address creator,) = extra & CREATOR == 0 ? (address(0), 0) : ERC2981.royaltyInfo(tokenId, 0);
        return Provenance({
            content: _contents[tokenId],
            creator: creator,
            // forge-lint: disable-next-line(unsafe-typecast) -- cuts the transfers off
            mintedAt: uint40(extra >> 2),
            // forge-lint: disable-next-line(unsafe-typecast) -- 54 bits
            transfers: uint64(extra / ONE_TRANSFER),
            locked: extra & LOCK != 0
        });
    }

    /// @inheritdoc IFofoCollection
    function locked(uint256 tokenId) external view override returns (bool) {
        _checkExists(tokenId);
        return _getExtraData(tokenId) & LOCK != 0;
    }

    /// @inheritdoc IFofoCollection
    function nonces(uint256 tokenId) public view override returns (uint256) {
        _checkExists(tokenId);
        return _getExtraData(tokenId) / ONE_TRANSFER;
    }

    /// @inheritdoc IFofoCollection
    function contentOf(uint256 tokenId) external view override returns (ContentDigest) {
        return _contents[tokenId];
    }

    /// @inheritdoc IFofoCollection
    function totalSupply() external view override returns (uint256) {
        return _supply.minted - _supply.burned;
    }

    /// @inheritdoc IFofoCollection
    function totalMinted() external view override returns (uint256) {
        return _supply.minted;
    }

    /// @inheritdoc IFofoCollection
    function maxSupply() external view override returns (uint256) {
        return _supply.cap;
    }

    /// @inheritdoc IFofoCollection
    function DOMAIN_SEPARATOR() external view override returns (bytes32) {
        return _domainSeparator();
    }

    /// @inheritdoc IFofoToken
    function getTransferValidationFunction() external pure override returns (bytes4, bool) {
        return (ITransferValidator721.validateTransfer.selector, true);
    }

    /// @inheritdoc IFofoToken
    function minter() public view override(FofoToken, IFofoToken) returns (address) {
        return _supply.minter;
    }

    function name() public view override returns (string memory) {
        return _name;
    }

    function symbol() public view override returns (string memory) {
        return _symbol;
    }

    /// @notice ERC-165: ERC-721, ERC-2981, ERC-4494, ERC-4906, ERC-5192, ERC-7572, `ICreatorToken`.
    function supportsInterface(bytes4 interfaceId) public view override(ERC721, ERC2981) returns (bool) {
        return ERC721.supportsInterface(interfaceId) || ERC2981.supportsInterface(interfaceId)
            || interfaceId == 0x5604e225 || interfaceId == 0x49064906 || interfaceId == 0xb45a3c0e
            || interfaceId == 0xe8a3d485 || interfaceId == 0xad0d7f6c;
    }

    /// @dev Mints and burns pass; a transfer must be of an unlocked token and please the validator.
    function _beforeTokenTransfer(address from, address to, uint256 tokenId) internal view override {
        if (from == address(0) || to == address(0)) return;
        if (_getExtraData(tokenId) & LOCK != 0) revert FofoCollection_TokenLocked(tokenId);
        address validator = getTransferValidator();
        if (validator == address(0)) return;
        ITransferValidator721(validator).validateTransfer({caller: msg.sender, from: from, to: to, tokenId: tokenId});
    }

    /// @dev Counts transfers, which makes permits of the previous holder worthless.
    function _afterTokenTransfer(address from, address to, uint256 tokenId) internal override {
        if (from == address(0) || to == address(0)) return;
        _setExtraData(tokenId, _getExtraData(tokenId) + ONE_TRANSFER);
    }

    function _initializeMinting(address firstMinter, uint32 cap) internal override {
        _supply = Supply({minter: firstMinter, minted: 0, burned: 0, cap: cap == 0 ? type(uint32).max : cap});
    }

    function _changeMinter(address newMinter) internal override {
        _supply.minter = newMinter;
    }

    function _checkMinter(Supply memory supply) private view {
        if (msg.sender != supply.minter && msg.sender != owner()) revert FofoToken_NotMinter(msg.sender);
    }

    function _checkExists(uint256 tokenId) private view {
        if (!_exists(tokenId)) revert TokenDoesNotExist();
    }

    /// @dev Reserves the next `quantity` numbers and returns the first.
    function _take(Supply memory supply, uint256 quantity) private returns (uint256 first) {
        if (quantity == 0) revert FofoCollection_NothingToMint();
        if (quantity > supply.cap - supply.minted) revert FofoCollection_SoldOut(supply.cap - supply.minted, quantity);
        first = uint256(supply.minted) + 1;
        // forge-lint: disable-next-line(unsafe-typecast) -- at most what is left of a uint32
        supply.minted += uint32(quantity);
        _supply = supply;
    }

    function _flags(address creator, bool lock) private pure returns (uint96) {
        return (creator == address(0) ? 0 : CREATOR) | (lock ? LOCK : 0);
    }

    /// @dev Solady's safe mint, with our 96 bits in the same write. The number is fresh because `_take` gave it out.
    function _mintOne(address to, uint256 tokenId, uint96 flags) private {
        if (to == address(0)) revert FofoCollection_NoRecipient();
        _mintAndSetExtraDataUnchecked({to: to, id: tokenId, value: (uint96(uint40(block.timestamp)) << 2) | flags});
        if (flags & LOCK != 0) emit Locked(tokenId);
        if (to.code.length == 0) return;
        try IERC721Receiver(to).onERC721Received(msg.sender, address(0), tokenId, "") returns (bytes4 answer) {
            if (answer != IERC721Receiver.onERC721Received.selector) {
                revert FofoCollection_RecipientRefused(to, tokenId);
            }
        } catch {
            revert FofoCollection_RecipientRefused(to, tokenId);
        }
    }

    function _domainNameAndVersion() internal pure override returns (string memory, string memory) {
        return ("FofoCollection", "1");
    }
}
