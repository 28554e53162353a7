// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {ICredits} from "../../../../src/interfaces/ICredits.sol";
import {IFofoCheckout} from "../../../../src/interfaces/IFofoCheckout.sol";
import {OrderStatus, Quote} from "../../../../src/types/Payments.sol";
import {Relayed} from "../../../base/Relayed.sol";
import {ERC2771Forwarder} from "@openzeppelin/contracts/metatx/ERC2771Forwarder.sol";

contract CheckoutRelayTest is Relayed {
    function test_WhenAPaymentIsRelayedThePayerIsWhoSigned() public {
        Quote memory quote = escrowQuote(address(usd));
        quote.payer = buyer.addr;
        vm.prank(buyer.addr);
        usd.approve(address(checkout), quote.amount);
        relay(buyer, address(checkout), abi.encodeCall(checkout.pay, (quote, signed(quote))));
        vm.prank(settler.addr);
        checkout.settle(quote, buyer.addr); // would revert for any other payer
    }

    function test_AnAppendedAddressCountsForNothing() public {
        Quote memory quote = escrowQuote(address(usd));
        vm.prank(buyer.addr);
        usd.approve(address(checkout), type(uint256).max);
        bytes memory spoofed = abi.encodePacked(abi.encodeCall(checkout.pay, (quote, signed(quote))), buyer.addr);
        vm.prank(stranger.addr);
        (bool success,) = address(checkout).call(spoofed);
        vm.assertFalse(success); // the stranger approved nothing
        vm.assertEq(uint256(checkout.statusOf(quote.orderId)), uint256(OrderStatus.Unknown));
    }

    function test_WhenAMulticallIsRelayedEachCallHasTheSignerAsItsSender() public {
        _earn();
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(checkout.withdraw, (address(usd)));
        calls[1] = abi.encodeCall(checkout.withdraw, (NATIVE));
        relay(creator, address(checkout), abi.encodeCall(checkout.multicall, (calls)));
        vm.assertEq(usd.balanceOf(creator.addr), 70_000_000);
        vm.assertEq(creator.addr.balance, 70_000_000);
    }

    function test_AMulticallCannotSpoofASender() public {
        _earn();
        bytes[] memory calls = new bytes[](1);
        // What drained contracts in December 2023: the inner call ends with the victim's address.
        calls[0] = abi.encodePacked(abi.encodeCall(checkout.withdrawTo, (NATIVE, stranger.addr)), creator.addr);
        bytes memory nothing =
            abi.encodeWithSelector(ICredits.Credits_NothingToWithdraw.selector, stranger.addr, NATIVE);
        vm.prank(stranger.addr);
        vm.expectRevert(nothing);
        checkout.multicall(calls);
        // And through the forwarder, signed by the stranger.
        ERC2771Forwarder.ForwardRequestData memory request =
            forwardRequest(stranger, address(checkout), abi.encodeCall(checkout.multicall, (calls)));
        vm.prank(relayer.addr);
        vm.expectRevert();
        forwarder.execute(request);
        vm.assertEq(checkout.creditOf(creator.addr, NATIVE), 70_000_000);
    }

    function test_RevertWhen_ARequestIsSentTwice() public {
        _earn();
        ERC2771Forwarder.ForwardRequestData memory request =
            forwardRequest(creator, address(checkout), abi.encodeCall(checkout.withdraw, (NATIVE)));
        forwarder.execute(request);
        vm.expectPartialRevert(ERC2771Forwarder.ERC2771ForwarderInvalidSigner.selector);
        forwarder.execute(request);
    }

    function test_RevertWhen_AMulticallCarriesValue() public {
        Quote memory quote = escrowQuote(NATIVE);
        bytes[] memory calls = new bytes[](1);
        calls[0] = abi.encodeCall(checkout.pay, (quote, signed(quote)));
        vm.prank(buyer.addr);
        (bool success,) = address(checkout).call{value: quote.amount}(abi.encodeCall(checkout.multicall, (calls)));
        vm.assertFalse(success);
        vm.prank(buyer.addr);
        vm.expectPartialRevert(IFofoCheckout.FofoCheckout_AmountTooLow.selector);
        checkout.multicall(calls);
    }

    function _earn() private {
        Quote memory quote = immediateQuote(address(usd));
        payAsBuyer(quote);
        quote = immediateQuote(NATIVE);
        quote.orderId = keccak256("order_02");
        payAsBuyer(quote);
    }
}
