// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {IFofoEditions} from "../../../../src/interfaces/IFofoEditions.sol";
import {FofoTest} from "../../../base/FofoTest.sol";
import {ERC1155} from "solady/tokens/ERC1155.sol";

contract EditionsBurnTest is FofoTest {
    function setUp() public override {
        super.setUp();
        vm.startPrank(studio.addr);
        editions.createEdition(1, terms());
        editions.mint(buyer.addr, 1, 10);
        vm.stopPrank();
    }

    function test_RevertWhen_TheCallerIsNeitherHolderNorOperator() public {
        vm.prank(studio.addr);
        vm.expectRevert(ERC1155.NotOwnerNorApproved.selector);
        editions.burn(buyer.addr, 1, 1);
    }

    function test_RevertWhen_MoreAreGivenThanHeld() public {
        vm.prank(buyer.addr);
        vm.expectRevert(ERC1155.InsufficientBalance.selector);
        editions.burn(buyer.addr, 1, 11);
    }

    function test_ItLowersBalanceAndSupplyAndMakesNoRoom() public {
        vm.prank(buyer.addr);
        editions.setApprovalForAll(stranger.addr, true);
        vm.prank(stranger.addr);
        editions.burn(buyer.addr, 1, 4);
        vm.assertEq(editions.totalSupply(1), 6);
        vm.assertEq(editions.editionOf(1).minted, 10);
        vm.assertEq(editions.editionOf(1).burned, 4);
        vm.assertEq(editions.balanceOf(buyer.addr, 1), 6);
        vm.prank(studio.addr);
        vm.expectRevert(abi.encodeWithSelector(IFofoEditions.FofoEditions_SoldOut.selector, 1, 0, 1));
        editions.mint(buyer.addr, 1, 1);
    }
}
