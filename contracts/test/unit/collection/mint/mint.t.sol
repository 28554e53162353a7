// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {FofoCollection} from "../../../../src/FofoCollection.sol";
import {IFofoCollection} from "../../../../src/interfaces/IFofoCollection.sol";
import {IFofoToken} from "../../../../src/interfaces/IFofoToken.sol";
import {ContentDigest} from "../../../../src/types/Content.sol";
import {OriginalMint, Provenance, TokenSettings} from "../../../../src/types/Tokens.sol";
import {FofoTest} from "../../../base/FofoTest.sol";
import {DeafRecipient, GladRecipient, ReentrantRecipient, SullenRecipient} from "../../../mocks/Recipients.sol";

contract CollectionMintTest is FofoTest {
    event Transfer(address indexed from, address indexed to, uint256 indexed id);

    function test_RevertWhen_TheCallerIsNeitherMinterNorOwner() public {
        vm.prank(stranger.addr);
        vm.expectRevert(abi.encodeWithSelector(IFofoToken.FofoToken_NotMinter.selector, stranger.addr));
        originals.mint(original(stranger.addr));
    }

    function test_RevertWhen_TheContentIsZero() public {
        OriginalMint memory wanted = original(buyer.addr);
        wanted.content = ContentDigest.wrap(0);
        vm.prank(address(minter));
        vm.expectRevert(IFofoToken.FofoToken_ContentMissing.selector);
        originals.mint(wanted);
    }

    function test_RevertWhen_TheRoyaltyIsAboveTheLimit() public {
        OriginalMint memory wanted = original(buyer.addr);
        wanted.royaltyBps = 2501;
        vm.prank(address(minter));
        vm.expectRevert(abi.encodeWithSelector(IFofoToken.FofoToken_RoyaltyTooHigh.selector, 2501, 2500));
        originals.mint(wanted);
    }

    function test_RevertWhen_TheRecipientIsZero() public {
        vm.prank(address(minter));
        vm.expectRevert(IFofoCollection.FofoCollection_NoRecipient.selector);
        originals.mint(original(address(0)));
    }

    function test_RevertGiven_TheCollectionIsSoldOut() public {
        TokenSettings memory two = settings("Two", "TWO");
        two.maxSupply = 2;
        FofoCollection small = FofoCollection(factory.createCollection(two, 0));
        vm.startPrank(address(minter));
        small.mint(original(buyer.addr));
        small.mint(original(buyer.addr));
        vm.expectRevert(abi.encodeWithSelector(IFofoCollection.FofoCollection_SoldOut.selector, 0, 1));
        small.mint(original(buyer.addr));
        vm.stopPrank();
        vm.assertEq(small.maxSupply(), 2);
    }

    function test_BurningMakesNoRoomBelowTheCap() public {
        TokenSettings memory one = settings("One", "ONE");
        one.maxSupply = 1;
        FofoCollection small = FofoCollection(factory.createCollection(one, 0));
        vm.prank(address(minter));
        small.mint(original(buyer.addr));
        vm.prank(buyer.addr);
        small.burn(1);
        vm.prank(address(minter));
        vm.expectRevert(abi.encodeWithSelector(IFofoCollection.FofoCollection_SoldOut.selector, 0, 1));
        small.mint(original(buyer.addr));
    }

    function test_WhenTheRecipientIsAContractThatTakesTokens() public {
        GladRecipient recipient = new GladRecipient();
        mintOriginal(address(recipient));
        vm.assertEq(recipient.calls(), 1);
        vm.assertEq(originals.ownerOf(1), address(recipient));
    }

    function test_RevertWhen_TheRecipientAnswersSomethingElse() public {
        SullenRecipient recipient = new SullenRecipient();
        vm.expectRevert(
            abi.encodeWithSelector(IFofoCollection.FofoCollection_RecipientRefused.selector, address(recipient), 1)
        );
        vm.prank(address(minter));
        originals.mint(original(address(recipient)));
    }

    function test_RevertWhen_TheRecipientHasNoReceiver() public {
        DeafRecipient recipient = new DeafRecipient();
        vm.expectRevert(
            abi.encodeWithSelector(IFofoCollection.FofoCollection_RecipientRefused.selector, address(recipient), 1)
        );
        vm.prank(address(minter));
        originals.mint(original(address(recipient)));
    }

    function test_WhenTheRecipientMintsAgainFromWithin() public {
        ReentrantRecipient recipient = new ReentrantRecipient();
        vm.prank(studio.addr);
        originals.setMinter(address(recipient));
        OriginalMint memory second = original(buyer.addr);
        second.content = ContentDigest.wrap(keccak256("second"));
        recipient.arm(address(originals), abi.encodeCall(originals.mint, (second)), 0);
        vm.prank(studio.addr);
        uint256 first = originals.mint(original(address(recipient)));
        vm.assertTrue(recipient.succeeded());
        vm.assertEq(first, 1);
        vm.assertEq(originals.ownerOf(1), address(recipient));
        vm.assertEq(originals.ownerOf(2), buyer.addr);
        vm.assertEq(ContentDigest.unwrap(originals.contentOf(2)), keccak256("second"));
        vm.assertEq(originals.totalMinted(), 2);
    }

    function test_ItNumbersFromOneWithoutGaps() public {
        for (uint256 i = 1; i <= 5; ++i) {
            vm.assertEq(mintOriginal(buyer.addr), i);
        }
        vm.assertEq(originals.totalSupply(), 5);
        vm.assertEq(originals.balanceOf(buyer.addr), 5);
        vm.assertEq(originals.maxSupply(), type(uint32).max);
    }

    function test_ItStoresContentCreatorAndRoyalty() public {
        uint256 tokenId = mintOriginal(buyer.addr);
        Provenance memory known = originals.provenanceOf(tokenId);
        vm.assertEq(ContentDigest.unwrap(known.content), ContentDigest.unwrap(CONTENT));
        vm.assertEq(known.creator, creator.addr);
        vm.assertEq(known.mintedAt, NOW);
        vm.assertEq(known.transfers, 0);
        vm.assertFalse(known.locked, "locked");
        (address receiver, uint256 amount) = originals.royaltyInfo(tokenId, 10_000);
        vm.assertEq(receiver, creator.addr);
        vm.assertEq(amount, 750);
    }

    function test_ItEmitsTransferAndOriginalMinted() public {
        vm.expectEmit(address(originals));
        emit IFofoCollection.OriginalMinted(1, creator.addr, CONTENT);
        vm.expectEmit(address(originals));
        emit Transfer(address(0), buyer.addr, 1);
        mintOriginal(buyer.addr);
    }

    function test_WhenLockedItEmitsLocked() public {
        OriginalMint memory wanted = original(buyer.addr);
        wanted.locked = true;
        vm.expectEmit(address(originals));
        emit IFofoCollection.Locked(1);
        vm.prank(address(minter));
        originals.mint(wanted);
        vm.assertTrue(originals.locked(1));
        vm.assertEq(originals.provenanceOf(1).mintedAt, NOW);
    }

    function test_WhenItNamesNoCreatorTheCollectionsRoyaltyCounts() public {
        OriginalMint memory wanted = original(buyer.addr);
        wanted.creator = address(0);
        vm.prank(studio.addr); // the owner may mint, too
        originals.mint(wanted);
        (address receiver, uint256 amount) = originals.royaltyInfo(1, 10_000);
        vm.assertEq(receiver, treasury);
        vm.assertEq(amount, 250);
        vm.assertEq(originals.provenanceOf(1).creator, address(0)); // the treasury made nothing
        vm.assertEq(originals.provenanceOf(1).mintedAt, NOW);
    }

    function testFuzz_ATokenShowsItsOwnContentForever(bytes32 content, uint32 later) public {
        vm.assume(content != 0);
        OriginalMint memory wanted = original(buyer.addr);
        wanted.content = ContentDigest.wrap(content);
        vm.prank(address(minter));
        originals.mint(wanted);
        string memory before = originals.tokenURI(1);
        vm.warp(NOW + later);
        mintOriginal(stranger.addr);
        vm.startPrank(studio.addr);
        originals.reveal(ContentDigest.wrap(keccak256("directory")));
        originals.setMinter(address(0));
        vm.stopPrank();
        vm.prank(buyer.addr);
        originals.transferFrom(buyer.addr, stranger.addr, 1);
        vm.assertEq(originals.tokenURI(1), before);
        vm.assertEq(ContentDigest.unwrap(originals.contentOf(1)), content);
    }
}
