// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IGoverned} from "../interfaces/IGoverned.sol";
import {TwoStepOwnable} from "./TwoStepOwnable.sol";
import {Ownable} from "solady/auth/Ownable.sol";
import {OwnableRoles} from "solady/auth/OwnableRoles.sol";

/// @title Governed
/// @notice Owner, roles and pause of the studio's contracts. See `IGoverned`.
abstract contract Governed is IGoverned, OwnableRoles, TwoStepOwnable {
    /// @inheritdoc IGoverned
    uint256 public constant override PAUSER = _ROLE_0;

    /// @inheritdoc IGoverned
    bool public override paused;

    modifier whenNotPaused() {
        if (paused) revert Governed_Paused();
        _;
    }

    constructor(address owner) {
        _initializeOwner(owner);
    }

    /// @inheritdoc IGoverned
    function pause() external override onlyOwnerOrRoles(PAUSER) {
        paused = true;
        emit Paused(msg.sender);
    }

    /// @inheritdoc IGoverned
    function unpause() external override onlyOwner {
        paused = false;
        emit Unpaused(msg.sender);
    }

    function transferOwnership(address newOwner) public payable override(Ownable, TwoStepOwnable) {
        TwoStepOwnable.transferOwnership(newOwner);
    }

    function _guardInitializeOwner() internal pure override(Ownable, TwoStepOwnable) returns (bool) {
        return TwoStepOwnable._guardInitializeOwner();
    }
}
