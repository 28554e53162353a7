// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../forge/Cheats.sol";
import {EditionVoucher, MintVoucher} from "../src/types/Minting.sol";
import {OrderStatus, Quote} from "../src/types/Payments.sol";
import {FofoTest} from "./base/FofoTest.sol";

/// @notice The product's main job as a story, told on the contracts.
contract JourneyTest is FofoTest {
    function test_ACreatorMintsABuyerPaysTheCreatorIsPaidAndTheBuyerHoldsTheTwin() public {
        // The creator's work is minted by a voucher; the relayer pays the gas.
        MintVoucher memory voucher = gift();
        bytes memory signature = signed(voucher);
        vm.prank(relayer.addr);
        uint256 tokenId = minter.mint(voucher, signature);
        vm.assertEq(originals.ownerOf(tokenId), creator.addr);

        // A buyer orders a print and pays into escrow.
        Quote memory quote = escrowQuote(address(usd));
        payAsBuyer(quote);
        vm.assertEq(usd.balanceOf(address(checkout)), quote.amount);
        vm.assertEq(checkout.creditOf(creator.addr, address(usd)), 0);

        // Production starts: the shares are credited.
        vm.prank(settler.addr);
        checkout.settle(quote, buyer.addr);
        vm.assertEq(uint256(checkout.statusOf(quote.orderId)), uint256(OrderStatus.Settled));

        // The buyer gets the twin.
        EditionVoucher memory twin = editionGift();
        signature = signed(twin);
        vm.prank(relayer.addr);
        minter.mintEdition(twin, signature);
        vm.assertEq(editions.balanceOf(buyer.addr, twin.editionId), 1);

        // The creator withdraws, the treasury is pushed, and nothing stays behind.
        vm.prank(creator.addr);
        checkout.withdraw(address(usd));
        checkout.withdrawFor(treasury, address(usd));
        vm.assertEq(usd.balanceOf(creator.addr), 70_000_000);
        vm.assertEq(usd.balanceOf(treasury), 30_000_001);
        vm.assertEq(usd.balanceOf(address(checkout)), 0);
    }
}
