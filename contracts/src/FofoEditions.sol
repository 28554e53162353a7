// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {FofoToken} from "./base/FofoToken.sol";
import {IFofoEditions} from "./interfaces/IFofoEditions.sol";
import {IFofoToken} from "./interfaces/IFofoToken.sol";
import {ITransferValidator1155} from "./interfaces/ITransferValidator.sol";
import {ContentUri} from "./libraries/ContentUri.sol";
import {ContentDigest} from "./types/Content.sol";
import {Edition, EditionTerms} from "./types/Tokens.sol";
import {ERC1155} from "solady/tokens/ERC1155.sol";
import {ERC2981} from "solady/tokens/ERC2981.sol";

/// @title FofoEditions
/// @notice ERC-1155 editions. See `IFofoEditions`.
contract FofoEditions is IFofoEditions, FofoToken, ERC1155 {
    using ContentUri for ContentDigest;

    /// @dev Two words: what a mint reads and writes, and the content.
    struct Record {
        uint48 maxSupply;
        uint48 minted;
        uint48 burned;
        uint40 opensAt;
        uint40 closesAt;
        ContentDigest content;
    }

    address private _minter;
    mapping(uint256 editionId => Record) private _records;

    modifier onlyMinter() {
        if (msg.sender != _minter && msg.sender != owner()) revert FofoToken_NotMinter(msg.sender);
        _;
    }

    /// @inheritdoc IFofoEditions
    function createEdition(uint256 editionId, EditionTerms calldata terms) external override onlyMinter {
        _create(editionId, terms);
    }

    /// @inheritdoc IFofoEditions
    function mint(address to, uint256 editionId, uint256 quantity) external override onlyMinter {
        _checkKnown(_records[editionId], editionId);
        _mintPieces(to, editionId, quantity);
    }

    /// @inheritdoc IFofoEditions
    function mintOrCreate(address to, uint256 editionId, uint256 quantity, EditionTerms calldata terms)
        external
        override
        onlyMinter
    {
        Record storage record = _records[editionId];
        if (record.content.isNone()) _create(editionId, terms);
        else if (!_sameTerms(record, terms)) revert FofoEditions_TermsDiffer(editionId);
        _mintPieces(to, editionId, quantity);
    }

    /// @inheritdoc IFofoEditions
    function closeEdition(uint256 editionId) external override onlyOwner {
        // Check: it exists and is open, so that its end never moves to a later time.
        Record storage record = _records[editionId];
        _checkKnown(record, editionId);
        if (record.closesAt != 0 && block.timestamp >= record.closesAt) {
            revert FofoEditions_Closed(editionId, record.closesAt);
        }
        // Effect
        record.closesAt = uint40(block.timestamp);
        emit EditionClosed(editionId, record.minted);
    }

    /// @inheritdoc IFofoEditions
    function burn(address from, uint256 editionId, uint256 quantity) external override {
        // Check and effect: Solady asks whether the caller may, and whether there are as many.
        _burn({by: msg.sender, from: from, id: editionId, amount: quantity});
        // forge-lint: disable-next-line(unsafe-typecast) -- at most what was minted
        _records[editionId].burned += uint48(quantity);
    }

    /// @notice ERC-1155 metadata.
    function uri(uint256 editionId) public view override returns (string memory) {
        Record storage record = _records[editionId];
        _checkKnown(record, editionId);
        return record.content.raw();
    }

    /// @inheritdoc IFofoEditions
    function editionOf(uint256 editionId) external view override returns (Edition memory) {
        Record memory record = _records[editionId];
        return Edition({
            content: record.content,
            maxSupply: record.maxSupply,
            minted: record.minted,
            burned: record.burned,
            opensAt: record.opensAt,
            closesAt: record.closesAt
        });
    }

    /// @inheritdoc IFofoEditions
    function contentOf(uint256 editionId) external view override returns (ContentDigest) {
        return _records[editionId].content;
    }

    /// @inheritdoc IFofoEditions
    function totalSupply(uint256 editionId) external view override returns (uint256) {
        return _records[editionId].minted - _records[editionId].burned;
    }

    /// @inheritdoc IFofoToken
    function getTransferValidationFunction() external pure override returns (bytes4, bool) {
        return (ITransferValidator1155.validateTransfer.selector, false);
    }

    /// @inheritdoc IFofoToken
    function minter() public view override(FofoToken, IFofoToken) returns (address) {
        return _minter;
    }

    function name() external view returns (string memory) {
        return _name;
    }

    function symbol() external view returns (string memory) {
        return _symbol;
    }

    /// @notice ERC-165: ERC-1155, ERC-2981, ERC-7572, `ICreatorToken`.
    function supportsInterface(bytes4 interfaceId) public view override(ERC1155, ERC2981) returns (bool) {
        return ERC1155.supportsInterface(interfaceId) || ERC2981.supportsInterface(interfaceId)
            || interfaceId == 0xe8a3d485 || interfaceId == 0xad0d7f6c;
    }

    /// @dev Mints and burns pass; a transfer must please the validator.
    function _beforeTokenTransfer(
        address from,
        address to,
        uint256[] memory ids,
        uint256[] memory amounts,
        bytes memory
    ) internal override {
        if (from == address(0) || to == address(0)) return;
        address validator = getTransferValidator();
        if (validator == address(0)) return;
        for (uint256 i; i < ids.length; ++i) {
            ITransferValidator1155(validator)
                .validateTransfer({caller: msg.sender, from: from, to: to, tokenId: ids[i], amount: amounts[i]});
        }
    }

    function _useBeforeTokenTransfer() internal pure override returns (bool) {
        return true;
    }

    function _initializeMinting(address firstMinter, uint32) internal override {
        _minter = firstMinter;
    }

    function _changeMinter(address newMinter) internal override {
        _minter = newMinter;
    }

    function _create(uint256 editionId, EditionTerms calldata terms) private {
        // Check: a fresh number, something to show, times in order.
        Record storage record = _records[editionId];
        if (editionId == 0 || !record.content.isNone()) revert FofoEditions_NumberTaken(editionId);
        if (terms.content.isNone()) revert FofoToken_ContentMissing();
        if (terms.closesAt != 0 && terms.closesAt <= terms.opensAt) {
            revert FofoEditions_ClosesBeforeItOpens(terms.opensAt, terms.closesAt);
        }
        // Effect
        record.maxSupply = _capOf(terms);
        record.opensAt = terms.opensAt;
        record.closesAt = terms.closesAt;
        record.content = terms.content;
        _setCreator({tokenId: editionId, creator: terms.creator, bps: terms.royaltyBps});
        emit EditionCreated({
            editionId: editionId,
            creator: terms.creator,
            content: terms.content,
            maxSupply: terms.maxSupply,
            opensAt: terms.opensAt,
            closesAt: terms.closesAt,
            royaltyBps: terms.royaltyBps
        });
    }

    function _mintPieces(address to, uint256 editionId, uint256 quantity) private {
        // Check: time and supply.
        Record storage record = _records[editionId];
        if (quantity == 0) revert FofoEditions_NothingToMint();
        if (block.timestamp < record.opensAt) revert FofoEditions_NotOpenYet(editionId, record.opensAt);
        if (record.closesAt != 0 && block.timestamp >= record.closesAt) {
            revert FofoEditions_Closed(editionId, record.closesAt);
        }
        uint256 left = record.maxSupply - record.minted;
        if (quantity > left) revert FofoEditions_SoldOut({editionId: editionId, left: left, wanted: quantity});
        // Effect
        // forge-lint: disable-next-line(unsafe-typecast) -- at most what is left of a uint48
        record.minted += uint48(quantity);
        // Interaction: the recipient may be a contract that wants to know.
        _mint({to: to, id: editionId, amount: quantity, data: ""});
    }

    function _checkKnown(Record storage record, uint256 editionId) private view {
        if (record.content.isNone()) revert FofoEditions_UnknownEdition(editionId);
    }

    function _sameTerms(Record storage record, EditionTerms calldata terms) private view returns (bool) {
        return record.content.equals(terms.content) && record.maxSupply == _capOf(terms)
            && record.opensAt == terms.opensAt && record.closesAt == terms.closesAt;
    }

    function _capOf(EditionTerms calldata terms) private pure returns (uint48) {
        return terms.maxSupply == 0 ? type(uint48).max : terms.maxSupply;
    }
}
