// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {IFofoCollection} from "../../../../src/interfaces/IFofoCollection.sol";
import {IFofoToken} from "../../../../src/interfaces/IFofoToken.sol";
import {FofoTest} from "../../../base/FofoTest.sol";

contract CollectionMintDropTest is FofoTest {
    function test_RevertWhen_TheCallerIsNeitherMinterNorOwner() public {
        vm.prank(stranger.addr);
        vm.expectRevert(abi.encodeWithSelector(IFofoToken.FofoToken_NotMinter.selector, stranger.addr));
        originals.mintDrop(stranger.addr, 1);
    }

    function test_RevertWhen_TheQuantityIsZero() public {
        vm.prank(address(minter));
        vm.expectRevert(IFofoCollection.FofoCollection_NothingToMint.selector);
        originals.mintDrop(buyer.addr, 0);
    }

    function test_RevertWhen_TheQuantityIsBeyondAllNumbers() public {
        vm.prank(address(minter));
        vm.expectRevert(
            abi.encodeWithSelector(
                IFofoCollection.FofoCollection_SoldOut.selector, uint256(type(uint32).max), type(uint256).max
            )
        );
        originals.mintDrop(buyer.addr, type(uint256).max);
    }

    function test_ItMintsTokensWithoutContentOfTheirOwn() public {
        vm.expectEmit(address(originals));
        emit IFofoCollection.DropMinted(buyer.addr, 1, 3);
        vm.prank(address(minter));
        vm.assertEq(originals.mintDrop(buyer.addr, 3), 1);
        vm.assertEq(originals.balanceOf(buyer.addr), 3);
        vm.assertTrue(originals.contentOf(3).isNone());
        vm.assertEq(originals.tokenURI(3), "");
    }
}
