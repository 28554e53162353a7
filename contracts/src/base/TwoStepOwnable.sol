// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Ownable} from "solady/auth/Ownable.sol";

/// @title TwoStepOwnable
/// @notice Ownership moves only to an account that asked for it: the next owner calls `requestOwnershipHandover`, and
/// within 48 hours the present one calls `completeOwnershipHandover`. A mistyped address can never become the owner.
abstract contract TwoStepOwnable is Ownable {
    /// @notice Ownership is not given away in one step; the next owner must call `requestOwnershipHandover` first.
    error TwoStepOwnable_UseHandover();

    /// @notice Always refused.
    function transferOwnership(address) public payable virtual override {
        revert TwoStepOwnable_UseHandover();
    }

    /// @dev Makes Solady refuse a second initialization.
    function _guardInitializeOwner() internal pure virtual override returns (bool) {
        return true;
    }
}
