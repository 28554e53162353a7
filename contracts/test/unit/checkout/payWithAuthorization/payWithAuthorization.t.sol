// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {LocalUsd} from "../../../../script/local/LocalUsd.sol";
import {IFofoCheckout} from "../../../../src/interfaces/IFofoCheckout.sol";
import {Quote, TokenAuthorization} from "../../../../src/types/Payments.sol";
import {SignedPayments} from "../../../base/SignedPayments.sol";

/// @notice Says yes to every authorization, and moves nothing.
contract LyingToken {
    function balanceOf(address) external pure returns (uint256) {
        return 5;
    }

    function receiveWithAuthorization(address, address, uint256, uint256, uint256, bytes32, uint8, bytes32, bytes32)
        external {}
}

contract CheckoutPayWithAuthorizationTest is SignedPayments {
    function test_RevertWhen_TheQuoteIsInNativeCurrency() public {
        Quote memory quote = escrowQuote(NATIVE);
        TokenAuthorization memory authorization = authorize(buyer.key, quote);
        bytes memory signature = signed(quote);
        vm.expectRevert(abi.encodeWithSelector(IFofoCheckout.FofoCheckout_TokenNotAllowed.selector, NATIVE));
        checkout.payWithAuthorization(quote, signature, authorization);
    }

    function test_RevertWhen_TheAuthorizationIsForAnotherQuote() public {
        Quote memory quote = escrowQuote(address(usd));
        TokenAuthorization memory authorization = authorize(buyer.key, quote);
        Quote memory other = escrowQuote(address(usd));
        other.orderId = keccak256("order_02");
        _refuse(other, authorization);
        other = escrowQuote(address(usd));
        other.amount -= 1;
        other.shares[1].amount -= 1;
        _refuse(other, authorization);
    }

    function test_RevertWhen_ItIsExpiredOrSignedBySomebodyElse() public {
        Quote memory quote = escrowQuote(address(usd));
        TokenAuthorization memory authorization = authorize(stranger.key, quote);
        _refuse(quote, authorization);
        authorization = authorize(buyer.key, quote);
        vm.warp(NOW + 10 minutes);
        _refuse(quote, authorization);
    }

    function test_RevertWhen_TheQuoteNamesAnotherPayer() public {
        Quote memory quote = escrowQuote(address(usd));
        quote.payer = stranger.addr;
        TokenAuthorization memory authorization = authorize(buyer.key, quote);
        bytes memory signature = signed(quote);
        vm.prank(stranger.addr); // who sends does not matter
        vm.expectRevert(
            abi.encodeWithSelector(
                IFofoCheckout.FofoCheckout_NotThePayer.selector, quote.orderId, stranger.addr, buyer.addr
            )
        );
        checkout.payWithAuthorization(quote, signature, authorization);
    }

    function test_RevertWhen_TheTokenMovesLessThanItSays() public {
        address liar = address(new LyingToken());
        vm.prank(studio.addr);
        checkout.setTokenAllowed(liar, true);
        Quote memory quote = escrowQuote(liar);
        TokenAuthorization memory authorization = authorize(buyer.key, quote);
        bytes memory signature = signed(quote);
        vm.expectRevert(
            abi.encodeWithSelector(IFofoCheckout.FofoCheckout_AmountTooLow.selector, quote.orderId, quote.amount, 0)
        );
        checkout.payWithAuthorization(quote, signature, authorization);
    }

    function test_ItIsPaidByFromWhoeverSends() public {
        Quote memory quote = escrowQuote(address(usd));
        TokenAuthorization memory authorization = authorize(buyer.key, quote);
        bytes memory signature = signed(quote);
        vm.expectEmit(address(checkout));
        emit IFofoCheckout.OrderPaid(quote.orderId, buyer.addr, address(usd), quote.amount, quote);
        vm.prank(relayer.addr);
        checkout.payWithAuthorization(quote, signature, authorization);
        vm.assertEq(usd.balanceOf(address(checkout)), quote.amount);
        uint256 before = usd.balanceOf(buyer.addr);
        vm.prank(settler.addr);
        checkout.refund(quote, buyer.addr);
        vm.assertEq(usd.balanceOf(buyer.addr), before + quote.amount);
    }

    function _refuse(Quote memory quote, TokenAuthorization memory authorization) private {
        bytes memory signature = signed(quote);
        vm.prank(relayer.addr);
        vm.expectPartialRevert(LocalUsd.LocalUsd_BadAuthorization.selector);
        checkout.payWithAuthorization(quote, signature, authorization);
    }
}
