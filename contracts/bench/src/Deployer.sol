// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice Deploys creation code, so that a deployment is a call that can be measured.
contract Deployer {
    function deploy(bytes calldata creationCode) external returns (address deployed) {
        bytes memory code = creationCode;
        assembly ("memory-safe") {
            deployed := create(0, add(code, 0x20), mload(code))
        }
        require(deployed != address(0), "deployment failed");
    }
}
