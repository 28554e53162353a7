// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title LocalBatches
/// @notice What accounts of the dev wallet delegate to (EIP-7702) when they send several calls at once (EIP-5792). All succeed, or none
/// happens. The account's own key goes on signing for it. For the local chain only.
contract LocalBatches {
    /// @notice One call of a batch.
    struct Call {
        address to;
        uint256 value;
        bytes data;
    }

    bytes4 private constant ACCEPTED = 0x1626ba7e;

    /// @notice Only the account itself sends batches.
    error LocalBatches_NotTheAccount(address sender);

    /// @notice The account takes the chain's currency like any other.
    receive() external payable {}

    /// @notice Makes the calls in order; the first that fails undoes all.
    function run(Call[] calldata calls) external payable {
        if (msg.sender != address(this)) revert LocalBatches_NotTheAccount(msg.sender);
        for (uint256 i; i < calls.length; ++i) {
            (bool done, bytes memory reason) = calls[i].to.call{value: calls[i].value}(calls[i].data);
            if (done) continue;
            assembly ("memory-safe") {
                revert(add(reason, 0x20), mload(reason))
            }
        }
    }

    /// @notice ERC-1271: what the account's key signed.
    function isValidSignature(bytes32 digest, bytes calldata signature) external view returns (bytes4) {
        if (signature.length != 65) return 0xffffffff;
        address signer = ecrecover(digest, uint8(signature[64]), bytes32(signature[0:32]), bytes32(signature[32:64]));
        return signer == address(this) ? ACCEPTED : bytes4(0xffffffff);
    }

    /// @notice ERC-721: the account takes tokens.
    function onERC721Received(address, address, uint256, bytes calldata) external pure returns (bytes4) {
        return this.onERC721Received.selector;
    }

    /// @notice ERC-1155: the account takes tokens.
    function onERC1155Received(address, address, uint256, uint256, bytes calldata) external pure returns (bytes4) {
        return this.onERC1155Received.selector;
    }

    /// @notice ERC-1155: the account takes tokens.
    function onERC1155BatchReceived(address, address, uint256[] calldata, uint256[] calldata, bytes calldata)
        external
        pure
        returns (bytes4)
    {
        return this.onERC1155BatchReceived.selector;
    }
}
