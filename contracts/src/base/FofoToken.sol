// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IFofoToken} from "../interfaces/IFofoToken.sol";
import {ContentUri} from "../libraries/ContentUri.sol";
import {ContentDigest} from "../types/Content.sol";
import {TokenSettings} from "../types/Tokens.sol";
import {TwoStepOwnable} from "./TwoStepOwnable.sol";
import {ERC2981} from "solady/tokens/ERC2981.sol";
import {Initializable} from "solady/utils/Initializable.sol";

/// @title FofoToken
/// @notice What collections and editions share. See `IFofoToken`.
abstract contract FofoToken is IFofoToken, ERC2981, Initializable, TwoStepOwnable {
    using ContentUri for ContentDigest;

    /// @inheritdoc IFofoToken
    uint16 public constant override MAX_ROYALTY_BPS = 2500;

    /// @inheritdoc IFofoToken
    uint64 public constant override REDIRECT_DELAY = 1 days;

    uint256 private constant LONGEST_NAME = 64;
    uint256 private constant LONGEST_SYMBOL = 16;

    /// @dev Until `from` royalties go to `before`, then to `next`; zero is the creator. Who never redirected has a zero word.
    struct Redirection {
        address next;
        uint64 from;
        address before;
    }

    string internal _name;
    string internal _symbol;
    ContentDigest private _contractContent;
    address private _transferValidator;

    mapping(address creator => Redirection) private _redirections;

    /// @dev The implementation behind the clones belongs to nobody.
    constructor() {
        _disableInitializers();
    }

    /// @inheritdoc IFofoToken
    function initialize(TokenSettings calldata settings) external override initializer {
        // Check
        _checkLength(settings.name, LONGEST_NAME);
        _checkLength(settings.symbol, LONGEST_SYMBOL);
        // Effect
        _name = settings.name;
        _symbol = settings.symbol;
        _contractContent = settings.content;
        _initializeOwner(settings.owner);
        _changeDefaultRoyalty(settings.royaltyReceiver, settings.royaltyBps);
        _initializeMinting(settings.minter, settings.maxSupply);
        emit MinterChanged(address(0), settings.minter);
        emit ContractURIUpdated();
    }

    /// @inheritdoc IFofoToken
    function setMinter(address newMinter) external override onlyOwner {
        emit MinterChanged(minter(), newMinter);
        _changeMinter(newMinter);
    }

    /// @inheritdoc IFofoToken
    function setContractContent(ContentDigest content) external override onlyOwner {
        _contractContent = content;
        emit ContractURIUpdated();
    }

    /// @inheritdoc IFofoToken
    function setDefaultRoyalty(address receiver, uint16 bps) external override onlyOwner {
        _changeDefaultRoyalty(receiver, bps);
    }

    /// @inheritdoc IFofoToken
    function setTransferValidator(address newValidator) external override onlyOwner {
        // Check
        if (newValidator != address(0) && newValidator.code.length == 0) revert FofoToken_NotAContract(newValidator);
        // Effect
        emit TransferValidatorUpdated(_transferValidator, newValidator);
        _transferValidator = newValidator;
    }

    /// @inheritdoc IFofoToken
    function redirectRoyalties(address receiver) external override {
        // Effect: what holds now holds until then.
        uint64 from = uint64(block.timestamp) + REDIRECT_DELAY;
        _redirections[msg.sender] = Redirection({next: receiver, from: from, before: royaltyRedirect(msg.sender)});
        emit RoyaltiesRedirected(msg.sender, receiver, from);
    }

    /// @inheritdoc IFofoToken
    function nextRoyaltyRedirect(address creator) external view override returns (address receiver, uint256 from) {
        Redirection storage redirection = _redirections[creator];
        if (redirection.from > block.timestamp) return (redirection.next, redirection.from);
    }

    /// @inheritdoc IFofoToken
    function contractURI() external view override returns (string memory) {
        return _contractContent.raw();
    }

    /// @inheritdoc IFofoToken
    function getTransferValidator() public view override returns (address) {
        return _transferValidator;
    }

    /// @notice ERC-2981, with the creator's redirection.
    function royaltyInfo(uint256 tokenId, uint256 salePrice)
        public
        view
        override
        returns (address receiver, uint256 royaltyAmount)
    {
        (receiver, royaltyAmount) = super.royaltyInfo(tokenId, salePrice);
        address redirect = royaltyRedirect(receiver);
        if (redirect != address(0)) receiver = redirect;
    }

    /// @inheritdoc IFofoToken
    function royaltyRedirect(address creator) public view override returns (address) {
        Redirection storage redirection = _redirections[creator];
        return redirection.from > block.timestamp ? redirection.before : redirection.next;
    }

    /// @inheritdoc IFofoToken
    function minter() public view virtual override returns (address);

    function _initializeMinting(address firstMinter, uint32 maxSupply) internal virtual;

    function _changeMinter(address newMinter) internal virtual;

    /// @dev Writes a creator's royalty for one token, once, at its birth; nothing for tokens of the collection itself.
    function _setCreator(uint256 tokenId, address creator, uint16 bps) internal {
        if (creator == address(0)) return;
        if (bps > MAX_ROYALTY_BPS) revert FofoToken_RoyaltyTooHigh(bps, MAX_ROYALTY_BPS);
        _setTokenRoyalty({tokenId: tokenId, receiver: creator, feeNumerator: bps});
    }

    function _changeDefaultRoyalty(address receiver, uint16 bps) private {
        if (bps > MAX_ROYALTY_BPS) revert FofoToken_RoyaltyTooHigh(bps, MAX_ROYALTY_BPS);
        if (receiver == address(0)) _deleteDefaultRoyalty();
        else _setDefaultRoyalty(receiver, bps);
        emit DefaultRoyaltyChanged(receiver, receiver == address(0) ? 0 : bps);
    }

    function _checkLength(string calldata text, uint256 longest) private pure {
        uint256 length = bytes(text).length;
        if (length == 0 || length > longest) revert FofoToken_NameLength(text, longest);
    }
}
