// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice Lets only one operator move tokens, like the validators that enforce royalties.
contract PickyValidator {
    address private immutable _operator;

    error Picky(address caller);

    constructor(address operator) {
        _operator = operator;
    }

    function validateTransfer(address caller, address, address, uint256) external view {
        if (caller != _operator) revert Picky(caller);
    }

    function validateTransfer(address caller, address, address, uint256, uint256) external view {
        if (caller != _operator) revert Picky(caller);
    }
}
