// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {IFofoMinter} from "../../../../src/interfaces/IFofoMinter.sol";
import {IGoverned} from "../../../../src/interfaces/IGoverned.sol";
import {MintVoucher} from "../../../../src/types/Minting.sol";
import {FofoTest} from "../../../base/FofoTest.sol";
import {ReentrantRecipient} from "../../../mocks/Recipients.sol";
import {ReentrancyGuardTransient} from "solady/utils/ReentrancyGuardTransient.sol";

contract MinterMintBatchTest is FofoTest {
    function test_RevertGiven_TheMinterIsPaused() public {
        vm.prank(studio.addr);
        minter.pause();
        vm.expectRevert(IGoverned.Governed_Paused.selector);
        minter.mintBatch(new MintVoucher[](0), new bytes[](0));
    }

    function test_RevertWhen_TheNumbersDiffer() public {
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_SignatureMissing.selector, 2, 1));
        minter.mintBatch(new MintVoucher[](2), new bytes[](1));
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_SignatureMissing.selector, 1, 2));
        minter.mintBatch(new MintVoucher[](1), new bytes[](2));
    }

    function test_RevertWhen_TheValueIsNotTheSum() public {
        (MintVoucher[] memory vouchers, bytes[] memory signatures) = _three();
        vm.prank(buyer.addr);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_WrongValue.selector, 3 ether, 1 ether));
        minter.mintBatch{value: 1 ether}(vouchers, signatures);
    }

    function test_RevertWhen_OneIsNoGoodOrComesTwice() public {
        (MintVoucher[] memory vouchers, bytes[] memory signatures) = _three();
        vm.startPrank(buyer.addr);
        usd.approve(address(minter), 5e6);
        bytes memory good = signatures[1];
        signatures[1] = signatures[0];
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_BadSignature.selector, penman.addr));
        minter.mintBatch{value: 3 ether}(vouchers, signatures);
        signatures[1] = good;
        (vouchers[1], signatures[1]) = (vouchers[0], signatures[0]);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_VoucherUsed.selector, address(originals), 0));
        minter.mintBatch{value: 2 ether}(vouchers, signatures);
        vm.stopPrank();
        vm.assertEq(originals.totalMinted(), 0);
    }

    function test_ItMintsAllInOrder() public {
        (MintVoucher[] memory vouchers, bytes[] memory signatures) = _three();
        vm.startPrank(buyer.addr);
        usd.approve(address(minter), 5e6);
        uint256[] memory tokenIds = minter.mintBatch{value: 3 ether}(vouchers, signatures);
        vm.stopPrank();
        vm.assertEq(tokenIds.length, 3);
        for (uint256 i; i < 3; ++i) {
            vm.assertEq(tokenIds[i], i + 1);
            vm.assertEq(originals.ownerOf(i + 1), buyer.addr);
        }
        vm.assertEq(creator.addr.balance, 3 ether);
        vm.assertEq(usd.balanceOf(creator.addr), 5e6);
    }

    function test_WhenTheRecipientMintsAgainFromWithin() public {
        ReentrantRecipient recipient = new ReentrantRecipient();
        MintVoucher memory second = gift();
        second.uid = 8;
        recipient.arm(address(minter), abi.encodeCall(minter.mint, (second, signed(second))), 0);
        MintVoucher[] memory vouchers = new MintVoucher[](1);
        bytes[] memory signatures = new bytes[](1);
        vouchers[0] = gift();
        vouchers[0].recipient = address(recipient);
        signatures[0] = signed(vouchers[0]);
        minter.mintBatch(vouchers, signatures);
        vm.assertEq(recipient.answer(), abi.encodeWithSelector(ReentrancyGuardTransient.Reentrancy.selector));
        vm.assertEq(originals.totalMinted(), 1);
    }

    function _three() private view returns (MintVoucher[] memory vouchers, bytes[] memory signatures) {
        vouchers = new MintVoucher[](3);
        signatures = new bytes[](3);
        vouchers[0] = sale(NATIVE, 1 ether);
        vouchers[1] = sale(NATIVE, 2 ether);
        vouchers[2] = sale(address(usd), 5e6);
        for (uint256 i; i < 3; ++i) {
            vouchers[i].uid = i;
            signatures[i] = signed(vouchers[i]);
        }
    }
}
