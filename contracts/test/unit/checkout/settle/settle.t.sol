// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {IFofoCheckout} from "../../../../src/interfaces/IFofoCheckout.sol";
import {OrderStatus, Quote} from "../../../../src/types/Payments.sol";
import {FofoTest} from "../../../base/FofoTest.sol";
import {Ownable} from "solady/auth/Ownable.sol";

contract CheckoutSettleTest is FofoTest {
    function test_RevertWhen_TheCallerIsNotASettler() public {
        Quote memory quote = escrowQuote(NATIVE);
        payAsBuyer(quote);
        address[4] memory others = [studio.addr, cashier.addr, buyer.addr, creator.addr];
        for (uint256 i; i < 4; ++i) {
            vm.prank(others[i]);
            vm.expectRevert(Ownable.Unauthorized.selector);
            checkout.settle(quote, buyer.addr);
        }
    }

    function test_RevertWhen_QuoteOrPayerAreNotThoseThatWerePaid() public {
        Quote memory quote = escrowQuote(NATIVE);
        payAsBuyer(quote);
        _refuse(quote, stranger.addr);
        quote.shares[0].account = stranger.addr;
        _refuse(quote, buyer.addr);
        quote = escrowQuote(NATIVE);
        quote.token = address(usd);
        _refuse(quote, buyer.addr);
    }

    function test_RevertGiven_TheOrderIsUnknownSettledOrRefunded() public {
        Quote memory quote = escrowQuote(NATIVE);
        _refuse(quote, buyer.addr);
        payAsBuyer(quote);
        vm.prank(settler.addr);
        checkout.settle(quote, buyer.addr);
        _refuse(quote, buyer.addr);
        quote.orderId = keccak256("order_02");
        payAsBuyer(quote);
        vm.prank(settler.addr);
        checkout.refund(quote, buyer.addr);
        _refuse(quote, buyer.addr);
        vm.assertEq(uint256(checkout.statusOf(quote.orderId)), uint256(OrderStatus.Refunded));
    }

    function test_GivenThePauseAndATokenNoLongerAllowedItSettles() public {
        Quote memory quote = escrowQuote(address(usd));
        payAsBuyer(quote);
        vm.startPrank(studio.addr);
        checkout.pause();
        checkout.setTokenAllowed(address(usd), false);
        vm.stopPrank();
        vm.warp(quote.refundableAfter + 1);
        vm.prank(settler.addr);
        checkout.settle(quote, buyer.addr);
        vm.prank(creator.addr);
        checkout.withdraw(address(usd));
        vm.assertEq(usd.balanceOf(creator.addr), 70_000_000);
    }

    function test_TheSharesAreCredited() public {
        Quote memory quote = escrowQuote(NATIVE);
        payAsBuyer(quote);
        vm.expectEmit(address(checkout));
        emit IFofoCheckout.OrderSettled(quote.orderId);
        vm.prank(settler.addr);
        checkout.settle(quote, buyer.addr);
        vm.assertEq(checkout.creditOf(creator.addr, NATIVE), 70_000_000);
        vm.assertEq(checkout.creditOf(treasury, NATIVE), 30_000_001);
        vm.assertEq(uint256(checkout.statusOf(quote.orderId)), uint256(OrderStatus.Settled));
    }

    function _refuse(Quote memory quote, address payer) private {
        vm.prank(settler.addr);
        vm.expectRevert(abi.encodeWithSelector(IFofoCheckout.FofoCheckout_NotInEscrow.selector, quote.orderId));
        checkout.settle(quote, payer);
    }
}
