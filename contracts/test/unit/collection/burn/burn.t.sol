// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {OriginalMint} from "../../../../src/types/Tokens.sol";
import {FofoTest} from "../../../base/FofoTest.sol";
import {DeafRecipient} from "../../../mocks/Recipients.sol";
import {ERC721} from "solady/tokens/ERC721.sol";

contract CollectionBurnTest is FofoTest {
    function test_RevertWhen_TheCallerIsNeitherHolderNorApproved() public {
        mintOriginal(buyer.addr);
        vm.prank(studio.addr); // not even the owner of the collection
        vm.expectRevert(ERC721.NotOwnerNorApproved.selector);
        originals.burn(1);
    }

    function test_RevertGiven_TheTokenDoesNotExist() public {
        vm.expectRevert(ERC721.TokenDoesNotExist.selector);
        originals.burn(1);
    }

    function test_ItDestroysTheTokenAndLowersTheSupply() public {
        mintOriginal(buyer.addr);
        mintOriginal(buyer.addr);
        vm.prank(buyer.addr);
        originals.approve(stranger.addr, 1);
        vm.prank(stranger.addr);
        originals.burn(1);
        vm.assertEq(originals.totalSupply(), 1);
        vm.assertEq(originals.totalMinted(), 2);
        vm.assertEq(originals.balanceOf(buyer.addr), 1);
        vm.expectRevert(ERC721.TokenDoesNotExist.selector);
        originals.tokenURI(1);
    }

    function test_ItAlsoDestroysALockedToken() public {
        OriginalMint memory wanted = original(buyer.addr);
        wanted.locked = true;
        vm.prank(address(minter));
        originals.mint(wanted);
        vm.prank(buyer.addr);
        originals.burn(1);
        vm.assertEq(originals.totalSupply(), 0);
        vm.expectRevert(ERC721.TokenDoesNotExist.selector);
        originals.locked(1);
    }

    function test_ItNeverGivesTheNumberOutAgain() public {
        mintOriginal(buyer.addr);
        vm.prank(buyer.addr);
        originals.burn(1);
        vm.assertEq(mintOriginal(buyer.addr), 2);
    }

    function test_ItAsksNoTransferValidator() public {
        address broken = address(new DeafRecipient());
        mintOriginal(buyer.addr);
        vm.prank(studio.addr);
        originals.setTransferValidator(broken);
        vm.prank(buyer.addr);
        originals.burn(1);
        vm.assertEq(mintOriginal(buyer.addr), 2);
    }
}
