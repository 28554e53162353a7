// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {IFofoEditions} from "../../../../src/interfaces/IFofoEditions.sol";
import {EditionTerms} from "../../../../src/types/Tokens.sol";
import {FofoTest} from "../../../base/FofoTest.sol";
import {Ownable} from "solady/auth/Ownable.sol";

contract CloseEditionTest is FofoTest {
    function setUp() public override {
        super.setUp();
        vm.startPrank(studio.addr);
        editions.createEdition(1, terms());
        editions.mint(buyer.addr, 1, 4);
        vm.stopPrank();
    }

    function test_RevertWhen_TheCallerIsNotTheOwner() public {
        vm.prank(address(minter));
        vm.expectRevert(Ownable.Unauthorized.selector);
        editions.closeEdition(1);
    }

    function test_RevertGiven_ItIsOverItsEndStays() public {
        EditionTerms memory timed = terms();
        timed.closesAt = uint40(NOW + 10);
        vm.startPrank(studio.addr);
        editions.createEdition(2, timed);
        editions.closeEdition(1);
        vm.warp(NOW + 10);
        vm.expectRevert(abi.encodeWithSelector(IFofoEditions.FofoEditions_Closed.selector, 1, NOW));
        editions.closeEdition(1); // closed
        vm.expectRevert(abi.encodeWithSelector(IFofoEditions.FofoEditions_Closed.selector, 2, NOW + 10));
        editions.closeEdition(2); // ended by itself
        vm.stopPrank();
        vm.assertEq(editions.editionOf(1).closesAt, NOW);
        vm.assertEq(editions.editionOf(2).closesAt, NOW + 10);
    }

    function test_NothingMoreIsMintedAndWhatPeopleHoldStays() public {
        vm.expectEmit(address(editions));
        emit IFofoEditions.EditionClosed(1, 4);
        vm.startPrank(studio.addr);
        editions.closeEdition(1);
        vm.expectRevert(abi.encodeWithSelector(IFofoEditions.FofoEditions_Closed.selector, 1, NOW));
        editions.mint(buyer.addr, 1, 1);
        vm.stopPrank();
        vm.assertEq(editions.balanceOf(buyer.addr, 1), 4);
        vm.prank(buyer.addr);
        editions.safeTransferFrom(buyer.addr, stranger.addr, 1, 4, "");
        vm.assertEq(editions.balanceOf(stranger.addr, 1), 4);
    }
}
