// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {CanonicalPermit2} from "../../../../script/local/CanonicalPermit2.sol";
import {IFofoCheckout} from "../../../../src/interfaces/IFofoCheckout.sol";
import {QuoteHash} from "../../../../src/libraries/QuoteHash.sol";
import {Permit2Transfer, Quote, Settlement, Share} from "../../../../src/types/Payments.sol";
import {FofoTest} from "../../../base/FofoTest.sol";
import {FeeToken} from "../../../mocks/Tokens.sol";

interface IPermit2Domain {
    function DOMAIN_SEPARATOR() external view returns (bytes32);
}

contract CheckoutPayWithPermit2Test is FofoTest {
    bytes4 private constant INVALID_SIGNER = bytes4(keccak256("InvalidSigner()"));
    bytes4 private constant INVALID_NONCE = bytes4(keccak256("InvalidNonce()"));

    function setUp() public override {
        super.setUp();
        // The deployer of Permit2 and of everything else that is deployed by CREATE2 (Foundry has it built in elsewhere).
        vm.etch(
            CanonicalPermit2.CREATE2_DEPLOYER,
            hex"7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf3"
        );
        CanonicalPermit2.deploy();
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
        Permit2Transfer memory transfer = _transfer(buyer.key, quote, 1);
        bytes memory signature = signed(quote);
        vm.expectRevert(abi.encodeWithSelector(IFofoCheckout.FofoCheckout_TokenNotAllowed.selector, NATIVE));
        checkout.payWithPermit2(quote, signature, transfer);
    }

    function test_RevertWhen_TheSignatureIsForAnotherQuote() public {
        Quote memory quote = escrowQuote(address(usd));
        Permit2Transfer memory transfer = _transfer(buyer.key, quote, 1);
        quote.orderId = keccak256("order_02");
        _refuse(quote, transfer, INVALID_SIGNER);
    }

    function test_RevertWhen_SomebodyElseSigned() public {
        Quote memory quote = escrowQuote(address(usd));
        _refuse(quote, _transfer(stranger.key, quote, 1), INVALID_SIGNER);
    }

    function test_RevertWhen_TheNonceComesAgain() public {
        Quote memory quote = escrowQuote(address(usd));
        checkout.payWithPermit2(quote, signed(quote), _transfer(buyer.key, quote, 1));
        quote.orderId = keccak256("order_02");
        _refuse(quote, _transfer(buyer.key, quote, 1), INVALID_NONCE);
    }

    function test_RevertWhen_TheTokenTakesAFee() public {
        FeeToken token = new FeeToken();
        vm.prank(studio.addr);
        checkout.setTokenAllowed(address(token), true);
        token.mint(buyer.addr, 1e18);
        token.mint(address(checkout), 1e18); // of others: it must not count
        Quote memory quote = escrowQuote(address(token));
        Permit2Transfer memory transfer = _transfer(buyer.key, quote, 1);
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
        Permit2Transfer memory transfer = _transfer(buyer.key, quote, 1);
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

    /// @dev Written from Permit2's documentation, and not with our own library.
    function _transfer(uint256 key, Quote memory quote, uint256 nonce)
        private
        view
        returns (Permit2Transfer memory transfer)
    {
        (transfer.from, transfer.nonce, transfer.deadline) = (buyer.addr, nonce, NOW + 1 hours);
        bytes32 typeHash = keccak256(
            "PermitWitnessTransferFrom(TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline,Quote witness)"
            "Quote(bytes32 orderId,address payer,address token,uint256 amount,Share[] shares,uint8 settlement,uint64 refundableAfter,uint64 deadline,address resaleOf,uint256 resaleTokenId)"
            "Share(address account,uint256 amount)TokenPermissions(address token,uint256 amount)"
        );
        bytes32 permitted = keccak256(
            abi.encode(keccak256("TokenPermissions(address token,uint256 amount)"), quote.token, quote.amount)
        );
        bytes32 structHash =
            keccak256(abi.encode(typeHash, permitted, address(checkout), nonce, transfer.deadline, _witness(quote)));
        transfer.signature =
            sign(key, keccak256(abi.encodePacked(hex"1901", IPermit2Domain(PERMIT2).DOMAIN_SEPARATOR(), structHash)));
    }

    function _witness(Quote memory quote) private pure returns (bytes32) {
        bytes memory shares;
        for (uint256 i; i < quote.shares.length; ++i) {
            Share memory share = quote.shares[i];
            shares = bytes.concat(
                shares,
                keccak256(abi.encode(keccak256("Share(address account,uint256 amount)"), share.account, share.amount))
            );
        }
        bytes memory head = abi.encode(
            QuoteHash.QUOTE_TYPE_HASH, quote.orderId, quote.payer, quote.token, quote.amount, keccak256(shares)
        );
        bytes memory tail = abi.encode(
            quote.settlement == Settlement.Escrow ? 1 : 0,
            quote.refundableAfter,
            quote.deadline,
            quote.resaleOf,
            quote.resaleTokenId
        );
        return keccak256(bytes.concat(head, tail));
    }
}
