// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../forge/Cheats.sol";
import {Quote, Settlement, Share} from "../../src/types/Payments.sol";
import {OpenZeppelinCheckout} from "../src/OpenZeppelinCheckout.sol";
import {Bench} from "./Bench.sol";

/// @notice Paying an order and what follows, beside the same checkout written from OpenZeppelin's parts. There is no
/// other product's contract to compare with: thirdweb's and Manifold's sell tokens, not orders.
contract CheckoutBench is Bench {
    OpenZeppelinCheckout private _theirs;

    function setUp() public override {
        super.setUp();
        vm.deal(buyer.addr, 1000 ether);
        _theirs = new OpenZeppelinCheckout(cashier.addr);
        vm.startPrank(buyer.addr);
        usd.approve(address(checkout), type(uint256).max);
        usd.approve(address(_theirs), type(uint256).max);
        vm.stopPrank();
        // Everybody has sold something before and has withdrawn it; the contracts hold somebody else's escrow.
        address[2] memory tokens = [NATIVE, address(usd)];
        for (uint256 i; i < 2; ++i) {
            _pay(_quote(tokens[i], Settlement.Immediate, "before"));
            for (uint256 j; j < receivers.length; ++j) {
                checkout.withdrawFor(receivers[j], tokens[i]);
            }
            _pay(_quote(tokens[i], Settlement.Escrow, "another"));
            _payTheirs(_theirQuote(tokens[i], true, "another"));
        }
    }

    function test_Native() public {
        _all(NATIVE, "native");
    }

    function test_Token() public {
        _all(address(usd), "ERC-20");
    }

    function _all(address token, string memory kind) private {
        _pay(_quote(token, Settlement.Immediate, "now"));
        record(string.concat("Pay at once, 3 shares, ", kind), "FOFO (credits)");
        _payTheirs(_theirQuote(token, false, "now"));
        record(string.concat("Pay at once, 3 shares, ", kind), "OpenZeppelin style (pushes)");

        Quote memory quote = _quote(token, Settlement.Escrow, "escrow");
        _pay(quote);
        record(string.concat("Pay into escrow, 3 shares, ", kind), "FOFO");
        OpenZeppelinCheckout.Quote memory theirs = _theirQuote(token, true, "escrow");
        _payTheirs(theirs);
        record(string.concat("Pay into escrow, 3 shares, ", kind), "OpenZeppelin style");

        vm.prank(settler.addr);
        checkout.settle(quote, buyer.addr);
        uint256 ours = record(string.concat("Settle 3 shares, ", kind), "FOFO (credits)");
        _theirs.settle(theirs.orderId);
        uint256 push = record(string.concat("Settle 3 shares, ", kind), "OpenZeppelin style (pushes)");
        _settleCommitted(token, kind);
        vm.assertLe(ours * 10, push * 7, "settling costs more than 0.7 times a push of the same payments");

        vm.prank(creator.addr);
        checkout.withdraw(token);
        record(string.concat("Withdraw, ", kind), "FOFO");
        _refunds(token, kind);
    }

    function _settleCommitted(address token, string memory kind) private {
        OpenZeppelinCheckout.Quote memory quote = _theirQuote(token, true, "committed");
        _theirs.commit{value: token == NATIVE ? quote.amount : 0}(quote, buyer.addr);
        if (token != NATIVE) usd.mint(address(_theirs), quote.amount);
        _theirs.settleCommitted(quote, buyer.addr);
        record(string.concat("Settle 3 shares, ", kind), "OpenZeppelin style, from a commitment (pushes)");
    }

    function _refunds(address token, string memory kind) private {
        Quote memory quote = _quote(token, Settlement.Escrow, "refund");
        _pay(quote);
        OpenZeppelinCheckout.Quote memory theirs = _theirQuote(token, true, "refund");
        _payTheirs(theirs);
        vm.prank(settler.addr);
        checkout.refund(quote, buyer.addr);
        record(string.concat("Refund, ", kind), "FOFO");
        _theirs.refund(theirs.orderId);
        record(string.concat("Refund, ", kind), "OpenZeppelin style");
    }

    function _pay(Quote memory quote) private {
        bytes memory signature = signed(quote);
        vm.prank(buyer.addr);
        checkout.pay{value: quote.token == NATIVE ? quote.amount : 0}(quote, signature);
    }

    function _payTheirs(OpenZeppelinCheckout.Quote memory quote) private {
        bytes memory signature = sign(cashier.key, _theirs.digestOf(quote));
        vm.prank(buyer.addr);
        _theirs.pay{value: quote.token == NATIVE ? quote.amount : 0}(quote, signature);
    }

    function _quote(address token, Settlement settlement, string memory order)
        private
        view
        returns (Quote memory quote)
    {
        quote = settlement == Settlement.Escrow ? escrowQuote(token) : immediateQuote(token);
        quote.orderId = keccak256(bytes(order));
        if (token != NATIVE) quote.orderId = keccak256(bytes.concat(quote.orderId));
        quote.shares = new Share[](3);
        quote.shares[0] = Share({account: receivers[0], amount: 60_000_000});
        quote.shares[1] = Share({account: receivers[1], amount: 30_000_000});
        quote.shares[2] = Share({account: receivers[2], amount: 10_000_001});
    }

    function _theirQuote(address token, bool escrow, string memory order)
        private
        view
        returns (OpenZeppelinCheckout.Quote memory theirs)
    {
        Quote memory ours = _quote(token, Settlement.Escrow, order);
        theirs.orderId = ours.orderId;
        theirs.token = token;
        theirs.amount = ours.amount;
        theirs.escrow = escrow;
        theirs.refundableAfter = ours.refundableAfter;
        theirs.deadline = ours.deadline;
        theirs.shares = new OpenZeppelinCheckout.Share[](3);
        for (uint256 i; i < 3; ++i) {
            theirs.shares[i] =
                OpenZeppelinCheckout.Share({account: ours.shares[i].account, amount: ours.shares[i].amount});
        }
    }
}
