// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title IGoverned
/// @notice An owner (a multisig) who can be handed over in two steps, roles that the owner grants, and a pause that stops
/// what brings new obligations and never what lets people leave.
interface IGoverned {
    /// @notice New business was stopped.
    event Paused(address indexed by);

    /// @notice New business goes on.
    event Unpaused(address indexed by);

    /// @notice New business is stopped for now.
    error Governed_Paused();

    /// @notice Stops new business. The owner or a pauser.
    function pause() external;

    /// @notice Lets new business go on. Only the owner: whoever stopped it in haste does not decide when it is safe again.
    function unpause() external;

    /// @notice True while new business is stopped.
    function paused() external view returns (bool);

    /// @notice Role bit of accounts that may pause.
    function PAUSER() external view returns (uint256);
}
