// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {FofoCollection} from "../../../../src/FofoCollection.sol";
import {IFofoFactory} from "../../../../src/interfaces/IFofoFactory.sol";
import {TokenSettings} from "../../../../src/types/Tokens.sol";
import {Relayed} from "../../../base/Relayed.sol";
import {LibClone} from "solady/utils/LibClone.sol";

contract FactoryCreateTest is Relayed {
    function test_RevertWhen_TheSameDeployerRepeatsSettingsAndSalt() public {
        factory.createCollection(settings("Mine", "M"), 0);
        factory.createEditions(settings("Mine", "M"), 0);
        vm.expectRevert(LibClone.DeploymentFailed.selector);
        factory.createCollection(settings("Mine", "M"), 0);
        vm.expectRevert(LibClone.DeploymentFailed.selector);
        factory.createEditions(settings("Mine", "M"), 0);
        factory.createCollection(settings("Mine", "M"), bytes32(uint256(1)));
    }

    function test_TheAddressIsWhatWasPredicted() public {
        TokenSettings memory wanted = settings("Mine", "M");
        address predicted = factory.predictCollection(creator.addr, wanted, "salt");
        vm.expectEmit(address(factory));
        emit IFofoFactory.CollectionCreated(predicted, studio.addr, creator.addr);
        vm.prank(creator.addr);
        vm.assertEq(factory.createCollection(wanted, "salt"), predicted);

        predicted = factory.predictEditions(creator.addr, wanted, "salt");
        vm.expectEmit(address(factory));
        emit IFofoFactory.EditionsCreated(predicted, studio.addr, creator.addr);
        vm.prank(creator.addr);
        vm.assertEq(factory.createEditions(wanted, "salt"), predicted);
    }

    function test_AnotherDeployerOrSettingGivesAnotherAddress() public view {
        TokenSettings memory wanted = settings("Mine", "M");
        address mine = factory.predictCollection(creator.addr, wanted, 0);
        vm.assertNotEq(mine, factory.predictCollection(stranger.addr, wanted, 0));
        wanted.owner = stranger.addr;
        vm.assertNotEq(mine, factory.predictCollection(creator.addr, wanted, 0));
        wanted = settings("Mine", "M");
        wanted.royaltyBps = 251;
        vm.assertNotEq(mine, factory.predictCollection(creator.addr, wanted, 0));
    }

    function test_WhenRelayedTheDeployerIsWhoSigned() public {
        TokenSettings memory wanted = settings("Mine", "M");
        wanted.owner = creator.addr;
        address predicted = factory.predictCollection(creator.addr, wanted, 0);
        relay(creator, address(factory), abi.encodeCall(factory.createCollection, (wanted, 0)));
        vm.assertEq(FofoCollection(predicted).owner(), creator.addr);
    }

    function test_AnAppendedAddressWithoutTheForwarderCountsForNothing() public {
        TokenSettings memory wanted = settings("Mine", "M");
        bytes memory spoofed = abi.encodePacked(abi.encodeCall(factory.createCollection, (wanted, 0)), creator.addr);
        vm.prank(stranger.addr);
        (bool success, bytes memory result) = address(factory).call(spoofed);
        vm.assertTrue(success);
        vm.assertEq(abi.decode(result, (address)), factory.predictCollection(stranger.addr, wanted, 0));
    }
}
