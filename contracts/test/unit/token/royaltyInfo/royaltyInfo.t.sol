// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {IFofoToken} from "../../../../src/interfaces/IFofoToken.sol";
import {OriginalMint} from "../../../../src/types/Tokens.sol";
import {FofoTest} from "../../../base/FofoTest.sol";

contract RoyaltyInfoTest is FofoTest {
    function test_GivenTheCreatorRedirected() public {
        mintOriginal(buyer.addr);
        mintOriginal(buyer.addr);
        OriginalMint memory another = original(buyer.addr);
        another.creator = stranger.addr;
        vm.prank(address(minter));
        originals.mint(another);

        vm.expectEmit(address(originals));
        emit IFofoToken.RoyaltiesRedirected(creator.addr, treasury);
        vm.prank(creator.addr);
        originals.redirectRoyalties(treasury);
        vm.assertEq(_receiver(1), treasury);
        vm.assertEq(_receiver(2), treasury);
        vm.assertEq(_receiver(3), stranger.addr);
        vm.assertEq(originals.provenanceOf(1).creator, creator.addr);

        vm.prank(creator.addr);
        originals.redirectRoyalties(address(0));
        vm.assertEq(_receiver(1), creator.addr);
    }

    function test_ARedirectionIsFollowedOneStepOnly() public {
        mintOriginal(buyer.addr);
        vm.prank(creator.addr);
        originals.redirectRoyalties(treasury);
        vm.prank(treasury);
        originals.redirectRoyalties(creator.addr);
        vm.assertEq(_receiver(1), treasury);
    }

    function test_TheHolderDoesNotDecide() public {
        mintOriginal(buyer.addr);
        vm.prank(buyer.addr);
        originals.redirectRoyalties(buyer.addr);
        vm.assertEq(_receiver(1), creator.addr);
    }

    function testFuzz_TheAmountIsPriceTimesBps(uint16 bps, uint128 price) public {
        OriginalMint memory wanted = original(buyer.addr);
        wanted.royaltyBps = uint16(bound(bps, 0, 2500));
        vm.prank(address(minter));
        originals.mint(wanted);
        (, uint256 amount) = originals.royaltyInfo(1, price);
        vm.assertEq(amount, uint256(price) * wanted.royaltyBps / 10_000);
    }

    function _receiver(uint256 tokenId) private view returns (address receiver) {
        (receiver,) = originals.royaltyInfo(tokenId, 1);
    }
}
