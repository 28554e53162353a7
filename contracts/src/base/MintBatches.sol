// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IFofoMinter} from "../interfaces/IFofoMinter.sol";
import {MintVoucher} from "../types/Minting.sol";
import {Credits} from "./Credits.sol";
import {Governed} from "./Governed.sol";
import {LibCall} from "solady/utils/LibCall.sol";

/// @title MintBatches
/// @notice Several vouchers in one transaction, of which each fails alone. See `IFofoMinter.mintBatch`.
abstract contract MintBatches is IFofoMinter, Credits, Governed {
    /// @inheritdoc IFofoMinter
    uint256 public constant override VOUCHER_GAS = 1_000_000;

    /// @dev What a call needs besides the gas that it hands on: a sixty-fourth stays behind (EIP-150), and some is spent on the way.
    uint256 private constant GAS_BESIDES = VOUCHER_GAS / 32;

    /// @dev A selector and three words: the longest of our errors. The recipient's own may be a mountain.
    uint16 private constant LONGEST_REASON = 100;

    /// @inheritdoc IFofoMinter
    function mintBatch(MintVoucher[] calldata vouchers, bytes[] calldata signatures)
        external
        payable
        override
        nonReentrant
        whenNotPaused
        returns (uint256[] memory tokenIds)
    {
        // Check: a signature each, and the money for all of them.
        uint256 count = vouchers.length;
        if (count != signatures.length) revert FofoMinter_SignatureMissing(count, signatures.length);
        uint256 unspent;
        for (uint256 i; i < count; ++i) {
            unspent += _value(vouchers[i]);
        }
        _checkValue(unspent);
        // Effect and interaction, voucher by voucher, each undone alone when it fails; no reentrancy in between.
        address payer = _msgSender();
        tokenIds = new uint256[](count);
        for (uint256 i; i < count; ++i) {
            bool minted;
            (minted, tokenIds[i]) = _tryMint(payer, vouchers[i], signatures[i]);
            if (minted) unspent -= _value(vouchers[i]);
        }
        // Interaction: the price of what was skipped goes back.
        if (unspent != 0) _pushOrCredit({account: payer, token: NATIVE, amount: unspent});
    }

    /// @inheritdoc IFofoMinter
    function mintAlone(address payer, MintVoucher calldata voucher, bytes calldata signature)
        external
        override
        returns (uint256 tokenId)
    {
        // Check: a step of `mintBatch`, which holds the lock and the money.
        if (msg.sender != address(this)) revert FofoMinter_OnlyItself(msg.sender);
        return _mint(payer, voucher, signature);
    }

    /// @dev Whether it minted says the call, not the number: a collection may answer with any.
    function _tryMint(address payer, MintVoucher calldata voucher, bytes calldata signature)
        private
        returns (bool minted, uint256 tokenId)
    {
        bytes memory data = abi.encodeCall(this.mintAlone, (payer, voucher, signature));
        if (gasleft() < VOUCHER_GAS + GAS_BESIDES) {
            revert FofoMinter_GasTooLow({needed: VOUCHER_GAS + GAS_BESIDES, left: gasleft()});
        }
        bytes memory result;
        (minted,, result) = LibCall.tryCall({
            target: address(this), value: 0, gasStipend: VOUCHER_GAS, maxCopy: LONGEST_REASON, data: data
        });
        if (minted) tokenId = abi.decode(result, (uint256));
        else emit VoucherSkipped({collection: voucher.collection, uid: voucher.uid, reason: result});
    }

    /// @dev One voucher, all of it or nothing. The native currency is here.
    function _mint(address payer, MintVoucher calldata voucher, bytes calldata signature)
        internal
        virtual
        returns (uint256 tokenId);

    function _checkValue(uint256 expected) internal view {
        if (msg.value != expected) revert FofoMinter_WrongValue(expected, msg.value);
    }

    /// @dev The native currency that a voucher asks for.
    function _value(MintVoucher calldata voucher) internal pure returns (uint256) {
        return voucher.currency == NATIVE ? voucher.price : 0;
    }
}
