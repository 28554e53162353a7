// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {ICredits} from "../../../../src/interfaces/ICredits.sol";
import {Quote, Share} from "../../../../src/types/Payments.sol";
import {Relayed} from "../../../base/Relayed.sol";
import {DeafRecipient, ReentrantRecipient} from "../../../mocks/Recipients.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

contract CheckoutWithdrawTest is Relayed {
    uint256 private _orders;

    function test_RevertWhen_ThereIsNothing() public {
        bytes memory nothing = abi.encodeWithSelector(ICredits.Credits_NothingToWithdraw.selector, creator.addr, NATIVE);
        vm.startPrank(creator.addr);
        vm.expectRevert(nothing);
        checkout.withdraw(NATIVE);
        vm.expectRevert(nothing);
        checkout.withdrawTo(NATIVE, buyer.addr);
        vm.stopPrank();
        _earn(creator.addr, NATIVE, 5);
        vm.startPrank(creator.addr);
        vm.assertEq(checkout.withdraw(NATIVE), 5);
        vm.expectRevert(nothing);
        checkout.withdraw(NATIVE);
        vm.stopPrank();
        vm.expectRevert(nothing);
        checkout.withdrawFor(creator.addr, NATIVE);
        vm.assertEq(checkout.creditOf(creator.addr, NATIVE), 0);
    }

    function test_RevertWhen_WithdrawingToNobody() public {
        _earn(creator.addr, NATIVE, 5);
        vm.prank(creator.addr);
        vm.expectRevert(ICredits.Credits_NoRecipient.selector);
        checkout.withdrawTo(NATIVE, address(0));
    }

    function test_RevertWhen_TheReceiverRefusesAndTheCreditStays() public {
        address deaf = address(new DeafRecipient());
        _earn(deaf, NATIVE, 5);
        vm.expectRevert(SafeTransferLib.ETHTransferFailed.selector);
        checkout.withdrawFor(deaf, NATIVE);
        vm.assertEq(checkout.creditOf(deaf, NATIVE), 5);
        vm.expectEmit(address(checkout));
        emit ICredits.Withdrawn(deaf, NATIVE, creator.addr, 5);
        vm.prank(deaf);
        vm.assertEq(checkout.withdrawTo(NATIVE, creator.addr), 5);
        vm.assertEq(creator.addr.balance, 5);
    }

    function test_WhenTheReceiverCallsBackTheInnerCallReverts() public {
        ReentrantRecipient thief = new ReentrantRecipient();
        _earn(address(thief), NATIVE, 5);
        _earn(creator.addr, NATIVE, 100);
        thief.arm(address(checkout), abi.encodeCall(checkout.withdraw, (NATIVE)), 0);
        thief.execute(address(checkout), abi.encodeCall(checkout.withdraw, (NATIVE)));
        vm.assertFalse(thief.succeeded());
        vm.assertEq(address(thief).balance, 5);
        vm.assertEq(address(checkout).balance, 100);
    }

    function test_GivenThePausePeopleWithdraw() public {
        _earn(creator.addr, address(usd), 5e6);
        vm.prank(guard.addr);
        checkout.pause();
        vm.prank(creator.addr);
        checkout.withdraw(address(usd));
        vm.assertEq(usd.balanceOf(creator.addr), 5e6);
    }

    function test_WhenSomebodyPushesTheMoneyGoesToItsOwner() public {
        _earn(creator.addr, address(usd), 5e6);
        vm.prank(stranger.addr);
        vm.assertEq(checkout.withdrawFor(creator.addr, address(usd)), 5e6);
        vm.assertEq(usd.balanceOf(creator.addr), 5e6);
    }

    function test_WhenRelayedTheSignersCreditIsPaid() public {
        _earn(creator.addr, address(usd), 5e6);
        relay(creator, address(checkout), abi.encodeCall(checkout.withdraw, (address(usd))));
        vm.assertEq(usd.balanceOf(creator.addr), 5e6);
        _earn(creator.addr, address(usd), 6e6);
        relay(creator, address(checkout), abi.encodeCall(checkout.withdrawTo, (address(usd), treasury)));
        vm.assertEq(usd.balanceOf(treasury), 6e6);
    }

    function testFuzz_AnySequenceIsExact(uint64[12] memory amounts, uint16 withdrawals) public {
        uint256 credit;
        uint256 paid;
        for (uint256 i; i < 12; ++i) {
            if (amounts[i] != 0) {
                _earn(creator.addr, NATIVE, amounts[i]);
                credit += amounts[i];
            }
            if (withdrawals >> i & 1 == 1 && credit != 0) {
                vm.prank(creator.addr);
                paid += checkout.withdraw(NATIVE);
                credit = 0;
            }
            vm.assertEq(checkout.creditOf(creator.addr, NATIVE), credit);
            vm.assertEq(address(checkout).balance, credit);
            vm.assertEq(creator.addr.balance, paid);
        }
    }

    function _earn(address account, address token, uint256 amount) private {
        Quote memory quote = immediateQuote(token);
        quote.orderId = bytes32(++_orders);
        quote.amount = amount;
        quote.shares = new Share[](1);
        quote.shares[0] = Share({account: account, amount: amount});
        if (token == NATIVE) vm.deal(buyer.addr, amount);
        payAsBuyer(quote);
    }
}

