// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../forge/Cheats.sol";
import {LocalUsd} from "../../script/local/LocalUsd.sol";
import {FofoCheckout} from "../../src/FofoCheckout.sol";
import {OrderStatus, Quote, Settlement, Share} from "../../src/types/Payments.sol";
import {Test} from "../base/Test.sol";
import {DeafRecipient} from "../mocks/Recipients.sol";

/// @notice People around the checkout, and a ledger of our own to compare with its.
contract CheckoutHandler is Test {
    struct Order {
        bytes quote; // encoded: the compiler cannot copy arrays of structs into storage
        address payer;
        OrderStatus status;
    }

    FofoCheckout public immutable checkout;
    LocalUsd public immutable usd;
    Account private _cashier;
    address private immutable _SETTLER;
    address private immutable _STUDIO;

    address[] public people; // payers and shareholders; the last cannot receive native currency
    Order[] private _orders;

    mapping(address token => uint256) public moneyIn;
    mapping(address token => uint256) public escrow;
    mapping(address token => uint256) public paidOut;
    mapping(address account => mapping(address token => uint256)) public expectedCredit;

    uint256 public workedTwice; // actions that must fail and did not
    uint256 public fellAlone; // credits that fell without a withdrawal
    uint256 public paidWhilePaused;
    uint256 public leftWhilePaused;

    constructor(FofoCheckout checkout_, LocalUsd usd_, Account memory cashier, address settler, address studio) {
        (checkout, usd, _cashier, _SETTLER, _STUDIO) = (checkout_, usd_, cashier, settler, studio);
        for (uint256 i; i < 4; ++i) {
            people.push(vm.addr(0xA11CE + i));
        }
        people.push(address(new DeafRecipient()));
    }

    /// @dev Compares all credits before and after; only `mayFall` may have less.
    modifier watching(address mayFall) {
        uint256[] memory before = _credits();
        _;
        uint256[] memory afterwards = _credits();
        for (uint256 i; i < before.length; ++i) {
            if (afterwards[i] < before[i] && people[i / 2] != mayFall) ++fellAlone;
        }
    }

    function pay(uint256 payerSeed, uint256 amount, uint256 cut, bool native, bool held) external watching(address(0)) {
        address payer = people[payerSeed % people.length];
        Quote memory quote = _quote(bound(amount, 1, 1e24), cut, native ? address(0) : address(usd), held);
        bytes memory signature = sign(_cashier.key, checkout.digestOf(quote));
        if (checkout.paused()) {
            if (_try(payer, quote, signature)) ++paidWhilePaused;
            return;
        }
        require(_try(payer, quote, signature), "a good payment was refused");
        moneyIn[quote.token] += quote.amount;
        _orders.push();
        Order storage order = _orders[_orders.length - 1];
        order.quote = abi.encode(quote);
        order.payer = payer;
        order.status = held ? OrderStatus.Escrowed : OrderStatus.Settled;
        if (held) escrow[quote.token] += quote.amount;
        else _expectShares(quote);
    }

    function payAgain(uint256 orderSeed, uint256 payerSeed) external watching(address(0)) {
        if (_orders.length == 0) return;
        Quote memory quote = abi.decode(_orders[orderSeed % _orders.length].quote, (Quote));
        if (_try(people[payerSeed % people.length], quote, sign(_cashier.key, checkout.digestOf(quote)))) {
            ++workedTwice;
        }
    }

    function settle(uint256 orderSeed) external watching(address(0)) {
        if (_orders.length == 0) return;
        Order storage order = _orders[orderSeed % _orders.length];
        Quote memory quote = abi.decode(order.quote, (Quote));
        vm.prank(_SETTLER);
        if (order.status != OrderStatus.Escrowed) {
            try checkout.settle(quote, order.payer) {
                ++workedTwice;
            } catch {}
            return;
        }
        checkout.settle(quote, order.payer);
        order.status = OrderStatus.Settled;
        escrow[quote.token] -= quote.amount;
        _expectShares(quote);
        _noteLeaving();
    }

    function refund(uint256 orderSeed, bool byPayer) external watching(address(0)) {
        if (_orders.length == 0) return;
        Order storage order = _orders[orderSeed % _orders.length];
        Quote memory quote = abi.decode(order.quote, (Quote));
        bool may = order.status == OrderStatus.Escrowed && (!byPayer || block.timestamp > quote.refundableAfter);
        vm.prank(byPayer ? order.payer : _SETTLER);
        if (!may) {
            try checkout.refund(quote, order.payer) {
                ++workedTwice;
            } catch {}
            return;
        }
        checkout.refund(quote, order.payer);
        order.status = OrderStatus.Refunded;
        escrow[quote.token] -= quote.amount;
        bool deaf = order.payer == people[4] && quote.token == address(0);
        if (deaf) expectedCredit[order.payer][quote.token] += quote.amount;
        else paidOut[quote.token] += quote.amount;
        _noteLeaving();
    }

    function withdraw(uint256 personSeed, uint256 toSeed, bool native) external {
        _withdraw(people[personSeed % people.length], people[toSeed % 4], native ? address(0) : address(usd));
    }

    function push(uint256 personSeed, bool native) external {
        address account = people[personSeed % 4];
        address token = native ? address(0) : address(usd);
        if (expectedCredit[account][token] == 0) return;
        _push(account, token);
    }

    function pause(bool value) external {
        if (checkout.paused() == value) return;
        vm.prank(_STUDIO);
        if (value) checkout.pause();
        else checkout.unpause();
    }

    function wait(uint32 time) external {
        vm.warp(block.timestamp + time % 20 days);
    }

    function orders() external view returns (uint256) {
        return _orders.length;
    }

    function orderAt(uint256 index) external view returns (bytes32 orderId, OrderStatus status) {
        return (abi.decode(_orders[index].quote, (Quote)).orderId, _orders[index].status);
    }

    function credits(address token) external view returns (uint256 sum) {
        for (uint256 i; i < people.length; ++i) {
            sum += checkout.creditOf(people[i], token);
        }
    }

    function _withdraw(address account, address to, address token) private watching(account) {
        uint256 credit = expectedCredit[account][token];
        vm.prank(account);
        if (credit == 0) {
            try checkout.withdrawTo(token, to) {
                ++workedTwice;
            } catch {}
            return;
        }
        require(checkout.withdrawTo(token, to) == credit, "not the whole credit");
        expectedCredit[account][token] = 0;
        paidOut[token] += credit;
        _noteLeaving();
    }

    function _push(address account, address token) private watching(account) {
        uint256 credit = expectedCredit[account][token];
        require(checkout.withdrawFor(account, token) == credit, "not the whole credit");
        expectedCredit[account][token] = 0;
        paidOut[token] += credit;
        _noteLeaving();
    }

    function _try(address payer, Quote memory quote, bytes memory signature) private returns (bool) {
        if (quote.token == address(0)) {
            vm.deal(payer, payer.balance + quote.amount);
            vm.prank(payer);
            try checkout.pay{value: quote.amount}(quote, signature) {
                return true;
            } catch {
                return false;
            }
        }
        usd.mint(payer, quote.amount);
        vm.prank(payer);
        usd.approve(address(checkout), quote.amount);
        vm.prank(payer);
        try checkout.pay(quote, signature) {
            return true;
        } catch {
            return false;
        }
    }

    function _quote(uint256 amount, uint256 cut, address token, bool held) private view returns (Quote memory quote) {
        quote.orderId = keccak256(abi.encode("order", _orders.length, block.timestamp, amount));
        quote.token = token;
        quote.amount = amount;
        quote.settlement = held ? Settlement.Escrow : Settlement.Immediate;
        quote.refundableAfter = held ? uint64(block.timestamp + 10 days) : 0;
        quote.deadline = uint64(block.timestamp + 1 days);
        quote.shares = new Share[](3);
        uint256 first = bound(cut, 0, amount);
        uint256 second = (amount - first) / 3;
        quote.shares[0] = Share({account: people[cut % 5], amount: first});
        quote.shares[1] = Share({account: people[(cut / 5) % 5], amount: second});
        quote.shares[2] = Share({account: people[(cut / 25) % 5], amount: amount - first - second});
    }

    function _expectShares(Quote memory quote) private {
        for (uint256 i; i < quote.shares.length; ++i) {
            expectedCredit[quote.shares[i].account][quote.token] += quote.shares[i].amount;
        }
    }

    function _noteLeaving() private {
        if (checkout.paused()) ++leftWhilePaused;
    }

    function _credits() private view returns (uint256[] memory all) {
        all = new uint256[](people.length * 2);
        for (uint256 i; i < people.length; ++i) {
            all[2 * i] = checkout.creditOf(people[i], address(0));
            all[2 * i + 1] = checkout.creditOf(people[i], address(usd));
        }
    }
}
