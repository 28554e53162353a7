// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title ITransferValidator721
/// @notice What `ICreatorToken` collections ask before a transfer; reverts to refuse it.
interface ITransferValidator721 {
    /// @notice Reverts unless `caller` may move `tokenId` from `from` to `to`.
    function validateTransfer(address caller, address from, address to, uint256 tokenId) external view;
}

/// @title ITransferValidator1155
/// @notice What `ICreatorToken` editions ask before a transfer; reverts to refuse it.
interface ITransferValidator1155 {
    /// @notice Reverts unless `caller` may move `amount` of `tokenId` from `from` to `to`.
    function validateTransfer(address caller, address from, address to, uint256 tokenId, uint256 amount) external;
}
