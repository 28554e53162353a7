// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../forge/Cheats.sol";
import {Permit2Transfer, Quote, TokenAuthorization} from "../../src/types/Payments.sol";
import {SignedPayments} from "../base/SignedPayments.sol";
import {ERC2771Forwarder} from "@openzeppelin/contracts/metatx/ERC2771Forwarder.sol";

/// @notice The gas of payments that the buyer signs and somebody else sends. See `Gas.t.sol`.
contract SignedPaymentsGasTest is SignedPayments {
    function test_PayWithAuthorization() public {
        Quote memory quote = escrowQuote(address(usd));
        TokenAuthorization memory authorization = authorize(buyer.key, quote);
        bytes memory signature = signed(quote);
        vm.prank(relayer.addr);
        checkout.payWithAuthorization(quote, signature, authorization);
        vm.snapshotGasLastCall("FofoCheckout", "payWithAuthorization, escrow");
    }

    function test_PayWithPermit2() public {
        deployPermit2();
        vm.prank(buyer.addr);
        usd.approve(PERMIT2, type(uint256).max);
        Quote memory quote = escrowQuote(address(usd));
        Permit2Transfer memory transfer = permit2Transfer(buyer.key, quote, 1);
        bytes memory signature = signed(quote);
        vm.prank(relayer.addr);
        checkout.payWithPermit2(quote, signature, transfer);
        vm.snapshotGasLastCall("FofoCheckout", "payWithPermit2, escrow, first nonce of a word");
    }

    function test_PayThroughTheForwarder() public {
        vm.prank(buyer.addr);
        usd.approve(address(checkout), type(uint256).max);
        Quote memory quote = escrowQuote(address(usd));
        ERC2771Forwarder.ForwardRequestData memory request =
            forwardRequest(buyer, address(checkout), abi.encodeCall(checkout.pay, (quote, signed(quote))));
        vm.prank(relayer.addr);
        forwarder.execute(request);
        vm.snapshotGasLastCall("FofoCheckout", "pay, escrow, ERC-20, relayed, first request");
    }
}
