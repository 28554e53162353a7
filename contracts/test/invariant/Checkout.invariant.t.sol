// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../forge/Cheats.sol";
import {OrderStatus} from "../../src/types/Payments.sol";
import {FofoTest} from "../base/FofoTest.sol";
import {CheckoutHandler} from "./CheckoutHandler.sol";

contract CheckoutInvariantTest is FofoTest {
    CheckoutHandler private _handler;
    address[2] private _tokens;

    function setUp() public override {
        super.setUp();
        _handler = new CheckoutHandler(checkout, usd, cashier, settler.addr, studio.addr);
        _tokens = [NATIVE, address(usd)];
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    /// All in one campaign: one each would repeat the same actions from the same seed.
    function invariant_AllHold() public view {
        _moneyInIsEscrowPlusCreditsPlusPaidOut();
        _theBalanceCoversEscrowAndCredits();
        _everyCreditIsWhatItsHistoryMakesIt();
        _nobodysCreditFallsButByItsOwnWithdrawal();
        _nothingWorksTwice();
        _statusesFollowTheirHistory();
        _thePauseStopsOnlyNewBusiness();
    }

    function _moneyInIsEscrowPlusCreditsPlusPaidOut() private view {
        for (uint256 i; i < 2; ++i) {
            address token = _tokens[i];
            vm.assertEq(
                _handler.moneyIn(token),
                _handler.escrow(token) + _handler.credits(token) + _handler.paidOut(token),
                "money in = escrow + credits + paid out"
            );
        }
    }

    function _theBalanceCoversEscrowAndCredits() private view {
        vm.assertEq(address(checkout).balance, _handler.escrow(NATIVE) + _handler.credits(NATIVE), "native");
        vm.assertEq(
            usd.balanceOf(address(checkout)), _handler.escrow(address(usd)) + _handler.credits(address(usd)), "usd"
        );
    }

    function _everyCreditIsWhatItsHistoryMakesIt() private view {
        for (uint256 i; i < 5; ++i) {
            address account = _handler.people(i);
            for (uint256 j; j < 2; ++j) {
                vm.assertEq(
                    checkout.creditOf(account, _tokens[j]), _handler.expectedCredit(account, _tokens[j]), "credit"
                );
            }
        }
    }

    function _nobodysCreditFallsButByItsOwnWithdrawal() private view {
        vm.assertEq(_handler.fellAlone(), 0, "a credit fell");
    }

    function _nothingWorksTwice() private view {
        vm.assertEq(_handler.workedTwice(), 0, "something worked that must not");
    }

    function _statusesFollowTheirHistory() private view {
        for (uint256 i; i < _handler.orders(); ++i) {
            (bytes32 orderId, OrderStatus status) = _handler.orderAt(i);
            vm.assertEq(uint256(checkout.statusOf(orderId)), uint256(status), "status");
        }
    }

    function _thePauseStopsOnlyNewBusiness() private view {
        vm.assertEq(_handler.paidWhilePaused(), 0, "paid while paused");
    }
}
