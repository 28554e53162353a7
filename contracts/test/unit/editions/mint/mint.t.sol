// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {IFofoEditions} from "../../../../src/interfaces/IFofoEditions.sol";
import {EditionTerms} from "../../../../src/types/Tokens.sol";
import {FofoTest} from "../../../base/FofoTest.sol";
import {GladRecipient, ReentrantRecipient, SullenRecipient} from "../../../mocks/Recipients.sol";
import {ERC1155} from "solady/tokens/ERC1155.sol";

contract EditionsMintTest is FofoTest {
    function setUp() public override {
        super.setUp();
        vm.prank(studio.addr);
        editions.createEdition(1, terms());
    }

    function test_RevertWhen_TheQuantityIsZero() public {
        vm.prank(studio.addr);
        vm.expectRevert(IFofoEditions.FofoEditions_NothingToMint.selector);
        editions.mint(buyer.addr, 1, 0);
    }

    function test_RevertGiven_TheEditionHasNotOpenedOrHasClosed() public {
        EditionTerms memory timed = terms();
        (timed.opensAt, timed.closesAt) = (uint40(NOW + 1), uint40(NOW + 10));
        vm.startPrank(studio.addr);
        editions.createEdition(2, timed);
        vm.expectRevert(abi.encodeWithSelector(IFofoEditions.FofoEditions_NotOpenYet.selector, 2, NOW + 1));
        editions.mint(buyer.addr, 2, 1);
        vm.warp(NOW + 1);
        editions.mint(buyer.addr, 2, 1);
        vm.warp(NOW + 9);
        editions.mint(buyer.addr, 2, 1);
        vm.warp(NOW + 10);
        vm.expectRevert(abi.encodeWithSelector(IFofoEditions.FofoEditions_Closed.selector, 2, NOW + 10));
        editions.mint(buyer.addr, 2, 1);
        vm.stopPrank();
    }

    function test_RevertWhen_MoreAreWantedThanAreLeft() public {
        vm.startPrank(studio.addr);
        editions.mint(buyer.addr, 1, 7);
        vm.expectRevert(abi.encodeWithSelector(IFofoEditions.FofoEditions_SoldOut.selector, 1, 3, 4));
        editions.mint(buyer.addr, 1, 4);
        vm.expectRevert(abi.encodeWithSelector(IFofoEditions.FofoEditions_SoldOut.selector, 1, 3, type(uint256).max));
        editions.mint(buyer.addr, 1, type(uint256).max);
        editions.mint(buyer.addr, 1, 3);
        vm.stopPrank();
        vm.assertEq(editions.totalSupply(1), 10);
    }

    function test_GivenAnOpenEdition() public {
        EditionTerms memory open = terms();
        open.maxSupply = 0;
        vm.startPrank(studio.addr);
        editions.createEdition(2, open);
        editions.mint(buyer.addr, 2, 1_000_000_000);
        vm.stopPrank();
        vm.assertEq(editions.balanceOf(buyer.addr, 2), 1_000_000_000);
        vm.assertEq(editions.editionOf(2).maxSupply, type(uint48).max);
    }

    function test_WhenTheRecipientIsAContract() public {
        address glad = address(new GladRecipient());
        address sullen = address(new SullenRecipient());
        vm.startPrank(studio.addr);
        editions.mint(glad, 1, 2);
        vm.expectRevert(ERC1155.TransferToNonERC1155ReceiverImplementer.selector);
        editions.mint(sullen, 1, 1);
        vm.stopPrank();
        vm.assertEq(editions.balanceOf(glad, 1), 2);
    }

    function test_WhenTheRecipientMintsAgainFromWithinTheLimitHolds() public {
        ReentrantRecipient recipient = new ReentrantRecipient();
        vm.prank(studio.addr);
        editions.setMinter(address(recipient));
        recipient.arm(address(editions), abi.encodeCall(editions.mint, (address(recipient), 1, 4)), 0);
        vm.prank(studio.addr);
        editions.mint(address(recipient), 1, 7);
        vm.assertFalse(recipient.succeeded());
        vm.assertEq(recipient.answer(), abi.encodeWithSelector(IFofoEditions.FofoEditions_SoldOut.selector, 1, 3, 4));
        vm.assertEq(editions.totalSupply(1), 7);
    }

    function testFuzz_MintedNeverExceedsTheLimit(uint48 limit, uint48[8] memory quantities) public {
        EditionTerms memory wanted = terms();
        wanted.maxSupply = uint48(bound(limit, 1, type(uint48).max));
        vm.startPrank(studio.addr);
        editions.createEdition(2, wanted);
        uint256 minted;
        for (uint256 i; i < 8; ++i) {
            bool fits = quantities[i] != 0 && minted + quantities[i] <= wanted.maxSupply;
            if (!fits) vm.expectRevert();
            editions.mint(buyer.addr, 2, quantities[i]);
            if (fits) minted += quantities[i];
        }
        vm.stopPrank();
        vm.assertEq(editions.totalSupply(2), minted);
        vm.assertEq(editions.balanceOf(buyer.addr, 2), minted);
        vm.assertLe(minted, wanted.maxSupply);
    }
}
