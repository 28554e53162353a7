// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {IFofoCollection} from "../../../../src/interfaces/IFofoCollection.sol";
import {IFofoToken} from "../../../../src/interfaces/IFofoToken.sol";
import {ContentDigest} from "../../../../src/types/Content.sol";
import {FofoTest} from "../../../base/FofoTest.sol";
import {Ownable} from "solady/auth/Ownable.sol";
import {ERC721} from "solady/tokens/ERC721.sol";

contract CollectionRevealTest is FofoTest {
    // `printf 'hello\n' | sha256sum`, whose raw CID every IPFS tool spells as below.
    ContentDigest private constant HELLO =
        ContentDigest.wrap(0x5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03);
    string private constant HELLO_RAW = "ipfs://bafkreicysg23kiwv34eg2d7qweipxwosdo2py4ldv42nbauguluen5v6am";
    string private constant HELLO_DIRECTORY = "ipfs://bafybeicysg23kiwv34eg2d7qweipxwosdo2py4ldv42nbauguluen5v6am/";

    function setUp() public override {
        super.setUp();
        vm.startPrank(address(minter));
        originals.mint(original(buyer.addr));
        originals.mintDrop(buyer.addr, 12);
        vm.stopPrank();
    }

    function test_RevertWhen_TheCallerIsNotTheOwner() public {
        vm.startPrank(stranger.addr);
        vm.expectRevert(Ownable.Unauthorized.selector);
        originals.setPlaceholder(HELLO);
        vm.expectRevert(Ownable.Unauthorized.selector);
        originals.reveal(HELLO);
        vm.stopPrank();
    }

    function test_GivenNoPlaceholder() public view {
        vm.assertEq(originals.tokenURI(13), "");
    }

    function test_GivenAPlaceholderAllDropTokensShowIt() public {
        string memory before = originals.tokenURI(1);
        vm.expectEmit(address(originals));
        emit IFofoCollection.PlaceholderChanged(HELLO);
        vm.expectEmit(address(originals));
        emit IFofoCollection.BatchMetadataUpdate(1, 13);
        vm.prank(studio.addr);
        originals.setPlaceholder(HELLO);
        vm.assertEq(originals.tokenURI(2), HELLO_RAW);
        vm.assertEq(originals.tokenURI(13), HELLO_RAW);
        vm.assertEq(originals.tokenURI(1), before);
    }

    function test_RevertWhen_TheDirectoryIsZero() public {
        vm.prank(studio.addr);
        vm.expectRevert(IFofoToken.FofoToken_ContentMissing.selector);
        originals.reveal(ContentDigest.wrap(0));
    }

    function test_RevertGiven_TheDropWasRevealed() public {
        vm.startPrank(studio.addr);
        originals.reveal(HELLO);
        vm.expectRevert(IFofoCollection.FofoCollection_AlreadyRevealed.selector);
        originals.reveal(HELLO);
        vm.expectRevert(IFofoCollection.FofoCollection_AlreadyRevealed.selector);
        originals.setPlaceholder(HELLO);
        vm.stopPrank();
    }

    function test_WhenRevealedEachDropTokenShowsItsOwnFile() public {
        vm.expectEmit(address(originals));
        emit IFofoCollection.DropRevealed(HELLO);
        vm.expectEmit(address(originals));
        emit IFofoCollection.BatchMetadataUpdate(1, 13);
        vm.prank(studio.addr);
        originals.reveal(HELLO);
        vm.assertEq(originals.tokenURI(2), string.concat(HELLO_DIRECTORY, "2.json"));
        vm.assertEq(originals.tokenURI(13), string.concat(HELLO_DIRECTORY, "13.json"));
        vm.expectRevert(ERC721.TokenDoesNotExist.selector);
        originals.tokenURI(14);
    }
}
