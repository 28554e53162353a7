// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ERC2771Context} from "@openzeppelin/contracts/metatx/ERC2771Context.sol";
import {Context} from "@openzeppelin/contracts/utils/Context.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";

/// @title Relayable
/// @notice People may sign and others send (ERC-2771), and several calls may go in one (multicall). OpenZeppelin's multicall
/// hands the forwarder's suffix on to each inner call, which is what makes the two safe together.
abstract contract Relayable is ERC2771Context, Multicall {
    /// @param forwarder The only contract that is believed about who signed.
    constructor(address forwarder) ERC2771Context(forwarder) {}

    function _msgSender() internal view override(Context, ERC2771Context) returns (address) {
        return ERC2771Context._msgSender();
    }

    function _msgData() internal view override(Context, ERC2771Context) returns (bytes calldata) {
        return ERC2771Context._msgData();
    }

    function _contextSuffixLength() internal view override(Context, ERC2771Context) returns (uint256) {
        return ERC2771Context._contextSuffixLength();
    }
}
