// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {IFofoCheckout} from "../../../../src/interfaces/IFofoCheckout.sol";
import {Permit2Transfer, Quote} from "../../../../src/types/Payments.sol";
import {SignedPayments} from "../../../base/SignedPayments.sol";
import {FeeToken} from "../../../mocks/Tokens.sol";

contract CheckoutPayWithPermit2Test is SignedPayments {
    bytes4 private constant INVALID_SIGNER = bytes4(keccak256("InvalidSigner()"));
    bytes4 private constant INVALID_NONCE = bytes4(keccak256("InvalidNonce()"));

    function setUp() public override {
        super.setUp();
        deployPermit2();
        vm.prank(buyer.addr);
        usd.approve(PERMIT2, type(uint256).max);
    }

    function test_TheFixtureIsTheCanonicalCode() public view {
        // CREATE2 leads to this address for one code only.
        vm.assertGt(PERMIT2.code.length, 0);
        vm.assertEq(checkout.PERMIT2(), PERMIT2);
    }

    function test_RevertWhen_TheQuoteIsInNativeCurrency() public {
        Quote memory quote = escrowQuote(NATIVE);
        Permit2Transfer memory transfer = permit2Transfer(buyer.key, quote, 1);
        bytes memory signature = signed(quote);
        vm.expectRevert(abi.encodeWithSelector(IFofoCheckout.FofoCheckout_TokenNotAllowed.selector, NATIVE));
        checkout.payWithPermit2(quote, signature, transfer);
    }

    function test_RevertWhen_TheSignatureIsForAnotherQuote() public {
        Quote memory quote = escrowQuote(address(usd));
        Permit2Transfer memory transfer = permit2Transfer(buyer.key, quote, 1);
        quote.orderId = keccak256("order_02");
        _refuse(quote, transfer, INVALID_SIGNER);
    }

    function test_RevertWhen_SomebodyElseSigned() public {
        Quote memory quote = escrowQuote(address(usd));
        _refuse(quote, permit2Transfer(stranger.key, quote, 1), INVALID_SIGNER);
    }

    function test_RevertWhen_TheNonceComesAgain() public {
        Quote memory quote = escrowQuote(address(usd));
        checkout.payWithPermit2(quote, signed(quote), permit2Transfer(buyer.key, quote, 1));
        quote.orderId = keccak256("order_02");
        _refuse(quote, permit2Transfer(buyer.key, quote, 1), INVALID_NONCE);
    }

    function test_RevertWhen_TheTokenTakesAFee() public {
        FeeToken token = new FeeToken();
        vm.prank(studio.addr);
        checkout.setTokenAllowed(address(token), true);
        token.mint(buyer.addr, 1e18);
        token.mint(address(checkout), 1e18); // of others: it must not count
        Quote memory quote = escrowQuote(address(token));
        Permit2Transfer memory transfer = permit2Transfer(buyer.key, quote, 1);
        bytes memory signature = signed(quote);
        vm.prank(buyer.addr);
        token.approve(PERMIT2, type(uint256).max);
        vm.expectRevert(
            abi.encodeWithSelector(
                IFofoCheckout.FofoCheckout_AmountTooLow.selector, quote.orderId, quote.amount, 99_000_001
            )
        );
        checkout.payWithPermit2(quote, signature, transfer);
    }

    function test_ItIsPaidByTheSignerWhoeverSends() public {
        Quote memory quote = escrowQuote(address(usd));
        quote.payer = buyer.addr;
        Permit2Transfer memory transfer = permit2Transfer(buyer.key, quote, 1);
        bytes memory signature = signed(quote);
        vm.expectEmit(address(checkout));
        emit IFofoCheckout.OrderPaid(quote.orderId, buyer.addr, address(usd), quote.amount, quote);
        vm.prank(relayer.addr);
        checkout.payWithPermit2(quote, signature, transfer);
        vm.assertEq(usd.balanceOf(address(checkout)), quote.amount);
    }

    function _refuse(Quote memory quote, Permit2Transfer memory transfer, bytes4 reason) private {
        bytes memory signature = signed(quote);
        vm.prank(relayer.addr);
        vm.expectRevert(reason);
        checkout.payWithPermit2(quote, signature, transfer);
    }
}
