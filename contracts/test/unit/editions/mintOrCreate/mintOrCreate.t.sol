// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {IFofoEditions} from "../../../../src/interfaces/IFofoEditions.sol";
import {ContentDigest} from "../../../../src/types/Content.sol";
import {EditionTerms} from "../../../../src/types/Tokens.sol";
import {FofoTest} from "../../../base/FofoTest.sol";

contract MintOrCreateTest is FofoTest {
    function test_ItCreatesTheEditionOnceAndMintsEachTime() public {
        vm.startPrank(address(minter));
        editions.mintOrCreate(buyer.addr, 5, 2, terms());
        editions.mintOrCreate(stranger.addr, 5, 3, terms());
        vm.stopPrank();
        vm.assertEq(editions.totalSupply(5), 5);
        vm.assertEq(editions.balanceOf(stranger.addr, 5), 3);
    }

    function test_RevertGiven_ItExistsWithOtherTerms() public {
        vm.prank(address(minter));
        editions.mintOrCreate(buyer.addr, 5, 1, terms());
        EditionTerms memory other = terms();
        other.content = ContentDigest.wrap(keccak256("other"));
        _refuse(other);
        other = terms();
        other.maxSupply = 11;
        _refuse(other);
        other = terms();
        other.maxSupply = 0;
        _refuse(other);
        other = terms();
        other.opensAt = 1;
        _refuse(other);
        other = terms();
        other.closesAt = uint40(NOW + 1);
        _refuse(other);
    }

    function _refuse(EditionTerms memory other) private {
        vm.prank(address(minter));
        vm.expectRevert(abi.encodeWithSelector(IFofoEditions.FofoEditions_TermsDiffer.selector, 5));
        editions.mintOrCreate(buyer.addr, 5, 1, other);
    }
}
