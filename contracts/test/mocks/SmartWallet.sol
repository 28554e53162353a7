// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {GladRecipient} from "./Recipients.sol";
import {ECDSA} from "solady/utils/ECDSA.sol";

/// @notice An ERC-1271 wallet of one key.
contract SmartWallet is GladRecipient {
    address private immutable _key;

    constructor(address key) {
        _key = key;
    }

    function isValidSignature(bytes32 digest, bytes calldata signature) external view returns (bytes4) {
        return ECDSA.tryRecoverCalldata(digest, signature) == _key ? this.isValidSignature.selector : bytes4(0);
    }
}
