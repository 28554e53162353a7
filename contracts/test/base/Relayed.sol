// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../forge/Cheats.sol";
import {FofoTest} from "./FofoTest.sol";
import {ERC2771Forwarder} from "@openzeppelin/contracts/metatx/ERC2771Forwarder.sol";

/// @notice Tests whose people sign and whose relayer sends (ERC-2771).
abstract contract Relayed is FofoTest {
    bytes32 private constant FORWARD_REQUEST = keccak256(
        "ForwardRequest(address from,address to,uint256 value,uint256 gas,uint256 nonce,uint48 deadline,bytes data)"
    );

    /// @dev `from` signs a call without value, and the relayer executes it.
    function relay(Account memory from, address to, bytes memory data) internal {
        ERC2771Forwarder.ForwardRequestData memory request = forwardRequest(from, to, data);
        vm.prank(relayer.addr);
        forwarder.execute(request);
    }

    function forwardRequest(Account memory from, address to, bytes memory data)
        internal
        view
        returns (ERC2771Forwarder.ForwardRequestData memory request)
    {
        request = ERC2771Forwarder.ForwardRequestData({
            from: from.addr,
            to: to,
            value: 0,
            gas: 2_000_000,
            deadline: uint48(block.timestamp + 1 hours),
            data: data,
            signature: ""
        });
        bytes32 structHash = keccak256(
            abi.encode(
                FORWARD_REQUEST,
                request.from,
                request.to,
                request.value,
                request.gas,
                forwarder.nonces(from.addr),
                request.deadline,
                keccak256(data)
            )
        );
        request.signature = sign(from.key, keccak256(abi.encodePacked(hex"1901", _domain(), structHash)));
    }

    function _domain() private view returns (bytes32) {
        return keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("FofoForwarder"),
                keccak256("1"),
                block.chainid,
                address(forwarder)
            )
        );
    }
}
