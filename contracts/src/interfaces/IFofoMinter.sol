// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AllowListPlace, EditionVoucher, MintVoucher, Phase} from "../types/Minting.sol";
import {ICredits} from "./ICredits.sol";
import {IGoverned} from "./IGoverned.sol";

/// @title IFofoMinter
/// @notice The rules by which tokens come into being: signed vouchers, and phases in which people mint by themselves.
///
/// A voucher is signed off-chain (EIP-712, domain "FofoMinter" version "1") by the token contract's owner or by a voucher
/// signer whom that owner appointed. Anybody may send it: the recipient is in the voucher, and the sender pays price and
/// gas. So a creator signs, and the studio's relayer pays the gas. It works once, on this chain, for this contract.
interface IFofoMinter is ICredits, IGoverned {
    /// @notice A voucher was used for an original.
    event VoucherMinted(
        address indexed collection, uint256 indexed uid, address indexed recipient, uint256 tokenId, address signer
    );

    /// @notice A voucher was used for pieces of an edition.
    event EditionVoucherMinted(
        address indexed editions,
        uint256 indexed uid,
        address indexed recipient,
        uint256 editionId,
        uint256 quantity,
        address signer
    );

    /// @notice A voucher in a batch minted nothing; it is as good or bad as it was before.
    /// @param reason Why: the first 100 bytes of what its mint reverted with, which are all of our own errors; empty when
    /// it ran out of `VOUCHER_GAS`.
    event VoucherSkipped(address indexed collection, uint256 indexed uid, bytes reason);

    /// @notice A voucher was withdrawn before it was used.
    event VoucherCancelled(address indexed token, uint256 indexed uid, address indexed by);

    /// @notice `signer` may (or may no longer) sign vouchers for `token`.
    event VoucherSignerChanged(address indexed token, address indexed signer, bool allowed);

    /// @notice A phase was opened.
    event PhaseOpened(uint256 indexed phaseId, address indexed token, uint256 indexed editionId, Phase phase);

    /// @notice A phase gives out nothing more.
    event PhaseClosed(uint256 indexed phaseId);

    /// @notice Somebody minted in a phase. `firstTokenId` is the edition's number on editions.
    event Claimed(
        uint256 indexed phaseId,
        address indexed account,
        address indexed recipient,
        uint256 firstTokenId,
        uint256 quantity,
        uint256 paid
    );

    /// @notice The studio's part of minting prices changed.
    event FeeChanged(address indexed receiver, uint16 bps);

    /// @notice The voucher cannot be used yet.
    error FofoMinter_VoucherNotValidYet(uint256 uid, uint256 validFrom);

    /// @notice The voucher's time is over.
    error FofoMinter_VoucherExpired(uint256 uid, uint256 validUntil);

    /// @notice The voucher was used or cancelled.
    error FofoMinter_VoucherUsed(address token, uint256 uid);

    /// @notice The signer may not sign vouchers for this token.
    error FofoMinter_SignerNotAllowed(address token, address signer);

    /// @notice The signature is not the signer's for this voucher.
    error FofoMinter_BadSignature(address signer);

    /// @notice There must be a signature for each voucher.
    error FofoMinter_SignatureMissing(uint256 vouchers, uint256 signatures);

    /// @notice A batch needs this much gas before each voucher, so that none is skipped for the sender's lack of it.
    error FofoMinter_GasTooLow(uint256 needed, uint256 left);

    /// @notice Only the minter itself may call this.
    error FofoMinter_OnlyItself(address caller);

    /// @notice The native currency sent is not the price.
    error FofoMinter_WrongValue(uint256 expected, uint256 received);

    /// @notice The token delivered less than the price, as tokens with a fee on transfer do.
    error FofoMinter_AmountTooLow(address currency, uint256 expected, uint256 received);

    /// @notice There is a price and nobody to receive it.
    error FofoMinter_NoPayee();

    /// @notice Only the owner of the token contract may do this.
    error FofoMinter_NotTokenOwner(address token, address caller);

    /// @notice The fee is above the limit.
    error FofoMinter_FeeTooHigh(uint256 bps, uint256 highest);

    /// @notice A fee needs somebody to receive it.
    error FofoMinter_NoFeeReceiver();

    /// @notice The phase would end before it starts.
    error FofoMinter_PhaseEndsBeforeItStarts(uint256 startsAt, uint256 endsAt);

    /// @notice The phase has not started.
    error FofoMinter_PhaseNotStarted(uint256 phaseId, uint256 startsAt);

    /// @notice The phase is over, closed, or never existed.
    error FofoMinter_PhaseOver(uint256 phaseId, uint256 endsAt);

    /// @notice Fewer pieces are left in the phase than wanted.
    error FofoMinter_PhaseSoldOut(uint256 phaseId, uint256 left, uint256 wanted);

    /// @notice The account would hold more of the phase than allowed.
    error FofoMinter_WalletLimit(uint256 phaseId, address account, uint256 limit, uint256 wanted);

    /// @notice The account is not on the phase's allow-list with this limit and price.
    error FofoMinter_NotOnAllowList(uint256 phaseId, address account);

    /// @notice At least one piece must be claimed.
    error FofoMinter_NothingToClaim();

    /// @notice Mints one original by a signed voucher. The sender pays `voucher.price`.
    /// @param voucher What was signed.
    /// @param signature By `voucher.signer`: 65 bytes, 64 bytes (EIP-2098), or whatever its ERC-1271 contract takes.
    /// @return tokenId The new token.
    function mint(MintVoucher calldata voucher, bytes calldata signature) external payable returns (uint256 tokenId);

    /// @notice Mints pieces of an edition by a signed voucher, and creates the edition if it is the first.
    function mintEdition(EditionVoucher calldata voucher, bytes calldata signature) external payable;

    /// @notice Mints several originals, each by itself: a voucher that was used, cancelled, is out of time, badly signed, not paid for
    /// or whose recipient refuses the token is skipped (`VoucherSkipped`), and the others are minted all the same. So nobody
    /// who sends one voucher first, and no recipient, undoes a batch.
    /// @dev The native currency sent must be the sum of the native prices; the price of what was skipped goes back to the sender in the
    /// same transaction, or waits as its credit when it cannot receive. Each voucher may use `VOUCHER_GAS`.
    /// @return tokenIds The new tokens, in the order of the vouchers; zero where one was skipped.
    function mintBatch(MintVoucher[] calldata vouchers, bytes[] calldata signatures)
        external
        payable
        returns (uint256[] memory tokenIds);

    /// @notice One voucher of a batch. Only the minter itself, within `mintBatch`: a call of its own can be undone alone.
    /// @param payer Who sent the batch.
    function mintAlone(address payer, MintVoucher calldata voucher, bytes calldata signature)
        external
        returns (uint256 tokenId);

    /// @notice Makes a voucher useless. Its signer, or the token's owner.
    function cancelVoucher(address token, uint256 uid) external;

    /// @notice Appoints or dismisses a voucher signer of `token`. Only the token's owner.
    function setVoucherSigner(address token, address signer, bool allowed) external;

    /// @notice Opens a phase. Only the owner of `phase.token`.
    /// @return phaseId Numbers start at 1.
    function openPhase(Phase calldata phase) external returns (uint256 phaseId);

    /// @notice Ends a phase for good; one that is over stays as it ended. Only the owner of its token.
    function closePhase(uint256 phaseId) external;

    /// @notice Mints in a phase; the sender pays and is the one whose limit counts.
    /// @param phaseId The phase.
    /// @param recipient Becomes the holder.
    /// @param quantity Pieces wanted.
    /// @param place The sender's place on the allow-list; ignored in a public phase.
    /// @return firstTokenId The first new token, or the edition's number.
    function claim(uint256 phaseId, address recipient, uint32 quantity, AllowListPlace calldata place)
        external
        payable
        returns (uint256 firstTokenId);

    /// @notice Sets the studio's part of minting prices. Only the owner.
    function setFee(address receiver, uint16 bps) external;

    /// @notice The EIP-712 digest that a signer of this voucher signs.
    function digestOf(MintVoucher calldata voucher) external view returns (bytes32);

    /// @notice The EIP-712 digest that a signer of this voucher signs.
    function digestOf(EditionVoucher calldata voucher) external view returns (bytes32);

    /// @notice True when the voucher with this number was used or cancelled.
    function isUsed(address token, uint256 uid) external view returns (bool);

    /// @notice True when `signer` was appointed for `token`. The token's owner may sign without being appointed.
    function isVoucherSigner(address token, address signer) external view returns (bool);

    /// @notice The phase as it was opened; `endsAt` is the time of closing, when it was closed.
    function phaseOf(uint256 phaseId) external view returns (Phase memory);

    /// @notice Pieces given out in a phase so far.
    function claimedIn(uint256 phaseId) external view returns (uint256);

    /// @notice Pieces that `account` claimed in a phase that has limits.
    function claimedBy(uint256 phaseId, address account) external view returns (uint256);

    /// @notice The studio's part of minting prices, and who receives it.
    function fee() external view returns (address receiver, uint16 bps);

    /// @notice Gas that one voucher of a batch may use.
    function VOUCHER_GAS() external view returns (uint256);

    /// @notice Highest fee that can be set, in basis points.
    function MAX_FEE_BPS() external view returns (uint16);
}
