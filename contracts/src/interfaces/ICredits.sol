// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title ICredits
/// @notice Money that a contract holds for somebody. Its owner can pull it, anybody can push it to its owner, nobody can
/// stop either, and nobody's credit falls but by its own withdrawal. `token` is zero for the native currency.
interface ICredits {
    /// @notice A payment to `account` failed and waits here instead.
    event PaymentKept(address indexed account, address indexed token, uint256 amount);

    /// @notice `amount` of `account`'s credit was paid to `to`.
    event Withdrawn(address indexed account, address indexed token, address to, uint256 amount);

    /// @notice The account has no credit in this token.
    error Credits_NothingToWithdraw(address account, address token);

    /// @notice Money cannot be sent to the zero address.
    error Credits_NoRecipient();

    /// @notice Pays the caller its whole credit in `token`.
    /// @return amount What was paid.
    function withdraw(address token) external returns (uint256 amount);

    /// @notice Pays the caller's whole credit in `token` to another account.
    /// @dev For a caller that cannot receive: a contract without `receive`, or an account that the token blocks.
    /// @return amount What was paid.
    function withdrawTo(address token, address to) external returns (uint256 amount);

    /// @notice Pays `account` its whole credit in `token`. Anybody may call this; the money goes to `account` only.
    /// @return amount What was paid.
    function withdrawFor(address account, address token) external returns (uint256 amount);

    /// @notice What the contract holds for `account` in `token`.
    function creditOf(address account, address token) external view returns (uint256);
}
