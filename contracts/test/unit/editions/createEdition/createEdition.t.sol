// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {IFofoEditions} from "../../../../src/interfaces/IFofoEditions.sol";
import {IFofoToken} from "../../../../src/interfaces/IFofoToken.sol";
import {ContentDigest} from "../../../../src/types/Content.sol";
import {Edition, EditionTerms} from "../../../../src/types/Tokens.sol";
import {FofoTest} from "../../../base/FofoTest.sol";

contract CreateEditionTest is FofoTest {
    function test_RevertWhen_TheCallerIsNeitherMinterNorOwner() public {
        vm.startPrank(stranger.addr);
        bytes memory refusal = abi.encodeWithSelector(IFofoToken.FofoToken_NotMinter.selector, stranger.addr);
        vm.expectRevert(refusal);
        editions.createEdition(1, terms());
        vm.expectRevert(refusal);
        editions.mint(stranger.addr, 1, 1);
        vm.expectRevert(refusal);
        editions.mintOrCreate(stranger.addr, 1, 1, terms());
        vm.stopPrank();
    }

    function test_RevertWhen_TheNumberIsZeroOrTaken() public {
        vm.startPrank(studio.addr);
        vm.expectRevert(abi.encodeWithSelector(IFofoEditions.FofoEditions_NumberTaken.selector, 0));
        editions.createEdition(0, terms());
        editions.createEdition(1, terms());
        vm.expectRevert(abi.encodeWithSelector(IFofoEditions.FofoEditions_NumberTaken.selector, 1));
        editions.createEdition(1, terms());
        vm.stopPrank();
    }

    function test_RevertWhen_TheContentIsZero() public {
        EditionTerms memory wanted = terms();
        wanted.content = ContentDigest.wrap(0);
        vm.prank(studio.addr);
        vm.expectRevert(IFofoToken.FofoToken_ContentMissing.selector);
        editions.createEdition(1, wanted);
    }

    function test_RevertWhen_ItWouldCloseBeforeItOpens() public {
        EditionTerms memory wanted = terms();
        (wanted.opensAt, wanted.closesAt) = (200, 200);
        vm.prank(studio.addr);
        vm.expectRevert(abi.encodeWithSelector(IFofoEditions.FofoEditions_ClosesBeforeItOpens.selector, 200, 200));
        editions.createEdition(1, wanted);
    }

    function test_RevertWhen_TheRoyaltyIsAboveTheLimit() public {
        EditionTerms memory wanted = terms();
        wanted.royaltyBps = 2501;
        vm.prank(studio.addr);
        vm.expectRevert(abi.encodeWithSelector(IFofoToken.FofoToken_RoyaltyTooHigh.selector, 2501, 2500));
        editions.createEdition(1, wanted);
    }

    function test_ItCanBeReadBack() public {
        EditionTerms memory wanted = terms();
        (wanted.opensAt, wanted.closesAt) = (uint40(NOW), uint40(NOW + 1 days));
        wanted.content = ContentDigest.wrap(0x5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03);
        vm.expectEmit(address(editions));
        emit IFofoEditions.EditionCreated(1, creator.addr, wanted.content, 10, uint40(NOW), uint40(NOW + 1 days), 750);
        vm.prank(address(minter));
        editions.createEdition(1, wanted);
        Edition memory made = editions.editionOf(1);
        vm.assertEq(made.maxSupply, 10);
        vm.assertEq(made.opensAt, NOW);
        vm.assertEq(made.closesAt, NOW + 1 days);
        vm.assertEq(ContentDigest.unwrap(editions.contentOf(1)), ContentDigest.unwrap(wanted.content));
        vm.assertEq(editions.uri(1), "ipfs://bafkreicysg23kiwv34eg2d7qweipxwosdo2py4ldv42nbauguluen5v6am");
        (address receiver, uint256 amount) = editions.royaltyInfo(1, 10_000);
        vm.assertEq(receiver, creator.addr);
        vm.assertEq(amount, 750);
    }

    function test_RevertGiven_TheEditionIsUnknown() public {
        bytes memory unknown = abi.encodeWithSelector(IFofoEditions.FofoEditions_UnknownEdition.selector, 9);
        vm.expectRevert(unknown);
        editions.uri(9);
        vm.startPrank(studio.addr);
        vm.expectRevert(unknown);
        editions.mint(buyer.addr, 9, 1);
        vm.expectRevert(unknown);
        editions.closeEdition(9);
        vm.stopPrank();
    }
}
