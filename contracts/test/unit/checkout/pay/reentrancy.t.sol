// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {OrderStatus, Permit2Transfer, Quote, TokenAuthorization, TokenPermit} from "../../../../src/types/Payments.sol";
import {FofoTest} from "../../../base/FofoTest.sol";
import {ReentrantRecipient, WillingPermit2} from "../../../mocks/Recipients.sol";
import {SenderHookToken} from "../../../mocks/Tokens.sol";
import {ReentrancyGuardTransient} from "solady/utils/ReentrancyGuardTransient.sol";

/// @notice A token calls somebody while a payment is under way, each of the four ways of paying.
contract CheckoutReentrancyTest is FofoTest {
    SenderHookToken private _token;
    ReentrantRecipient private _thief;

    function setUp() public override {
        super.setUp();
        _token = new SenderHookToken();
        _thief = new ReentrantRecipient();
        vm.prank(studio.addr);
        checkout.setTokenAllowed(address(_token), true);
        vm.etch(PERMIT2, address(new WillingPermit2()).code);
        _token.mint(buyer.addr, 1e18);
        _token.mint(address(_thief), 1e18);
        vm.startPrank(buyer.addr);
        _token.approve(address(checkout), 1e18);
        _token.approve(PERMIT2, type(uint256).max);
        vm.stopPrank();
        _thief.execute(address(_token), abi.encodeCall(_token.approve, (address(checkout), 1e18)));
    }

    function test_NobodyPaysFromWithinAPayment() public {
        Quote memory quote = _arm();
        bytes memory signature = signed(quote);
        vm.prank(buyer.addr);
        checkout.pay(quote, signature);
        _checkRefused();
    }

    function test_NobodyPaysFromWithinAPaymentByPermit() public {
        Quote memory quote = _arm();
        bytes memory signature = signed(quote);
        TokenPermit memory none;
        vm.prank(buyer.addr);
        checkout.payWithPermit(quote, signature, none);
        _checkRefused();
    }

    function test_NobodyPaysFromWithinAPaymentByAuthorization() public {
        Quote memory quote = _arm();
        TokenAuthorization memory authorization;
        authorization.from = buyer.addr;
        checkout.payWithAuthorization(quote, signed(quote), authorization);
        _checkRefused();
    }

    function test_NobodyPaysFromWithinAPaymentThroughPermit2() public {
        Quote memory quote = _arm();
        Permit2Transfer memory transfer;
        transfer.from = buyer.addr;
        checkout.payWithPermit2(quote, signed(quote), transfer);
        _checkRefused();
    }

    /// @dev The thief will pay an order of its own, which would pass at any other time.
    function _arm() private returns (Quote memory quote) {
        quote = escrowQuote(address(_token));
        Quote memory second = escrowQuote(address(_token));
        second.orderId = keccak256("order_02");
        _thief.arm(address(checkout), abi.encodeCall(checkout.pay, (second, signed(second))), 0);
        _token.setHook(address(_thief));
    }

    function _checkRefused() private view {
        vm.assertFalse(_thief.armed(), "the thief was never called");
        vm.assertEq(_thief.answer(), abi.encodeWithSelector(ReentrancyGuardTransient.Reentrancy.selector));
        vm.assertEq(uint256(checkout.statusOf(keccak256("order_02"))), uint256(OrderStatus.Unknown));
        vm.assertEq(uint256(checkout.statusOf(keccak256("order_01"))), uint256(OrderStatus.Escrowed));
    }
}
