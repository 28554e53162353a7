// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {IFofoCheckout} from "../../../../src/interfaces/IFofoCheckout.sol";
import {Quote, TokenPermit} from "../../../../src/types/Payments.sol";
import {Relayed} from "../../../base/Relayed.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

contract CheckoutPayWithPermitTest is Relayed {
    bytes32 private constant PERMIT =
        keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");

    function test_RevertWhen_TheQuoteIsInNativeCurrency() public {
        Quote memory quote = escrowQuote(NATIVE);
        TokenPermit memory permit = _permit(buyer.key, quote.amount);
        bytes memory signature = signed(quote);
        vm.prank(buyer.addr);
        vm.expectRevert(abi.encodeWithSelector(IFofoCheckout.FofoCheckout_TokenNotAllowed.selector, NATIVE));
        checkout.payWithPermit(quote, signature, permit);
    }

    function test_ItIsPaidInOneTransaction() public {
        Quote memory quote = escrowQuote(address(usd));
        TokenPermit memory permit = _permit(buyer.key, quote.amount);
        bytes memory signature = signed(quote);
        vm.prank(buyer.addr);
        checkout.payWithPermit(quote, signature, permit);
        vm.assertEq(usd.balanceOf(address(checkout)), quote.amount);
        vm.assertEq(usd.allowance(buyer.addr, address(checkout)), 0);
    }

    function test_WhenRelayedThePayerIsWhoSignedTheRequest() public {
        Quote memory quote = escrowQuote(address(usd));
        quote.payer = buyer.addr;
        TokenPermit memory permit = _permit(buyer.key, quote.amount);
        relay(buyer, address(checkout), abi.encodeCall(checkout.payWithPermit, (quote, signed(quote), permit)));
        vm.assertEq(usd.balanceOf(address(checkout)), quote.amount);
    }

    function test_GivenSomebodySentThePermitBefore() public {
        Quote memory quote = escrowQuote(address(usd));
        TokenPermit memory permit = _permit(buyer.key, quote.amount);
        vm.prank(stranger.addr);
        usd.permit(buyer.addr, address(checkout), quote.amount, permit.deadline, permit.v, permit.r, permit.s);
        bytes memory signature = signed(quote);
        vm.prank(buyer.addr);
        checkout.payWithPermit(quote, signature, permit);
        vm.assertEq(usd.balanceOf(address(checkout)), quote.amount);
    }

    function test_RevertWhen_ThePermitIsBad() public {
        Quote memory quote = escrowQuote(address(usd));
        TokenPermit memory permit = _permit(stranger.key, quote.amount);
        bytes memory signature = signed(quote);
        vm.startPrank(buyer.addr);
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        checkout.payWithPermit(quote, signature, permit);
        usd.approve(address(checkout), quote.amount);
        checkout.payWithPermit(quote, signature, permit);
        vm.stopPrank();
    }

    function _permit(uint256 key, uint256 value) private view returns (TokenPermit memory permit) {
        permit.deadline = NOW + 1 hours;
        bytes32 structHash = keccak256(
            abi.encode(PERMIT, buyer.addr, address(checkout), value, usd.nonces(buyer.addr), permit.deadline)
        );
        (permit.v, permit.r, permit.s) =
            vm.sign(key, keccak256(abi.encodePacked(hex"1901", usd.DOMAIN_SEPARATOR(), structHash)));
    }
}
