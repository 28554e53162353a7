// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../forge/Cheats.sol";

/// @notice What every test contract has: Foundry's marker, named accounts, and a bounded random number.
abstract contract Test {
    bool public constant IS_TEST = true;

    /// @dev An account with a key, an empty balance, and its name in traces.
    struct Account {
        address addr;
        uint256 key;
    }

    function account(string memory name) internal returns (Account memory made) {
        made.key = uint256(keccak256(bytes(name)));
        made.addr = vm.addr(made.key);
        vm.label(made.addr, name);
    }

    /// @dev Maps any number into lowest … highest, evenly but for the last lap, and keeps numbers that are inside.
    function bound(uint256 number, uint256 lowest, uint256 highest) internal pure returns (uint256) {
        if (number >= lowest && number <= highest) return number;
        return lowest + number % (highest - lowest + 1);
    }

    function sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }
}
