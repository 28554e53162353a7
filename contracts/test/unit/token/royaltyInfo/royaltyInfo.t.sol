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
        emit IFofoToken.RoyaltiesRedirected(creator.addr, treasury, NOW + 1 days);
        _redirect(creator.addr, treasury);
        vm.assertEq(_receiver(1), treasury);
        vm.assertEq(_receiver(2), treasury);
        vm.assertEq(_receiver(3), stranger.addr);
        vm.assertEq(originals.provenanceOf(1).creator, creator.addr);

        _redirect(creator.addr, address(0));
        vm.assertEq(_receiver(1), creator.addr);
    }

    function test_ARedirectionTakesEffectADayLater() public {
        mintOriginal(buyer.addr);
        vm.prank(creator.addr);
        originals.redirectRoyalties(treasury);
        _assertNext(treasury, NOW + 1 days);
        vm.warp(NOW + 1 days - 1);
        vm.assertEq(_receiver(1), creator.addr);
        vm.warp(NOW + 1 days);
        vm.assertEq(_receiver(1), treasury);
        vm.assertEq(originals.royaltyRedirect(creator.addr), treasury);
        _assertNext(address(0), 0);
    }

    function test_AChangeThatWaitsIsReplacedAndWaitsAnew() public {
        mintOriginal(buyer.addr);
        _redirect(creator.addr, treasury);
        vm.prank(creator.addr);
        originals.redirectRoyalties(stranger.addr);
        vm.warp(block.timestamp + 20 hours);
        vm.prank(creator.addr);
        originals.redirectRoyalties(relayer.addr);
        uint256 from = block.timestamp + 1 days;
        _assertNext(relayer.addr, from);
        vm.warp(from - 1);
        vm.assertEq(_receiver(1), treasury);
        vm.warp(from);
        vm.assertEq(_receiver(1), relayer.addr);
    }

    function testFuzz_WhatIsNamedNowHoldsForADayWhateverTheCreatorDoes(uint256 seed, uint32[6] calldata pauses) public {
        mintOriginal(buyer.addr);
        for (uint256 i; i < 6; ++i) {
            address named = _receiver(1);
            vm.prank(creator.addr);
            originals.redirectRoyalties(seed >> i & 1 == 0 ? address(0) : vm.addr(0xC0DE + i));
            uint256 start = block.timestamp;
            vm.warp(start + bound(pauses[i], 0, 1 days - 1));
            vm.assertEq(_receiver(1), named);
            vm.warp(block.timestamp + bound(uint256(pauses[i]) * 7919, 0, 3 days));
        }
    }

    function test_ARedirectionIsFollowedOneStepOnly() public {
        mintOriginal(buyer.addr);
        _redirect(creator.addr, treasury);
        _redirect(treasury, creator.addr);
        vm.assertEq(_receiver(1), treasury);
    }

    function test_TheHolderDoesNotDecide() public {
        mintOriginal(buyer.addr);
        _redirect(buyer.addr, buyer.addr);
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

    /// @dev And waits until it holds.
    function _redirect(address who, address to) private {
        vm.prank(who);
        originals.redirectRoyalties(to);
        vm.warp(block.timestamp + originals.REDIRECT_DELAY());
    }

    function _assertNext(address receiver, uint256 from) private view {
        (address next, uint256 then) = originals.nextRoyaltyRedirect(creator.addr);
        vm.assertEq(next, receiver);
        vm.assertEq(then, from);
    }

    function _receiver(uint256 tokenId) private view returns (address receiver) {
        (receiver,) = originals.royaltyInfo(tokenId, 1);
    }
}
