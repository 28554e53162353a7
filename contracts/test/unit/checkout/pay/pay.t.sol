// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {FofoCheckout} from "../../../../src/FofoCheckout.sol";
import {IFofoCheckout} from "../../../../src/interfaces/IFofoCheckout.sol";
import {IGoverned} from "../../../../src/interfaces/IGoverned.sol";
import {OrderStatus, Quote, Settlement, Share} from "../../../../src/types/Payments.sol";
import {FofoTest} from "../../../base/FofoTest.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

contract CheckoutPayTest is FofoTest {
    uint256 private constant ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;

    function test_RevertGiven_TheCheckoutIsPaused() public {
        Quote memory quote = escrowQuote(NATIVE);
        bytes memory signature = signed(quote);
        vm.prank(guard.addr);
        checkout.pause();
        _refuse(quote, signature, quote.amount, abi.encodeWithSelector(IGoverned.Governed_Paused.selector));
    }

    // ── Once ──────────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertGiven_TheOrderWasPaidWhateverTheQuoteOrSignature() public {
        Quote memory quote = escrowQuote(NATIVE);
        payAsBuyer(quote);
        bytes memory paid = abi.encodeWithSelector(IFofoCheckout.FofoCheckout_AlreadyPaid.selector, quote.orderId);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(cashier.key, checkout.digestOf(quote));
        _refuse(quote, abi.encodePacked(r, s, v), quote.amount, paid);
        bytes memory mirrored = abi.encodePacked(r, bytes32(ORDER - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        _refuse(quote, mirrored, quote.amount, paid);
        _refuse(quote, abi.encodePacked(r, bytes32(uint256(s) | (v == 28 ? 1 << 255 : 0))), quote.amount, paid);
        Quote memory another = escrowQuote(address(usd)); // the same order in another currency
        _refuse(another, signed(another), 0, paid);
    }

    function test_RevertGiven_TheOrderIsSettledOrRefunded() public {
        Quote memory quote = immediateQuote(NATIVE);
        payAsBuyer(quote);
        bytes memory paid = abi.encodeWithSelector(IFofoCheckout.FofoCheckout_AlreadyPaid.selector, quote.orderId);
        _refuse(quote, signed(quote), quote.amount, paid);
        Quote memory escrow = escrowQuote(NATIVE);
        escrow.orderId = keccak256("order_02");
        payAsBuyer(escrow);
        vm.prank(settler.addr);
        checkout.refund(escrow, buyer.addr);
        paid = abi.encodeWithSelector(IFofoCheckout.FofoCheckout_AlreadyPaid.selector, escrow.orderId);
        _refuse(escrow, signed(escrow), escrow.amount, paid);
    }

    // ── By whom, when, in what ────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_TheDeadlineIsOver() public {
        Quote memory quote = escrowQuote(NATIVE);
        bytes memory signature = signed(quote);
        vm.warp(quote.deadline + 1);
        bytes memory expired =
            abi.encodeWithSelector(IFofoCheckout.FofoCheckout_QuoteExpired.selector, quote.orderId, quote.deadline);
        _refuse(quote, signature, quote.amount, expired);
        vm.warp(quote.deadline);
        vm.prank(buyer.addr);
        checkout.pay{value: quote.amount}(quote, signature);
    }

    function test_RevertWhen_TheQuoteNamesAnotherPayer() public {
        Quote memory quote = escrowQuote(NATIVE);
        quote.payer = stranger.addr;
        bytes memory notThePayer = abi.encodeWithSelector(
            IFofoCheckout.FofoCheckout_NotThePayer.selector, quote.orderId, stranger.addr, buyer.addr
        );
        bytes memory signature = signed(quote);
        _refuse(quote, signature, quote.amount, notThePayer);
        vm.prank(stranger.addr);
        checkout.pay{value: quote.amount}(quote, signature);
    }

    function test_RevertWhen_TheTokenIsNotAllowed() public {
        vm.prank(studio.addr);
        checkout.setTokenAllowed(address(usd), false);
        Quote memory quote = escrowQuote(address(usd));
        _refuse(
            quote,
            signed(quote),
            0,
            abi.encodeWithSelector(IFofoCheckout.FofoCheckout_TokenNotAllowed.selector, address(usd))
        );
    }

    function test_RevertWhen_TheSignatureIsNoQuoteSigners() public {
        Quote memory quote = escrowQuote(NATIVE);
        bytes32 digest = checkout.digestOf(quote);
        _refuse(quote, sign(stranger.key, digest), quote.amount, _badSignature(quote, stranger.addr));
        _refuse(quote, sign(settler.key, digest), quote.amount, _badSignature(quote, settler.addr));
        _refuse(quote, "", quote.amount, _badSignature(quote, address(0)));
        _refuse(quote, new bytes(65), quote.amount, _badSignature(quote, address(0)));
        uint256 role = checkout.QUOTE_SIGNER();
        vm.startPrank(studio.addr);
        checkout.grantRoles(address(0), role); // a slip that must not let everybody sign
        checkout.revokeRoles(cashier.addr, role);
        vm.stopPrank();
        _refuse(quote, "", quote.amount, _badSignature(quote, address(0)));
        _refuse(quote, signed(quote), quote.amount, _badSignature(quote, cashier.addr));
    }

    function test_RevertWhen_OneMemberDiffersFromWhatWasSigned() public {
        bytes memory signature = signed(escrowQuote(NATIVE));
        vm.prank(buyer.addr);
        usd.approve(address(checkout), type(uint256).max);
        for (uint256 member; member < 11; ++member) {
            Quote memory quote = escrowQuote(NATIVE);
            if (member == 0) quote.orderId = keccak256("order_99");
            else if (member == 1) quote.payer = buyer.addr;
            else if (member == 2) quote.token = address(usd);
            else if (member == 3) quote.amount += 1;
            else if (member == 4) (quote.shares[0].account, quote.shares[1].account) = (treasury, creator.addr);
            else if (member == 5) (quote.shares[0].amount, quote.shares[1].amount) = (1, quote.amount - 1);
            else if (member == 6) (quote.settlement, quote.refundableAfter) = (Settlement.Immediate, 0);
            else if (member == 7) quote.refundableAfter += 1;
            else if (member == 8) quote.deadline += 1;
            else if (member == 9) quote.resaleOf = address(originals);
            else quote.resaleTokenId = 1;
            vm.prank(buyer.addr);
            vm.expectPartialRevert(IFofoCheckout.FofoCheckout_BadSignature.selector);
            checkout.pay{value: quote.token == NATIVE ? quote.amount : 0}(quote, signature);
        }
    }

    function test_RevertGiven_AnotherChainOrCheckout() public {
        Quote memory quote = escrowQuote(NATIVE);
        bytes memory signature = signed(quote);
        FofoCheckout another = new FofoCheckout(studio.addr, address(forwarder), PERMIT2);
        uint256 role = another.QUOTE_SIGNER();
        vm.prank(studio.addr);
        another.grantRoles(cashier.addr, role);
        vm.prank(buyer.addr);
        vm.expectPartialRevert(IFofoCheckout.FofoCheckout_BadSignature.selector);
        another.pay{value: quote.amount}(quote, signature);
        vm.chainId(1);
        vm.prank(buyer.addr);
        vm.expectPartialRevert(IFofoCheckout.FofoCheckout_BadSignature.selector);
        checkout.pay{value: quote.amount}(quote, signature);
    }

    // ── What a quote may say ──────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_TheRefundTimeMakesNoSense() public {
        uint64[3] memory times = [0, uint64(NOW), uint64(NOW + 365 days + 1)];
        for (uint256 i; i < 3; ++i) {
            Quote memory quote = escrowQuote(NATIVE);
            quote.refundableAfter = times[i];
            _refuseSigned(quote, IFofoCheckout.FofoCheckout_BadRefundTime.selector);
        }
        Quote memory immediate = immediateQuote(NATIVE);
        immediate.refundableAfter = 1;
        _refuseSigned(immediate, IFofoCheckout.FofoCheckout_BadRefundTime.selector);
        Quote memory longest = escrowQuote(NATIVE);
        longest.refundableAfter = uint64(NOW + 365 days);
        payAsBuyer(longest);
    }

    function test_RevertWhen_TheSharesMakeNoSense() public {
        Quote memory quote = escrowQuote(NATIVE);
        quote.amount = 0;
        _refuseSigned(quote, IFofoCheckout.FofoCheckout_NothingToPay.selector);

        quote = escrowQuote(NATIVE);
        quote.shares = new Share[](0);
        _refuseSigned(quote, IFofoCheckout.FofoCheckout_ShareCount.selector);

        quote.shares = new Share[](17);
        _refuseSigned(quote, IFofoCheckout.FofoCheckout_ShareCount.selector);

        quote = escrowQuote(NATIVE);
        quote.shares[1].account = address(0);
        _refuseSigned(quote, IFofoCheckout.FofoCheckout_ShareWithoutAccount.selector);

        quote = escrowQuote(NATIVE);
        quote.shares[0].amount -= 1;
        _refuseSigned(quote, IFofoCheckout.FofoCheckout_SharesDoNotAddUp.selector);
        quote.shares[0].amount += 2;
        _refuseSigned(quote, IFofoCheckout.FofoCheckout_SharesDoNotAddUp.selector);
    }

    function test_SixteenSharesAreFineAlsoForOneAccount() public {
        Quote memory quote = immediateQuote(NATIVE);
        quote.shares = new Share[](16);
        quote.amount = 16;
        for (uint256 i; i < 16; ++i) {
            quote.shares[i] = Share({account: creator.addr, amount: 1});
        }
        payAsBuyer(quote);
        vm.assertEq(checkout.creditOf(creator.addr, NATIVE), 16);
    }

    // ── Resale ────────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_TheRoyaltyOfAResaleIsMissing() public {
        mintOriginal(stranger.addr); // 7.5 % to the creator
        Quote memory quote = _resale();
        quote.shares[0].amount -= 1;
        quote.shares[1].amount += 1;
        _refuse(
            quote,
            signed(quote),
            quote.amount,
            abi.encodeWithSelector(
                IFofoCheckout.FofoCheckout_RoyaltyMissing.selector, quote.orderId, creator.addr, 750, 749
            )
        );
        vm.prank(creator.addr);
        originals.redirectRoyalties(treasury);
        vm.warp(NOW + originals.REDIRECT_DELAY());
        quote = _resale();
        quote.deadline = uint64(block.timestamp);
        _refuseSigned(quote, IFofoCheckout.FofoCheckout_RoyaltyMissing.selector);
    }

    function test_GivenTheCreatorRedirectedInFrontOfThePayment() public {
        mintOriginal(stranger.addr);
        Quote memory quote = _resale();
        vm.prank(creator.addr);
        originals.redirectRoyalties(treasury);
        payAsBuyer(quote);
        vm.assertEq(checkout.creditOf(creator.addr, NATIVE), 750);
    }

    function test_WhenTheRoyaltyOfAResaleIsThere() public {
        mintOriginal(stranger.addr);
        Quote memory quote = _resale();
        payAsBuyer(quote);
        vm.assertEq(checkout.creditOf(creator.addr, NATIVE), 750);
        vm.assertEq(checkout.creditOf(stranger.addr, NATIVE), 9250);
        Quote memory parts = _resale();
        parts.orderId = keccak256("order_02");
        parts.shares = new Share[](3);
        parts.shares[0] = Share({account: creator.addr, amount: 400});
        parts.shares[1] = Share({account: stranger.addr, amount: 9250});
        parts.shares[2] = Share({account: creator.addr, amount: 350});
        payAsBuyer(parts);
        vm.assertEq(checkout.creditOf(creator.addr, NATIVE), 1500);
    }

    function test_WhenTheResoldTokenHasNoRoyalty() public {
        vm.startPrank(studio.addr);
        originals.setDefaultRoyalty(address(0), 0);
        originals.mintDrop(stranger.addr, 1);
        vm.stopPrank();
        Quote memory quote = _resale();
        quote.shares[0].account = stranger.addr;
        payAsBuyer(quote);
        vm.assertEq(checkout.creditOf(stranger.addr, NATIVE), 10_000);
    }

    // ── Money ─────────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_OneWeiIsMissingOrTooMuch() public {
        Quote memory quote = escrowQuote(NATIVE);
        uint256 amount = quote.amount;
        bytes memory low =
            abi.encodeWithSelector(IFofoCheckout.FofoCheckout_AmountTooLow.selector, quote.orderId, amount, amount - 1);
        _refuse(quote, signed(quote), amount - 1, low);
        bytes memory high = abi.encodeWithSelector(
            IFofoCheckout.FofoCheckout_AmountTooHigh.selector, quote.orderId, amount, amount + 1
        );
        _refuse(quote, signed(quote), amount + 1, high);
    }

    function test_RevertWhen_NativeCurrencyComesWithATokenPayment() public {
        Quote memory quote = escrowQuote(address(usd));
        bytes memory unexpected =
            abi.encodeWithSelector(IFofoCheckout.FofoCheckout_UnexpectedValue.selector, quote.orderId, 1);
        _refuse(quote, signed(quote), 1, unexpected);
    }

    function test_RevertWhen_AllowanceOrBalanceIsMissing() public {
        Quote memory quote = escrowQuote(address(usd));
        bytes memory failed = abi.encodeWithSelector(SafeTransferLib.TransferFromFailed.selector);
        _refuse(quote, signed(quote), 0, failed);
        vm.startPrank(buyer.addr);
        usd.approve(address(checkout), quote.amount);
        usd.transfer(stranger.addr, usd.balanceOf(buyer.addr) - quote.amount + 1);
        vm.stopPrank();
        _refuse(quote, signed(quote), 0, failed);
    }

    function test_AnEscrowIsHeld() public {
        address[2] memory tokens = [NATIVE, address(usd)];
        for (uint256 i; i < 2; ++i) {
            Quote memory quote = escrowQuote(tokens[i]);
            quote.orderId = bytes32(i + 1);
            vm.assertEq(uint256(checkout.statusOf(quote.orderId)), uint256(OrderStatus.Unknown));
            _approve(quote);
            bytes memory signature = signed(quote);
            vm.expectEmit(address(checkout));
            emit IFofoCheckout.OrderPaid(quote.orderId, buyer.addr, tokens[i], quote.amount, quote);
            vm.prank(buyer.addr);
            checkout.pay{value: i == 0 ? quote.amount : 0}(quote, signature);
            vm.assertEq(uint256(checkout.statusOf(quote.orderId)), uint256(OrderStatus.Escrowed));
            vm.assertEq(checkout.creditOf(creator.addr, tokens[i]), 0);
            vm.assertEq(_held(tokens[i]), quote.amount);
        }
    }

    function test_AnImmediateQuoteIsCreditedAtOnce() public {
        address[2] memory tokens = [NATIVE, address(usd)];
        for (uint256 i; i < 2; ++i) {
            Quote memory quote = immediateQuote(tokens[i]);
            quote.orderId = bytes32(i + 1);
            payAsBuyer(quote);
            vm.assertEq(uint256(checkout.statusOf(quote.orderId)), uint256(OrderStatus.Settled));
            vm.assertEq(checkout.creditOf(creator.addr, tokens[i]), 70_000_000);
            vm.assertEq(checkout.creditOf(treasury, tokens[i]), 30_000_001);
            vm.assertEq(_held(tokens[i]), quote.amount);
        }
    }

    /// @dev Ten shares a run, so `FOUNDRY_FUZZ_RUNS=1000000` splits ten million times.
    function testFuzz_SharesAlwaysAddUpToThePayment(uint96[10] memory parts, bool escrow) public {
        Quote memory quote = escrow ? escrowQuote(NATIVE) : immediateQuote(NATIVE);
        quote.shares = new Share[](10);
        quote.amount = 0;
        for (uint256 i; i < 10; ++i) {
            quote.shares[i] = Share({account: address(uint160(0x1000 + i)), amount: parts[i]});
            quote.amount += parts[i];
        }
        vm.assume(quote.amount != 0);
        vm.deal(buyer.addr, quote.amount);
        payAsBuyer(quote);
        if (escrow) {
            vm.prank(settler.addr);
            checkout.settle(quote, buyer.addr);
        }
        uint256 credited;
        for (uint256 i; i < 10; ++i) {
            uint256 credit = checkout.creditOf(quote.shares[i].account, NATIVE);
            vm.assertEq(credit, parts[i]);
            credited += credit;
        }
        vm.assertEq(credited, quote.amount);
        vm.assertEq(address(checkout).balance, credited);
    }

    function _resale() private view returns (Quote memory quote) {
        quote = immediateQuote(NATIVE);
        quote.amount = 10_000;
        quote.resaleOf = address(originals);
        quote.resaleTokenId = 1;
        quote.shares[0] = Share({account: creator.addr, amount: 750});
        quote.shares[1] = Share({account: stranger.addr, amount: 9250});
    }

    function _badSignature(Quote memory quote, address recovered) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IFofoCheckout.FofoCheckout_BadSignature.selector, quote.orderId, recovered);
    }

    function _refuseSigned(Quote memory quote, bytes4 selector) private {
        bytes memory signature = signed(quote);
        vm.prank(buyer.addr);
        vm.expectPartialRevert(selector);
        checkout.pay{value: quote.amount}(quote, signature);
    }

    function _refuse(Quote memory quote, bytes memory signature, uint256 value, bytes memory reason) private {
        vm.prank(buyer.addr);
        vm.expectRevert(reason);
        checkout.pay{value: value}(quote, signature);
    }

    function _approve(Quote memory quote) private {
        vm.prank(buyer.addr);
        usd.approve(address(checkout), quote.amount);
    }

    function _held(address token) private view returns (uint256) {
        return token == NATIVE ? address(checkout).balance : usd.balanceOf(address(checkout));
    }
}
