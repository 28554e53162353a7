// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../forge/Cheats.sol";
import {ContentDigest} from "../../src/types/Content.sol";
import {FofoTest} from "../../test/base/FofoTest.sol";

/// @notice A measured call is a transaction of its own (`isolate`), 21,000 gas and calldata included, on contracts that have
/// been in use: receivers of money have had some before, somebody holds a token already, and the new holder has none.
abstract contract Bench is FofoTest {
    string internal constant URI = "ipfs://bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku";

    address internal holder; // had a token before
    address internal newcomer; // has none
    address[] internal receivers; // of shares, with money

    function setUp() public virtual override {
        super.setUp();
        holder = account("holder").addr;
        newcomer = account("newcomer").addr;
        receivers.push(creator.addr);
        receivers.push(treasury);
        receivers.push(account("partner").addr);
        for (uint256 i; i < receivers.length; ++i) {
            vm.deal(receivers[i], 1 ether);
            usd.mint(receivers[i], 1e6);
        }
        vm.prank(studio.addr);
        minter.setFee(treasury, 250);
        vm.deal(address(this), 1000 ether);
        vm.deal(newcomer, 1000 ether);
        usd.mint(newcomer, 1_000_000e6);
    }

    /// @dev Records what the last call cost as a whole transaction.
    function record(string memory action, string memory who) internal returns (uint256 gas) {
        gas = vm.lastCallGas().gasTotalUsed;
        vm.snapshotValue(action, who, gas);
    }

    function contents() internal pure returns (ContentDigest[] memory five) {
        five = new ContentDigest[](5);
        for (uint256 i; i < 5; ++i) {
            five[i] = ContentDigest.wrap(keccak256(abi.encode(i)));
        }
    }

    function uris() internal pure returns (string[] memory five) {
        five = new string[](5);
        for (uint256 i; i < 5; ++i) {
            five[i] = URI;
        }
    }
}
