// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../forge/Cheats.sol";

/// @title CanonicalPermit2
/// @notice Uniswap's Permit2 for the local chain and for tests, at its own address.
///
/// `permit2.creation.hex` is the creation code that the npm package uniswapx-sdk 3.1.0 of Uniswap carries (MIT, Uniswap Labs). That it is
/// the canonical one proves itself: its hash, the published salt and the CREATE2 deployer give Permit2's address and no other.
library CanonicalPermit2 {
    address internal constant CREATE2_DEPLOYER = 0x4e59b44847b379578588920cA78FbF26c0B4956C;
    bytes32 internal constant SALT = bytes32(uint256(0xd3af2663da51c10215000000));

    /// @notice Deploys it.
    function deploy() internal {
        bytes memory code = vm.parseBytes(vm.readFile("script/local/permit2.creation.hex"));
        (bool success,) = CREATE2_DEPLOYER.call(abi.encodePacked(SALT, code));
        require(success, "Permit2 could not be deployed: is the CREATE2 deployer at 0x4e59b448... there?");
    }
}
