// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../forge/Cheats.sol";
import {Relayable} from "../../../src/base/Relayable.sol";
import {Test} from "../../base/Test.sol";

contract RelayableProbe is Relayable {
    constructor(address forwarder) Relayable(forwarder) {}

    function sender() external view returns (address) {
        return _msgSender();
    }

    function data() external view returns (bytes memory) {
        return _msgData();
    }
}

contract RelayableTest is Test {
    address private immutable _FORWARDER = address(0xf0f0);

    function test_OnlyTheForwarderIsBelieved() public {
        RelayableProbe probe = new RelayableProbe(_FORWARDER);
        address signer = address(0x51);
        vm.assertEq(probe.sender(), address(this));
        vm.assertEq(probe.data(), abi.encodeCall(probe.data, ()));
        (, bytes memory result) = address(probe).call(abi.encodePacked(abi.encodeCall(probe.sender, ()), signer));
        vm.assertEq(abi.decode(result, (address)), address(this));

        vm.prank(_FORWARDER);
        (, result) = address(probe).call(abi.encodePacked(abi.encodeCall(probe.sender, ()), signer));
        vm.assertEq(abi.decode(result, (address)), signer);
        vm.prank(_FORWARDER);
        (, result) = address(probe).call(abi.encodePacked(abi.encodeCall(probe.data, ()), signer));
        vm.assertEq(abi.decode(result, (bytes)), abi.encodeCall(probe.data, ()));
        vm.prank(_FORWARDER);
        vm.assertEq(probe.sender(), _FORWARDER); // too short for a suffix: the forwarder itself
    }
}
