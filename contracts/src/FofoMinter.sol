// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Credits} from "./base/Credits.sol";
import {Governed} from "./base/Governed.sol";
import {MintBatches} from "./base/MintBatches.sol";
import {IFofoCollection} from "./interfaces/IFofoCollection.sol";
import {IFofoEditions} from "./interfaces/IFofoEditions.sol";
import {IFofoMinter} from "./interfaces/IFofoMinter.sol";
import {VoucherHash} from "./libraries/VoucherHash.sol";
import {AllowListPlace, EditionVoucher, MintVoucher, Phase} from "./types/Minting.sol";
import {EditionTerms, OriginalMint} from "./types/Tokens.sol";
import {Ownable} from "solady/auth/Ownable.sol";
import {EIP712} from "solady/utils/EIP712.sol";
import {MerkleProofLib} from "solady/utils/MerkleProofLib.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";
import {SignatureCheckerLib} from "solady/utils/SignatureCheckerLib.sol";

/// @title FofoMinter
/// @notice Vouchers and phases. See `IFofoMinter`.
contract FofoMinter is MintBatches, EIP712 {
    using VoucherHash for MintVoucher;
    using VoucherHash for EditionVoucher;

    /// @inheritdoc IFofoMinter
    uint16 public constant override MAX_FEE_BPS = 1000;

    uint256 private constant BPS = 10_000;

    /// @dev Shares a word with `paused`, which every mint reads.
    address private _feeReceiver;
    uint16 private _feeBps;

    uint256 private _phases;
    mapping(address token => mapping(address signer => bool)) private _signers;
    mapping(address token => mapping(uint256 word => uint256)) private _usedUids;
    mapping(uint256 phaseId => Phase) private _phaseOf;

    /// @inheritdoc IFofoMinter
    mapping(uint256 phaseId => uint256) public override claimedIn;

    /// @inheritdoc IFofoMinter
    mapping(uint256 phaseId => mapping(address account => uint256)) public override claimedBy;

    constructor(address owner, address forwarder) Governed(owner) Credits(forwarder) {}

    /// @inheritdoc IFofoMinter
    function mint(MintVoucher calldata voucher, bytes calldata signature)
        external
        payable
        override
        nonReentrant
        whenNotPaused
        returns (uint256 tokenId)
    {
        _checkValue(_value(voucher));
        return _mint(_msgSender(), voucher, signature);
    }

    /// @inheritdoc IFofoMinter
    function mintEdition(EditionVoucher calldata voucher, bytes calldata signature)
        external
        payable
        override
        nonReentrant
        whenNotPaused
    {
        // Check: money, time, signature.
        _checkValue(voucher.currency == NATIVE ? voucher.price : 0);
        _checkTime({uid: voucher.uid, validFrom: voucher.validFrom, validUntil: voucher.validUntil});
        _checkSignature({
            token: voucher.editions, signer: voucher.signer, structHash: voucher.hash(), signature: signature
        });
        // Effect: the voucher is used.
        _use(voucher.editions, voucher.uid);
        emit EditionVoucherMinted({
            editions: voucher.editions,
            uid: voucher.uid,
            recipient: voucher.recipient,
            editionId: voucher.editionId,
            quantity: voucher.quantity,
            signer: voucher.signer
        });
        // Interaction: money first, then the pieces, whose recipient may be a contract.
        _collect({payer: _msgSender(), currency: voucher.currency, price: voucher.price, payee: voucher.payee});
        IFofoEditions(voucher.editions)
            .mintOrCreate({
            to: voucher.recipient,
            editionId: voucher.editionId,
            quantity: voucher.quantity,
            terms: EditionTerms({
            content: voucher.content,
            maxSupply: voucher.maxSupply,
            opensAt: voucher.opensAt,
            closesAt: voucher.closesAt,
            creator: voucher.creator,
            royaltyBps: voucher.royaltyBps
        })
        });
    }

    /// @inheritdoc IFofoMinter
    function claim(uint256 phaseId, address recipient, uint32 quantity, AllowListPlace calldata place)
        external
        payable
        override
        nonReentrant
        whenNotPaused
        returns (uint256 firstTokenId)
    {
        // Check: time, allow-list, money.
        Phase memory phase = _phaseOf[phaseId];
        address account = _msgSender();
        _checkOpen(phaseId, phase, quantity);
        (uint256 limit, uint256 price) = _placeOf(phaseId, phase, account, place);
        uint256 total = price * quantity;
        _checkValue(phase.currency == NATIVE ? total : 0);
        // Effect: what the phase gave out, and to whom.
        _count(phaseId, phase, account, quantity, limit);
        // Interaction: money first, then the tokens, whose recipient may be a contract.
        _collect({payer: account, currency: phase.currency, price: total, payee: phase.payee});
        firstTokenId = _hand(phase, recipient, quantity);
        emit Claimed({
            phaseId: phaseId,
            account: account,
            recipient: recipient,
            firstTokenId: firstTokenId,
            quantity: quantity,
            paid: total
        });
    }

    /// @inheritdoc IFofoMinter
    function cancelVoucher(address token, uint256 uid) external override {
        // Check
        address sender = _msgSender();
        _checkSigner(token, sender);
        // Effect
        _use(token, uid);
        emit VoucherCancelled({token: token, uid: uid, by: sender});
    }

    /// @inheritdoc IFofoMinter
    function setVoucherSigner(address token, address signer, bool allowed) external override {
        // Check
        _checkTokenOwner(token);
        // Effect
        _signers[token][signer] = allowed;
        emit VoucherSignerChanged(token, signer, allowed);
    }

    /// @inheritdoc IFofoMinter
    function openPhase(Phase calldata phase) external override returns (uint256 phaseId) {
        // Check
        _checkTokenOwner(phase.token);
        if (phase.endsAt != 0 && phase.endsAt <= phase.startsAt) {
            revert FofoMinter_PhaseEndsBeforeItStarts(phase.startsAt, phase.endsAt);
        }
        if (phase.payee == address(0) && (phase.price != 0 || phase.allowListRoot != 0)) revert FofoMinter_NoPayee();
        // Effect
        phaseId = ++_phases;
        _phaseOf[phaseId] = phase;
        emit PhaseOpened({phaseId: phaseId, token: phase.token, editionId: phase.editionId, phase: phase});
    }

    /// @inheritdoc IFofoMinter
    function closePhase(uint256 phaseId) external override {
        Phase storage phase = _phaseOf[phaseId];
        // Check: the owner, and that it is not over, so that its end never moves to a later time.
        _checkTokenOwner(phase.token);
        if (phase.endsAt != 0 && block.timestamp >= phase.endsAt) revert FofoMinter_PhaseOver(phaseId, phase.endsAt);
        // Effect
        phase.endsAt = uint40(block.timestamp);
        emit PhaseClosed(phaseId);
    }

    /// @inheritdoc IFofoMinter
    function setFee(address receiver, uint16 bps) external override onlyOwner {
        // Check
        if (bps > MAX_FEE_BPS) revert FofoMinter_FeeTooHigh(bps, MAX_FEE_BPS);
        if (bps != 0 && receiver == address(0)) revert FofoMinter_NoFeeReceiver();
        // Effect
        (_feeReceiver, _feeBps) = (receiver, bps);
        emit FeeChanged(receiver, bps);
    }

    /// @inheritdoc IFofoMinter
    function digestOf(MintVoucher calldata voucher) external view override returns (bytes32) {
        return _hashTypedData(voucher.hash());
    }

    /// @inheritdoc IFofoMinter
    function digestOf(EditionVoucher calldata voucher) external view override returns (bytes32) {
        return _hashTypedData(voucher.hash());
    }

    /// @inheritdoc IFofoMinter
    function isUsed(address token, uint256 uid) external view override returns (bool) {
        return _usedUids[token][uid >> 8] & (1 << (uid & 255)) != 0;
    }

    /// @inheritdoc IFofoMinter
    function isVoucherSigner(address token, address signer) external view override returns (bool) {
        return _signers[token][signer];
    }

    /// @inheritdoc IFofoMinter
    function phaseOf(uint256 phaseId) external view override returns (Phase memory) {
        return _phaseOf[phaseId];
    }

    /// @inheritdoc IFofoMinter
    function fee() external view override returns (address receiver, uint16 bps) {
        return (_feeReceiver, _feeBps);
    }

    function _mint(address payer, MintVoucher calldata voucher, bytes calldata signature)
        internal
        override
        returns (uint256 tokenId)
    {
        // Check: time and signature.
        _checkTime({uid: voucher.uid, validFrom: voucher.validFrom, validUntil: voucher.validUntil});
        _checkSignature({
            token: voucher.collection, signer: voucher.signer, structHash: voucher.hash(), signature: signature
        });
        // Effect: the voucher is used.
        _use(voucher.collection, voucher.uid);
        // Interaction: money first, then the token, whose recipient may be a contract.
        _collect({payer: payer, currency: voucher.currency, price: voucher.price, payee: voucher.payee});
        tokenId = IFofoCollection(voucher.collection)
            .mint(
                OriginalMint({
                to: voucher.recipient,
                content: voucher.content,
                creator: voucher.creator,
                royaltyBps: voucher.royaltyBps,
                locked: voucher.locked
            })
            );
        emit VoucherMinted({
            collection: voucher.collection,
            uid: voucher.uid,
            recipient: voucher.recipient,
            tokenId: tokenId,
            signer: voucher.signer
        });
    }

    /// @dev Takes the price from the payer: the studio's fee becomes a credit, the rest goes to the payee at once (and
    /// waits as a credit if native currency is refused). The native currency's amount was checked before.
    function _collect(address payer, address currency, uint256 price, address payee) private {
        if (price == 0) return;
        if (payee == address(0)) revert FofoMinter_NoPayee();
        uint256 part = price * _feeBps / BPS;
        if (part != 0) _credit({account: _feeReceiver, token: currency, amount: part});
        if (currency == NATIVE) {
            _pushOrCredit({account: payee, token: NATIVE, amount: price - part});
            return;
        }
        SafeTransferLib.safeTransferFrom({token: currency, from: payer, to: payee, amount: price - part});
        if (part != 0) _pullFee({currency: currency, payer: payer, amount: part});
    }

    /// @dev What is credited must have arrived, also in tokens that take a fee on the way.
    function _pullFee(address currency, address payer, uint256 amount) private {
        uint256 before = SafeTransferLib.balanceOf(currency, address(this));
        SafeTransferLib.safeTransferFrom({token: currency, from: payer, to: address(this), amount: amount});
        uint256 received = SafeTransferLib.balanceOf(currency, address(this)) - before;
        if (received < amount) {
            revert FofoMinter_AmountTooLow({currency: currency, expected: amount, received: received});
        }
    }

    /// @dev Marks a number as used; numbers in a row share a word.
    function _use(address token, uint256 uid) private {
        uint256 word = _usedUids[token][uid >> 8];
        uint256 bit = 1 << (uid & 255);
        if (word & bit != 0) revert FofoMinter_VoucherUsed(token, uid);
        _usedUids[token][uid >> 8] = word | bit;
    }

    function _count(uint256 phaseId, Phase memory phase, address account, uint256 quantity, uint256 limit) private {
        uint256 given = claimedIn[phaseId];
        if (phase.supply != 0 && given + quantity > phase.supply) {
            revert FofoMinter_PhaseSoldOut({phaseId: phaseId, left: phase.supply - given, wanted: quantity});
        }
        claimedIn[phaseId] = given + quantity;
        if (limit == 0) return;
        uint256 had = claimedBy[phaseId][account];
        if (had + quantity > limit) {
            revert FofoMinter_WalletLimit({phaseId: phaseId, account: account, limit: limit, wanted: had + quantity});
        }
        claimedBy[phaseId][account] = had + quantity;
    }

    function _hand(Phase memory phase, address recipient, uint256 quantity) private returns (uint256) {
        if (phase.editionId == 0) return IFofoCollection(phase.token).mintDrop(recipient, quantity);
        IFofoEditions(phase.token).mint({to: recipient, editionId: phase.editionId, quantity: quantity});
        return phase.editionId;
    }

    function _checkTime(uint256 uid, uint256 validFrom, uint256 validUntil) private view {
        if (block.timestamp < validFrom) revert FofoMinter_VoucherNotValidYet(uid, validFrom);
        if (block.timestamp > validUntil) revert FofoMinter_VoucherExpired(uid, validUntil);
    }

    function _checkSignature(address token, address signer, bytes32 structHash, bytes calldata signature) private view {
        _checkSigner(token, signer);
        if (!SignatureCheckerLib.isValidSignatureNowCalldata(signer, _hashTypedData(structHash), signature)) {
            revert FofoMinter_BadSignature(signer);
        }
    }

    /// @dev An appointed signer, or the token's owner, who needs no appointment.
    function _checkSigner(address token, address signer) private view {
        if (_signers[token][signer] || Ownable(token).owner() == signer) return;
        revert FofoMinter_SignerNotAllowed(token, signer);
    }

    function _checkTokenOwner(address token) private view {
        address sender = _msgSender();
        if (token.code.length == 0 || Ownable(token).owner() != sender) revert FofoMinter_NotTokenOwner(token, sender);
    }

    function _checkOpen(uint256 phaseId, Phase memory phase, uint256 quantity) private view {
        if (phase.token == address(0)) revert FofoMinter_PhaseOver(phaseId, 0);
        if (block.timestamp < phase.startsAt) revert FofoMinter_PhaseNotStarted(phaseId, phase.startsAt);
        if (phase.endsAt != 0 && block.timestamp >= phase.endsAt) revert FofoMinter_PhaseOver(phaseId, phase.endsAt);
        if (quantity == 0) revert FofoMinter_NothingToClaim();
    }

    /// @dev Leaves are hashed twice, as OpenZeppelin's Merkle trees do, so that no inner node passes for a leaf.
    function _placeOf(uint256 phaseId, Phase memory phase, address account, AllowListPlace calldata place)
        private
        pure
        returns (uint256 limit, uint256 price)
    {
        if (phase.allowListRoot == 0) return (phase.perWallet, phase.price);
        bytes32 leaf = keccak256(bytes.concat(keccak256(abi.encode(account, place.limit, place.price))));
        if (place.limit == 0 || !MerkleProofLib.verifyCalldata(place.proof, phase.allowListRoot, leaf)) {
            revert FofoMinter_NotOnAllowList(phaseId, account);
        }
        return (place.limit, place.price);
    }

    function _domainNameAndVersion() internal pure override returns (string memory, string memory) {
        return ("FofoMinter", "1");
    }
}
