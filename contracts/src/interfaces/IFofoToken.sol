// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ContentDigest} from "../types/Content.sol";
import {TokenSettings} from "../types/Tokens.sol";

/// @title IFofoToken
/// @notice What `FofoCollection` and `FofoEditions` have in common: names, the collection's own metadata, royalties
/// (ERC-2981), and an optional transfer validator (`ICreatorToken`). The owner decides about future tokens and about
/// the storefront; nothing here lets the owner move, change or destroy a token that somebody holds.
interface IFofoToken {
    /// @notice The collection's own metadata changed (ERC-7572).
    event ContractURIUpdated();

    /// @notice Another contract may mint from now on.
    event MinterChanged(address indexed previousMinter, address indexed newMinter);

    /// @notice The royalty for tokens without a creator changed.
    event DefaultRoyaltyChanged(address indexed receiver, uint16 bps);

    /// @notice A creator's royalties in this contract go to another account from the Unix time `from` on; zero is the creator.
    event RoyaltiesRedirected(address indexed creator, address indexed receiver, uint256 from);

    /// @notice Another contract decides about transfers from now on; zero lets all of them pass.
    event TransferValidatorUpdated(address oldValidator, address newValidator);

    /// @notice The caller is neither the minter nor the owner.
    error FofoToken_NotMinter(address caller);

    /// @notice A name or symbol is empty or too long.
    error FofoToken_NameLength(string given, uint256 longest);

    /// @notice A royalty is above the limit.
    error FofoToken_RoyaltyTooHigh(uint256 bps, uint256 highest);

    /// @notice A token needs content, and the digest given is zero.
    error FofoToken_ContentMissing();

    /// @notice The validator is neither zero nor a contract.
    error FofoToken_NotAContract(address validator);

    /// @notice Sets up a fresh clone, once. Called by `FofoFactory` in the transaction that deploys it.
    function initialize(TokenSettings calldata settings) external;

    /// @notice Names the contract that may mint; zero leaves minting to the owner. Only the owner.
    function setMinter(address newMinter) external;

    /// @notice Points to new metadata of the collection itself (ERC-7572), not of a token. Only the owner.
    function setContractContent(ContentDigest content) external;

    /// @notice Sets the royalty of tokens that name no creator; a zero receiver removes it. Only the owner.
    function setDefaultRoyalty(address receiver, uint16 bps) external;

    /// @notice Asks `newValidator` before every transfer from now on (`ICreatorToken`); zero asks nobody. Only the owner.
    /// @dev Mints and burns are never asked about, so that a broken validator cannot trap what it does not allow.
    function setTransferValidator(address newValidator) external;

    /// @notice Sends the caller's own royalties of all its tokens in this contract to `receiver`, after `REDIRECT_DELAY`; zero undoes it.
    /// A change that still waits is replaced, and the delay begins anew.
    /// @dev For a creator who lost a wallet's trust but not the wallet, or who splits with others. The delay is longer than sales are
    /// under way: whoever pays one names the receiver of the royalty, and a change in front of the payment would undo it.
    function redirectRoyalties(address receiver) external;

    /// @notice The contract that may mint.
    function minter() external view returns (address);

    /// @notice URI of the collection's own metadata (ERC-7572); empty for none.
    function contractURI() external view returns (string memory);

    /// @notice The contract that is asked before every transfer; zero for none.
    function getTransferValidator() external view returns (address);

    /// @notice The function of the validator that is called, and whether it only reads (`ICreatorToken`).
    function getTransferValidationFunction() external view returns (bytes4 functionSignature, bool isViewFunction);

    /// @notice Where a creator's royalties go now when redirected; zero when they go to the creator.
    function royaltyRedirect(address creator) external view returns (address);

    /// @notice The change of a creator's redirection that waits, so that an offer can end before it.
    /// @return receiver Who receives the royalties then; zero is the creator.
    /// @return from The Unix time from which on; zero when no change waits.
    function nextRoyaltyRedirect(address creator) external view returns (address receiver, uint256 from);

    /// @notice Seconds between `redirectRoyalties` and its effect.
    function REDIRECT_DELAY() external view returns (uint64);

    /// @notice Highest royalty that can be set, in basis points.
    function MAX_ROYALTY_BPS() external view returns (uint16);
}
