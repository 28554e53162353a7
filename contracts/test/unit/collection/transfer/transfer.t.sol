// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {IFofoCollection} from "../../../../src/interfaces/IFofoCollection.sol";
import {ITransferValidator721} from "../../../../src/interfaces/ITransferValidator.sol";
import {OriginalMint, Provenance} from "../../../../src/types/Tokens.sol";
import {FofoTest} from "../../../base/FofoTest.sol";
import {PickyValidator} from "../../../mocks/Validators.sol";

contract CollectionTransferTest is FofoTest {
    function test_RevertGiven_TheTokenIsLocked() public {
        OriginalMint memory wanted = original(buyer.addr);
        wanted.locked = true;
        vm.prank(address(minter));
        originals.mint(wanted);
        bytes memory locked = abi.encodeWithSelector(IFofoCollection.FofoCollection_TokenLocked.selector, 1);
        vm.startPrank(buyer.addr);
        originals.setApprovalForAll(stranger.addr, true);
        vm.expectRevert(locked);
        originals.transferFrom(buyer.addr, stranger.addr, 1);
        vm.expectRevert(locked);
        originals.safeTransferFrom(buyer.addr, stranger.addr, 1);
        vm.stopPrank();
        vm.prank(stranger.addr);
        vm.expectRevert(locked);
        originals.safeTransferFrom(buyer.addr, stranger.addr, 1, "data");
    }

    function test_RevertGiven_AValidatorThatRefuses() public {
        mintOriginal(buyer.addr);
        PickyValidator validator = new PickyValidator(stranger.addr);
        vm.prank(studio.addr);
        originals.setTransferValidator(address(validator));
        vm.prank(buyer.addr);
        vm.expectRevert(abi.encodeWithSelector(PickyValidator.Picky.selector, buyer.addr));
        originals.transferFrom(buyer.addr, creator.addr, 1);
    }

    function test_GivenAValidatorThatAgrees() public {
        mintOriginal(buyer.addr);
        PickyValidator validator = new PickyValidator(stranger.addr);
        vm.prank(studio.addr);
        originals.setTransferValidator(address(validator));
        vm.prank(buyer.addr);
        originals.approve(stranger.addr, 1);
        vm.expectCall(
            address(validator),
            abi.encodeCall(ITransferValidator721.validateTransfer, (stranger.addr, buyer.addr, creator.addr, 1))
        );
        vm.prank(stranger.addr);
        originals.transferFrom(buyer.addr, creator.addr, 1);
        vm.assertEq(originals.ownerOf(1), creator.addr);
    }

    function testFuzz_ItCountsTransfersAndLeavesTheRestAlone(uint8 times, uint40 mintedAt) public {
        vm.warp(mintedAt);
        mintOriginal(buyer.addr);
        address holder = buyer.addr;
        for (uint256 i; i < times; ++i) {
            address next = i % 2 == 0 ? stranger.addr : creator.addr;
            vm.prank(holder);
            originals.transferFrom(holder, next, 1);
            holder = next;
        }
        Provenance memory known = originals.provenanceOf(1);
        vm.assertEq(known.transfers, times);
        vm.assertEq(originals.nonces(1), times);
        vm.assertEq(known.mintedAt, mintedAt);
        vm.assertEq(known.creator, creator.addr);
        vm.assertFalse(known.locked, "locked");
        vm.assertEq(originals.ownerOf(1), holder);
    }
}
