// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {IFofoEditions} from "../../../../src/interfaces/IFofoEditions.sol";
import {IFofoMinter} from "../../../../src/interfaces/IFofoMinter.sol";
import {IGoverned} from "../../../../src/interfaces/IGoverned.sol";
import {ContentDigest} from "../../../../src/types/Content.sol";
import {EditionVoucher} from "../../../../src/types/Minting.sol";
import {FofoTest} from "../../../base/FofoTest.sol";
import {ReentrantRecipient} from "../../../mocks/Recipients.sol";

contract MinterMintEditionTest is FofoTest {
    function test_RevertGiven_TheVoucherIsNoGood() public {
        EditionVoucher memory voucher = editionGift();
        bytes memory signature = signed(voucher);
        vm.prank(guard.addr);
        minter.pause();
        vm.expectRevert(IGoverned.Governed_Paused.selector);
        minter.mintEdition(voucher, signature);
        vm.prank(studio.addr);
        minter.unpause();

        vm.warp(NOW + 2 hours);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_VoucherExpired.selector, 7, NOW + 1 hours));
        minter.mintEdition(voucher, signature);
        vm.warp(NOW);

        voucher.quantity = 2;
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_BadSignature.selector, penman.addr));
        minter.mintEdition(voucher, signature);
        voucher.quantity = 1;

        vm.expectEmit(address(minter));
        emit IFofoMinter.EditionVoucherMinted(address(editions), 7, buyer.addr, 42, 1, penman.addr);
        minter.mintEdition(voucher, signature);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_VoucherUsed.selector, address(editions), 7));
        minter.mintEdition(voucher, signature);
    }

    function test_RevertWhen_OneMemberDiffersFromWhatWasSigned() public {
        EditionVoucher memory paid = editionGift();
        (paid.price, paid.payee) = (1 ether, creator.addr);
        bytes memory signature = signed(paid);
        address another = factory.createEditions(settings("Other", "O"), 0);
        vm.prank(studio.addr);
        minter.setVoucherSigner(another, penman.addr, true);
        for (uint256 member; member < 17; ++member) {
            EditionVoucher memory voucher = _spoiled(paid, member, another);
            uint256 value = voucher.currency == NATIVE ? voucher.price : 0;
            vm.prank(buyer.addr);
            vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_BadSignature.selector, voucher.signer));
            minter.mintEdition{value: value}(voucher, signature);
        }
    }

    function _spoiled(EditionVoucher memory good, uint256 member, address another)
        private
        view
        returns (EditionVoucher memory voucher)
    {
        voucher = abi.decode(abi.encode(good), (EditionVoucher)); // a copy
        if (member == 0) voucher.editions = another;
        else if (member == 1) voucher.signer = studio.addr;
        else if (member == 2) voucher.recipient = stranger.addr;
        else if (member == 3) voucher.editionId = 43;
        else if (member == 4) voucher.quantity = 2;
        else if (member == 5) voucher.content = ContentDigest.wrap(keccak256("other"));
        else if (member == 6) voucher.maxSupply = 11;
        else if (member == 7) voucher.opensAt = 1;
        else if (member == 8) voucher.closesAt = uint40(NOW + 1 days);
        else if (member == 9) voucher.creator = stranger.addr;
        else if (member == 10) voucher.royaltyBps = 751;
        else if (member == 11) voucher.currency = address(usd);
        else if (member == 12) voucher.price = 1;
        else if (member == 13) voucher.payee = stranger.addr;
        else if (member == 14) voucher.validFrom = 1;
        else if (member == 15) voucher.validUntil = uint64(NOW + 2 hours);
        else voucher.uid = 8;
    }

    function test_RevertWhen_TheTermsDiffer() public {
        minter.mintEdition(editionGift(), signed(editionGift()));
        EditionVoucher memory other = editionGift();
        other.uid = 8;
        other.maxSupply = 11;
        bytes memory signature = signed(other);
        vm.expectRevert(abi.encodeWithSelector(IFofoEditions.FofoEditions_TermsDiffer.selector, 42));
        minter.mintEdition(other, signature);
        vm.assertFalse(minter.isUsed(address(editions), 8));
    }

    function test_TheSameEditionIsMintedByManyVouchersInAnyOrder() public {
        uint256[5] memory order = [uint256(3), 1, 5, 2, 4];
        for (uint256 i; i < 5; ++i) {
            EditionVoucher memory voucher = editionGift();
            voucher.uid = order[i];
            minter.mintEdition(voucher, signed(voucher));
        }
        vm.assertEq(editions.balanceOf(buyer.addr, 42), 5);
        (address receiver,) = editions.royaltyInfo(42, 10_000);
        vm.assertEq(receiver, creator.addr);
    }

    function test_WhenThereIsAPriceTheSenderPays() public {
        EditionVoucher memory voucher = editionGift();
        (voucher.price, voucher.payee, voucher.quantity) = (3 ether, creator.addr, 3);
        bytes memory signature = signed(voucher);
        vm.prank(stranger.addr);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_WrongValue.selector, 3 ether, 0));
        minter.mintEdition(voucher, signature);
        vm.prank(stranger.addr);
        minter.mintEdition{value: 3 ether}(voucher, signature);
        vm.assertEq(editions.balanceOf(buyer.addr, 42), 3);
        vm.assertEq(creator.addr.balance, 3 ether);
    }

    function test_WhenThePriceIsInATokenNoValueMayCome() public {
        EditionVoucher memory voucher = editionGift();
        (voucher.price, voucher.payee, voucher.currency) = (3e6, creator.addr, address(usd));
        bytes memory signature = signed(voucher);
        vm.startPrank(buyer.addr);
        usd.approve(address(minter), 3e6);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_WrongValue.selector, 0, 1));
        minter.mintEdition{value: 1}(voucher, signature);
        minter.mintEdition(voucher, signature);
        vm.stopPrank();
        vm.assertEq(usd.balanceOf(creator.addr), 3e6);
    }

    function test_WhenTheRecipientMintsAgainFromWithin() public {
        ReentrantRecipient recipient = new ReentrantRecipient();
        EditionVoucher memory second = editionGift();
        second.uid = 8;
        recipient.arm(address(minter), abi.encodeCall(minter.mintEdition, (second, signed(second))), 0);
        EditionVoucher memory first = editionGift();
        first.recipient = address(recipient);
        minter.mintEdition(first, signed(first));
        vm.assertFalse(recipient.succeeded());
        vm.assertEq(editions.totalSupply(42), 1);
    }
}
