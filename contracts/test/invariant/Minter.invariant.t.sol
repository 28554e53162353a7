// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../forge/Cheats.sol";
import {FofoCollection} from "../../src/FofoCollection.sol";
import {ContentDigest} from "../../src/types/Content.sol";
import {TokenSettings} from "../../src/types/Tokens.sol";
import {FofoTest} from "../base/FofoTest.sol";
import {MinterHandler} from "./MinterHandler.sol";

contract MinterInvariantTest is FofoTest {
    uint32 private constant CAP = 40;

    MinterHandler private _handler;
    FofoCollection private _collection;

    function setUp() public override {
        super.setUp();
        TokenSettings memory capped = settings("Capped", "CAP");
        capped.maxSupply = CAP;
        _collection = FofoCollection(factory.createCollection(capped, 0));
        vm.startPrank(studio.addr);
        minter.setVoucherSigner(address(_collection), penman.addr, true);
        minter.setFee(treasury, 333);
        vm.stopPrank();
        _handler = new MinterHandler(minter, _collection, editions, penman, studio.addr);
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    /// All in one campaign: one each would repeat the same actions from the same seed.
    function invariant_AllHold() public view {
        _originalsAreCountedRight();
        _editionsAreCountedRight();
        _contentNeverChanges();
        _nothingWorksTwice();
        _phasesKeepTheirLimits();
        _theMinterHoldsCreditsOnly();
    }

    function _originalsAreCountedRight() private view {
        uint256 minted = _collection.totalMinted();
        vm.assertLe(minted, CAP);
        uint256 alive;
        for (uint256 tokenId = 1; tokenId <= minted; ++tokenId) {
            if (!_handler.burned(tokenId)) ++alive;
        }
        vm.assertEq(_collection.totalSupply(), alive, "supply");
        uint256 held;
        for (uint256 i; i < 4; ++i) {
            held += _collection.balanceOf(_handler.people(i));
        }
        vm.assertEq(held, alive, "balances");
    }

    function _editionsAreCountedRight() private view {
        uint256 edition = _handler.EDITION();
        vm.assertLe(editions.editionOf(edition).minted, _handler.EDITION_SIZE());
        uint256 held;
        for (uint256 i; i < 4; ++i) {
            held += editions.balanceOf(_handler.people(i), edition);
        }
        vm.assertEq(editions.totalSupply(edition), held, "balances");
        vm.assertEq(_handler.pieces(), held, "pieces");
    }

    function _contentNeverChanges() private view {
        for (uint256 tokenId = 1; tokenId <= _collection.totalMinted(); ++tokenId) {
            vm.assertEq(
                ContentDigest.unwrap(_collection.contentOf(tokenId)), _handler.contentAtBirth(tokenId), "content"
            );
            address born = _handler.creatorAtBirth(tokenId);
            if (_handler.burned(tokenId) || born == address(0)) continue;
            vm.assertEq(_collection.provenanceOf(tokenId).creator, born);
        }
    }

    function _nothingWorksTwice() private view {
        vm.assertEq(_handler.workedTwice(), 0, "something worked that must not");
    }

    function _phasesKeepTheirLimits() private view {
        uint256 phase = _handler.PHASE();
        vm.assertLe(minter.claimedIn(phase), _handler.PHASE_SUPPLY());
        for (uint256 i; i < 4; ++i) {
            vm.assertLe(minter.claimedBy(phase, _handler.people(i)), _handler.WALLET_LIMIT());
        }
    }

    function _theMinterHoldsCreditsOnly() private view {
        vm.assertEq(minter.creditOf(treasury, NATIVE), _handler.fees(), "fees");
        vm.assertEq(address(minter).balance, _handler.fees(), "balance");
    }
}
