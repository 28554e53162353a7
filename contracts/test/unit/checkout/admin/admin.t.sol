// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {IFofoCheckout} from "../../../../src/interfaces/IFofoCheckout.sol";
import {Quote} from "../../../../src/types/Payments.sol";
import {FofoTest} from "../../../base/FofoTest.sol";
import {Ownable} from "solady/auth/Ownable.sol";

contract CheckoutAdminTest is FofoTest {
    function test_SetTokenAllowed() public {
        vm.prank(stranger.addr);
        vm.expectRevert(Ownable.Unauthorized.selector);
        checkout.setTokenAllowed(stranger.addr, true);
        vm.expectEmit(address(checkout));
        emit IFofoCheckout.TokenAllowed(address(usd), false);
        vm.prank(studio.addr);
        checkout.setTokenAllowed(address(usd), false);
        vm.assertFalse(checkout.isTokenAllowed(address(usd)));
        vm.assertTrue(checkout.isTokenAllowed(NATIVE));
    }

    function test_NoRoleCanDoAnothersWork() public {
        Quote memory quote = escrowQuote(NATIVE);
        payAsBuyer(quote);
        Account[4] memory people = [guard, cashier, settler, stranger];
        for (uint256 i; i < 4; ++i) {
            vm.startPrank(people[i].addr);
            if (i != 0) {
                vm.expectRevert(Ownable.Unauthorized.selector);
                checkout.pause();
            }
            if (i != 2) {
                vm.expectRevert(Ownable.Unauthorized.selector);
                checkout.settle(quote, buyer.addr);
                vm.expectPartialRevert(IFofoCheckout.FofoCheckout_NotRefundable.selector);
                checkout.refund(quote, buyer.addr);
            }
            vm.expectRevert(Ownable.Unauthorized.selector);
            checkout.unpause();
            vm.expectRevert(Ownable.Unauthorized.selector);
            checkout.setTokenAllowed(address(usd), false);
            vm.expectRevert(Ownable.Unauthorized.selector);
            checkout.grantRoles(people[i].addr, 7);
            vm.stopPrank();
        }
        vm.assertEq(checkout.PAUSER() | checkout.QUOTE_SIGNER() | checkout.SETTLER(), 7);
    }

    function test_ARoleCanBeRenounced() public {
        uint256 role = checkout.SETTLER();
        vm.prank(settler.addr);
        checkout.renounceRoles(role);
        vm.assertFalse(checkout.hasAnyRole(settler.addr, role));
    }

    function test_Pause() public {
        vm.startPrank(guard.addr);
        checkout.pause();
        vm.expectRevert(Ownable.Unauthorized.selector);
        checkout.unpause();
        vm.stopPrank();
        vm.prank(studio.addr);
        checkout.unpause();
        vm.assertFalse(checkout.paused());
    }
}
