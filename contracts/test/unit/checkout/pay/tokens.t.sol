// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {IFofoCheckout} from "../../../../src/interfaces/IFofoCheckout.sol";
import {Quote, Share} from "../../../../src/types/Payments.sol";
import {FofoTest} from "../../../base/FofoTest.sol";
import {ReentrantRecipient} from "../../../mocks/Recipients.sol";
import {
    AnsweringToken,
    BlockingToken,
    FeeToken,
    GreedyToken,
    HookToken,
    PlainToken,
    TersePayment,
    Uint96Token
} from "../../../mocks/Tokens.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

/// @notice The checkout with tokens that are not like the others.
contract CheckoutTokensTest is FofoTest {
    function test_ATokenThatSaysNothingWorksFromPaymentToWithdrawal() public {
        TersePayment token = new TersePayment(false);
        _allow(address(token));
        token.mint(buyer.addr, 1e9);
        vm.prank(buyer.addr);
        token.approve(address(checkout), 1e9);
        Quote memory quote = escrowQuote(address(token));
        _pay(quote);
        vm.prank(settler.addr);
        checkout.settle(quote, buyer.addr);
        checkout.withdrawFor(creator.addr, address(token));
        vm.assertEq(token.balanceOf(creator.addr), 70_000_000);

        quote.orderId = keccak256("order_02");
        _pay(quote);
        vm.prank(settler.addr);
        checkout.refund(quote, buyer.addr); // pushed, though the token says nothing
        vm.assertEq(token.balanceOf(buyer.addr), 1e9 - 100_000_001);
    }

    function test_RevertWhen_ATokenSaysFalse() public {
        TersePayment token = new TersePayment(true);
        _allow(address(token));
        token.mint(buyer.addr, 1e9);
        Quote memory quote = escrowQuote(address(token));
        _refuse(quote, abi.encodeWithSelector(SafeTransferLib.TransferFromFailed.selector));
    }

    function test_RevertWhen_ATokenTakesAFee() public {
        FeeToken token = new FeeToken();
        _allow(address(token));
        token.mint(buyer.addr, 1e18);
        token.mint(address(checkout), 1e18); // of others: it must not count
        vm.prank(buyer.addr);
        token.approve(address(checkout), 1e18);
        Quote memory quote = escrowQuote(address(token));
        _refuse(
            quote,
            abi.encodeWithSelector(
                IFofoCheckout.FofoCheckout_AmountTooLow.selector, quote.orderId, quote.amount, 99_000_001
            )
        );
        (quote.amount, quote.shares[0].amount, quote.shares[1].amount) = (100, 70, 30); // one unit is missing
        _refuse(quote, abi.encodeWithSelector(IFofoCheckout.FofoCheckout_AmountTooLow.selector, quote.orderId, 100, 99));
    }

    function test_AHookCannotPayTwoOrdersWithOnePayment() public {
        // The receiver of the hook is a payer contract that tries to pay a second order from within its first payment's
        // refund, and to withdraw from within a withdrawal.
        HookToken token = new HookToken();
        _allow(address(token));
        ReentrantRecipient payer = new ReentrantRecipient();
        token.mint(address(payer), 1e18);
        payer.execute(address(token), abi.encodeCall(token.approve, (address(checkout), 1e18)));
        Quote memory quote = escrowQuote(address(token));
        payer.execute(address(checkout), abi.encodeCall(checkout.pay, (quote, signed(quote))));
        Quote memory second = escrowQuote(address(token));
        second.orderId = keccak256("order_02");
        payer.arm(address(checkout), abi.encodeCall(checkout.pay, (second, signed(second))), 0);
        vm.prank(settler.addr);
        checkout.refund(quote, address(payer));
        vm.assertFalse(payer.succeeded());
        vm.assertEq(token.balanceOf(address(payer)), 1e18);
        vm.assertEq(token.balanceOf(address(checkout)), 0);
    }

    function test_ABlockedShareholderBlocksNobodyElse() public {
        BlockingToken token = new BlockingToken();
        _allow(address(token));
        token.mint(buyer.addr, 1e18);
        vm.prank(buyer.addr);
        token.approve(address(checkout), 1e18);
        Quote memory quote = escrowQuote(address(token));
        _pay(quote);
        token.setBlocked(creator.addr, true);
        vm.prank(settler.addr);
        checkout.settle(quote, buyer.addr);
        checkout.withdrawFor(treasury, address(token));
        vm.assertEq(token.balanceOf(treasury), 30_000_001);
        vm.expectRevert(SafeTransferLib.TransferFailed.selector);
        checkout.withdrawFor(creator.addr, address(token));
        vm.assertEq(checkout.creditOf(creator.addr, address(token)), 70_000_000);
        vm.prank(creator.addr);
        checkout.withdrawTo(address(token), stranger.addr);
        vm.assertEq(token.balanceOf(stranger.addr), 70_000_000);
    }

    function test_ABlockedPayersRefundWaitsAsACredit() public {
        BlockingToken token = new BlockingToken();
        _allow(address(token));
        token.mint(buyer.addr, 1e18);
        vm.prank(buyer.addr);
        token.approve(address(checkout), 1e18);
        Quote memory quote = escrowQuote(address(token));
        _pay(quote);
        token.setBlocked(buyer.addr, true);
        vm.prank(settler.addr);
        checkout.refund(quote, buyer.addr);
        vm.assertEq(checkout.creditOf(buyer.addr, address(token)), quote.amount);
        token.setBlocked(buyer.addr, false);
        vm.prank(buyer.addr);
        checkout.withdraw(address(token));
        vm.assertEq(token.balanceOf(buyer.addr), 1e18);
    }

    function test_WhateverATokenAnswersARefundIsNeverHeldUp() public {
        AnsweringToken token = new AnsweringToken();
        _allow(address(token));
        token.mint(buyer.addr, 1e18);
        vm.prank(buyer.addr);
        token.approve(address(checkout), 1e18);
        bytes[6] memory answers = [
            abi.encode(false),
            abi.encode(uint256(2)),
            bytes(hex"01"),
            new bytes(31),
            abi.encode(true),
            abi.encode(true, "and more")
        ];
        for (uint256 i; i < 6; ++i) {
            Quote memory quote = escrowQuote(address(token));
            quote.orderId = bytes32(i + 1);
            _pay(quote);
            token.setAnswer(answers[i], false);
            vm.prank(settler.addr);
            checkout.refund(quote, buyer.addr);
        }
        // Four refunds wait as credits, two were paid.
        vm.assertEq(checkout.creditOf(buyer.addr, address(token)), 4 * 100_000_001);
        vm.assertEq(token.balanceOf(address(checkout)), 4 * 100_000_001);
    }

    function test_ARefundIsNeverHeldUpByATokenThatBurnsGasOrIsGone() public {
        GreedyToken token = new GreedyToken();
        _allow(address(token));
        token.mint(buyer.addr, 1e18);
        vm.prank(buyer.addr);
        token.approve(address(checkout), 1e18);
        Quote memory quote = escrowQuote(address(token));
        _pay(quote);
        vm.prank(settler.addr);
        uint256 before = gasleft();
        checkout.refund(quote, buyer.addr);
        vm.assertLt(before - gasleft(), 400_000);
        vm.assertEq(checkout.creditOf(buyer.addr, address(token)), quote.amount);

        quote.orderId = keccak256("order_02");
        _pay(quote);
        vm.etch(address(token), "");
        vm.prank(settler.addr);
        checkout.refund(quote, buyer.addr); // an address without code says yes to everything
        vm.assertEq(checkout.creditOf(buyer.addr, address(token)), 2 * quote.amount);
    }

    function testFuzz_DecimalsDoNotMatter(uint8 decimals, uint128 amount) public {
        vm.assume(amount != 0);
        PlainToken token = new PlainToken(decimals);
        _allow(address(token));
        token.mint(buyer.addr, amount);
        vm.prank(buyer.addr);
        token.approve(address(checkout), amount);
        Quote memory quote = immediateQuote(address(token));
        quote.amount = amount;
        quote.shares[0].amount = amount / 3;
        quote.shares[1].amount = amount - amount / 3;
        _pay(quote);
        vm.assertEq(
            checkout.creditOf(creator.addr, address(token)) + checkout.creditOf(treasury, address(token)), amount
        );
    }

    function test_ATokenOf96BitsIsRefusedAboveAndTakenBelow() public {
        Uint96Token token = new Uint96Token();
        _allow(address(token));
        token.mint(buyer.addr, type(uint96).max);
        vm.prank(buyer.addr);
        token.approve(address(checkout), type(uint96).max);
        Quote memory quote = immediateQuote(address(token));
        quote.shares = new Share[](1);
        quote.amount = uint256(type(uint96).max) + 1;
        quote.shares[0] = Share({account: creator.addr, amount: quote.amount});
        _refuse(quote, abi.encodeWithSelector(SafeTransferLib.TransferFromFailed.selector));
        quote.amount = type(uint96).max;
        quote.shares[0].amount = quote.amount;
        _pay(quote);
        checkout.withdrawFor(creator.addr, address(token));
        vm.assertEq(token.balanceOf(creator.addr), type(uint96).max);
    }

    function test_AnAddressWithoutCodeIsNoToken() public {
        _allow(address(0xbeef));
        Quote memory quote = escrowQuote(address(0xbeef));
        _refuse(quote, abi.encodeWithSelector(SafeTransferLib.TransferFromFailed.selector));
    }

    function _allow(address token) private {
        vm.prank(studio.addr);
        checkout.setTokenAllowed(token, true);
    }

    function _pay(Quote memory quote) private {
        bytes memory signature = signed(quote);
        vm.prank(buyer.addr);
        checkout.pay(quote, signature);
    }

    function _refuse(Quote memory quote, bytes memory reason) private {
        bytes memory signature = signed(quote);
        vm.prank(buyer.addr);
        vm.expectRevert(reason);
        checkout.pay(quote, signature);
    }
}
