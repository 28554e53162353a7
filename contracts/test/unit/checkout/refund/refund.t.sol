// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {ICredits} from "../../../../src/interfaces/ICredits.sol";
import {IFofoCheckout} from "../../../../src/interfaces/IFofoCheckout.sol";
import {Quote} from "../../../../src/types/Payments.sol";
import {Relayed} from "../../../base/Relayed.sol";
import {DeafRecipient, GasBurner, HungryRecipient, ReentrantRecipient} from "../../../mocks/Recipients.sol";
import {ReentrancyGuardTransient} from "solady/utils/ReentrancyGuardTransient.sol";

contract CheckoutRefundTest is Relayed {
    function test_RevertWhen_AStrangerCalls() public {
        Quote memory quote = escrowQuote(NATIVE);
        payAsBuyer(quote);
        _refuse(quote, stranger.addr);
        vm.warp(quote.refundableAfter + 1);
        _refuse(quote, stranger.addr);
        _refuse(quote, studio.addr);
        _refuse(quote, creator.addr);
    }

    function test_ThePayerMayTakeItBackAloneAfterTheTime() public {
        Quote memory quote = escrowQuote(NATIVE);
        payAsBuyer(quote);
        _refuse(quote, buyer.addr);
        vm.warp(quote.refundableAfter);
        _refuse(quote, buyer.addr);
        vm.warp(quote.refundableAfter + 1);
        uint256 before = buyer.addr.balance;
        vm.expectEmit(address(checkout));
        emit IFofoCheckout.OrderRefunded(quote.orderId, buyer.addr, NATIVE, quote.amount, true);
        vm.prank(buyer.addr);
        checkout.refund(quote, buyer.addr);
        vm.assertEq(buyer.addr.balance, before + quote.amount);
        vm.assertEq(address(checkout).balance, 0);
    }

    function test_ThePayerMayDoItThroughTheForwarderWithoutGas() public {
        Quote memory quote = escrowQuote(address(usd));
        payAsBuyer(quote);
        vm.warp(quote.refundableAfter + 1);
        uint256 before = usd.balanceOf(buyer.addr);
        relay(buyer, address(checkout), abi.encodeCall(checkout.refund, (quote, buyer.addr)));
        vm.assertEq(usd.balanceOf(buyer.addr), before + quote.amount);
    }

    function test_ASettlerMayAtOnceAlsoWhenPaused() public {
        Quote memory quote = escrowQuote(address(usd));
        payAsBuyer(quote);
        vm.prank(guard.addr);
        checkout.pause();
        uint256 before = usd.balanceOf(buyer.addr);
        vm.expectEmit(address(checkout));
        emit IFofoCheckout.OrderRefunded(quote.orderId, buyer.addr, address(usd), quote.amount, false);
        vm.prank(settler.addr);
        checkout.refund(quote, buyer.addr);
        vm.assertEq(usd.balanceOf(buyer.addr), before + quote.amount);
    }

    function test_RevertWhen_QuoteOrPayerDifferOrTheOrderIsFinal() public {
        Quote memory quote = escrowQuote(NATIVE);
        payAsBuyer(quote);
        bytes memory notHere = abi.encodeWithSelector(IFofoCheckout.FofoCheckout_NotInEscrow.selector, quote.orderId);
        vm.startPrank(settler.addr);
        vm.expectRevert(notHere);
        checkout.refund(quote, stranger.addr);
        quote.amount += 1;
        vm.expectRevert(notHere);
        checkout.refund(quote, buyer.addr);
        quote.amount -= 1;
        checkout.refund(quote, buyer.addr);
        vm.expectRevert(notHere);
        checkout.refund(quote, buyer.addr);
        vm.stopPrank();
        Quote memory second = escrowQuote(NATIVE);
        second.orderId = keccak256("order_02");
        payAsBuyer(second);
        vm.startPrank(settler.addr);
        checkout.settle(second, buyer.addr);
        vm.expectRevert(abi.encodeWithSelector(IFofoCheckout.FofoCheckout_NotInEscrow.selector, second.orderId));
        checkout.refund(second, buyer.addr);
        vm.stopPrank();
    }

    function test_WhenThePayerCannotReceiveTheMoneyWaits() public {
        address[2] memory payers = [address(new DeafRecipient()), address(new GasBurner())];
        for (uint256 i; i < 2; ++i) {
            Quote memory quote = escrowQuote(NATIVE);
            quote.orderId = bytes32(i + 1);
            bytes memory signature = signed(quote);
            vm.deal(payers[i], 1 ether);
            vm.prank(payers[i]);
            checkout.pay{value: quote.amount}(quote, signature);
            vm.expectEmit(address(checkout));
            emit ICredits.PaymentKept(payers[i], NATIVE, quote.amount);
            vm.prank(settler.addr);
            uint256 before = gasleft();
            checkout.refund(quote, payers[i]);
            vm.assertLt(before - gasleft(), 400_000); // a burner gets some gas, and not all of it
            vm.assertEq(checkout.creditOf(payers[i], NATIVE), quote.amount);
            vm.prank(payers[i]);
            checkout.withdrawTo(NATIVE, creator.addr);
        }
        vm.assertEq(creator.addr.balance, 200_000_002);
    }

    /// @dev Whoever sends the refund chooses its gas, but cannot make a push fail that would pass with enough of it.
    function testFuzz_WhoGivesTooLittleGasRefundsNothing(uint256 gas) public {
        gas = bound(gas, 30_000, 500_000);
        address payer = address(new HungryRecipient());
        Quote memory quote = escrowQuote(NATIVE);
        bytes memory signature = signed(quote);
        vm.deal(payer, quote.amount);
        vm.prank(payer);
        checkout.pay{value: quote.amount}(quote, signature);
        vm.prank(settler.addr);
        (bool success,) = address(checkout).call{gas: gas}(abi.encodeCall(checkout.refund, (quote, payer)));
        vm.assertEq(payer.balance, success ? quote.amount : 0);
        vm.assertEq(checkout.creditOf(payer, NATIVE), 0);
    }

    function test_WhenThePayerCallsBackTheInnerCallReverts() public {
        ReentrantRecipient payer = new ReentrantRecipient();
        vm.deal(address(this), 1 ether);
        Quote memory quote = escrowQuote(NATIVE);
        payer.execute{value: quote.amount}(address(checkout), abi.encodeCall(checkout.pay, (quote, signed(quote))));
        vm.warp(quote.refundableAfter + 1);
        payer.arm(address(checkout), abi.encodeCall(checkout.refund, (quote, address(payer))), 0);
        payer.execute(address(checkout), abi.encodeCall(checkout.refund, (quote, address(payer))));
        vm.assertFalse(payer.succeeded());
        vm.assertEq(address(payer).balance, quote.amount);
    }

    function test_NobodyWithdrawsFromWithinARefund() public {
        ReentrantRecipient payer = new ReentrantRecipient();
        vm.deal(address(this), 1 ether);
        bytes[3] memory calls = [
            abi.encodeCall(checkout.withdraw, (NATIVE)),
            abi.encodeCall(checkout.withdrawTo, (NATIVE, address(payer))),
            abi.encodeCall(checkout.withdrawFor, (creator.addr, NATIVE))
        ];
        for (uint256 i; i < 3; ++i) {
            Quote memory earned = immediateQuote(NATIVE);
            earned.orderId = bytes32(2 * i + 1);
            earned.shares[1].account = address(payer);
            payAsBuyer(earned);
            Quote memory quote = escrowQuote(NATIVE);
            quote.orderId = bytes32(2 * i + 2);
            payer.execute{value: quote.amount}(address(checkout), abi.encodeCall(checkout.pay, (quote, signed(quote))));
            payer.arm(address(checkout), calls[i], 0);
            vm.prank(settler.addr);
            checkout.refund(quote, address(payer));
            vm.assertFalse(payer.succeeded());
            vm.assertEq(payer.answer(), abi.encodeWithSelector(ReentrancyGuardTransient.Reentrancy.selector));
        }
        vm.assertEq(checkout.creditOf(address(payer), NATIVE), 3 * 30_000_001);
    }

    function _refuse(Quote memory quote, address caller) private {
        vm.prank(caller);
        vm.expectRevert(
            abi.encodeWithSelector(
                IFofoCheckout.FofoCheckout_NotRefundable.selector, quote.orderId, caller, quote.refundableAfter
            )
        );
        checkout.refund(quote, buyer.addr);
    }
}
