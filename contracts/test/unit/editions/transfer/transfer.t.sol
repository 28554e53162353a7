// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {ITransferValidator1155} from "../../../../src/interfaces/ITransferValidator.sol";
import {FofoTest} from "../../../base/FofoTest.sol";
import {PickyValidator} from "../../../mocks/Validators.sol";

contract EditionsTransferTest is FofoTest {
    uint256[] private _ids;
    uint256[] private _amounts;

    function setUp() public override {
        super.setUp();
        vm.startPrank(studio.addr);
        for (uint256 id = 1; id <= 2; ++id) {
            editions.createEdition(id, terms());
            editions.mint(buyer.addr, id, 5);
            _ids.push(id);
            _amounts.push(id);
        }
        vm.stopPrank();
    }

    function test_GivenNoValidator() public {
        vm.startPrank(buyer.addr);
        editions.safeTransferFrom(buyer.addr, creator.addr, 1, 1, "");
        editions.safeBatchTransferFrom(buyer.addr, creator.addr, _ids, _amounts, "");
        vm.stopPrank();
        vm.assertEq(editions.balanceOf(creator.addr, 1), 2);
        vm.assertEq(editions.balanceOf(creator.addr, 2), 2);
    }

    function test_GivenAValidatorItIsAskedAboutEachPiece() public {
        address validator = address(new PickyValidator(stranger.addr));
        vm.prank(studio.addr);
        editions.setTransferValidator(validator);
        vm.prank(buyer.addr);
        editions.setApprovalForAll(stranger.addr, true);
        for (uint256 i; i < 2; ++i) {
            bytes memory question = abi.encodeCall(
                ITransferValidator1155.validateTransfer, (stranger.addr, buyer.addr, creator.addr, _ids[i], _amounts[i])
            );
            vm.expectCall(validator, question);
        }
        vm.prank(stranger.addr);
        editions.safeBatchTransferFrom(buyer.addr, creator.addr, _ids, _amounts, "");
    }

    function test_GivenAValidator() public {
        address validator = address(new PickyValidator(stranger.addr));
        vm.prank(studio.addr);
        editions.setTransferValidator(validator);
        bytes memory refusal = abi.encodeWithSelector(PickyValidator.Picky.selector, buyer.addr);
        vm.startPrank(buyer.addr);
        vm.expectRevert(refusal);
        editions.safeTransferFrom(buyer.addr, creator.addr, 1, 1, "");
        vm.expectRevert(refusal);
        editions.safeBatchTransferFrom(buyer.addr, creator.addr, _ids, _amounts, "");
        editions.burn(buyer.addr, 1, 1);
        editions.setApprovalForAll(stranger.addr, true);
        vm.stopPrank();
        vm.prank(stranger.addr);
        editions.safeBatchTransferFrom(buyer.addr, creator.addr, _ids, _amounts, "");
        vm.assertEq(editions.balanceOf(creator.addr, 2), 2);
        vm.prank(studio.addr);
        editions.mint(creator.addr, 1, 1);
        vm.assertEq(editions.balanceOf(creator.addr, 1), 2);
    }
}
