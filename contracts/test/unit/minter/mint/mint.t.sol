// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {FofoCollection} from "../../../../src/FofoCollection.sol";
import {FofoMinter} from "../../../../src/FofoMinter.sol";
import {IFofoMinter} from "../../../../src/interfaces/IFofoMinter.sol";
import {IGoverned} from "../../../../src/interfaces/IGoverned.sol";
import {ContentDigest} from "../../../../src/types/Content.sol";
import {MintVoucher} from "../../../../src/types/Minting.sol";
import {TokenSettings} from "../../../../src/types/Tokens.sol";
import {FofoTest} from "../../../base/FofoTest.sol";
import {ReentrantRecipient} from "../../../mocks/Recipients.sol";
import {SmartWallet} from "../../../mocks/SmartWallet.sol";

contract MinterMintTest is FofoTest {
    uint256 private constant ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;

    function test_RevertGiven_TheMinterIsPaused() public {
        bytes memory signature = signed(gift());
        vm.prank(guard.addr);
        minter.pause();
        vm.expectRevert(IGoverned.Governed_Paused.selector);
        minter.mint(gift(), signature);
    }

    function test_RevertWhen_TheTimeIsWrong() public {
        MintVoucher memory voucher = gift();
        voucher.validFrom = uint64(NOW + 10);
        bytes memory signature = signed(voucher);
        vm.warp(NOW + 9);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_VoucherNotValidYet.selector, 7, NOW + 10));
        minter.mint(voucher, signature);
        vm.warp(NOW + 1 hours + 1);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_VoucherExpired.selector, 7, NOW + 1 hours));
        minter.mint(voucher, signature);
        vm.warp(NOW + 1 hours);
        minter.mint(voucher, signature);
        voucher.uid = 8;
        signature = signed(voucher);
        vm.warp(NOW + 10);
        minter.mint(voucher, signature);
    }

    function test_RevertWhen_TheSignerIsNeitherAppointedNorTheOwner() public {
        MintVoucher memory voucher = gift();
        voucher.signer = stranger.addr;
        bytes memory signature = sign(stranger.key, minter.digestOf(voucher));
        vm.expectRevert(
            abi.encodeWithSelector(IFofoMinter.FofoMinter_SignerNotAllowed.selector, address(originals), stranger.addr)
        );
        minter.mint(voucher, signature);
    }

    function test_RevertGiven_TheOwnerRenouncedNobodysSignatureIsGood() public {
        vm.prank(studio.addr);
        originals.renounceOwnership(); // from now on the owner is zero, and zero signs nothing
        MintVoucher memory voucher = gift();
        voucher.signer = address(0);
        bytes memory badSignature = abi.encodeWithSelector(IFofoMinter.FofoMinter_BadSignature.selector, address(0));
        vm.expectRevert(badSignature);
        minter.mint(voucher, "");
        vm.expectRevert(badSignature);
        minter.mint(voucher, new bytes(65));
    }

    function test_RevertWhen_TheSignatureIsNotTheSigners() public {
        MintVoucher memory voucher = gift();
        bytes memory badSignature = abi.encodeWithSelector(IFofoMinter.FofoMinter_BadSignature.selector, penman.addr);
        bytes memory signature = sign(stranger.key, minter.digestOf(voucher));
        vm.expectRevert(badSignature);
        minter.mint(voucher, signature);
        vm.expectRevert(badSignature);
        minter.mint(voucher, "");
        vm.expectRevert(badSignature);
        minter.mint(voucher, new bytes(65));
    }

    function test_RevertWhen_OneMemberDiffersFromWhatWasSigned() public {
        bytes memory signature = signed(sale(NATIVE, 1 ether));
        for (uint256 member; member < 13; ++member) {
            MintVoucher memory voucher = sale(NATIVE, 1 ether);
            if (member == 0) voucher.collection = factory.createCollection(settings("Other", "O"), 0);
            else if (member == 1) voucher.signer = studio.addr;
            else if (member == 2) voucher.recipient = stranger.addr;
            else if (member == 3) voucher.content = ContentDigest.wrap(keccak256("other"));
            else if (member == 4) voucher.creator = stranger.addr;
            else if (member == 5) voucher.royaltyBps = 751;
            else if (member == 6) voucher.locked = true;
            else if (member == 7) voucher.currency = address(usd);
            else if (member == 8) voucher.price = 1;
            else if (member == 9) voucher.payee = stranger.addr;
            else if (member == 10) voucher.validFrom = 1;
            else if (member == 11) voucher.validUntil = uint64(NOW + 2 hours);
            else voucher.uid = 8;
            if (member == 0) {
                vm.prank(studio.addr);
                minter.setVoucherSigner(voucher.collection, penman.addr, true);
            }
            uint256 value = voucher.currency == NATIVE ? voucher.price : 0;
            vm.prank(buyer.addr);
            vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_BadSignature.selector, voucher.signer));
            minter.mint{value: value}(voucher, signature);
        }
    }

    function test_RevertGiven_TheVoucherWasUsedWhateverTheSignaturesForm() public {
        MintVoucher memory voucher = gift();
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(penman.key, minter.digestOf(voucher));
        minter.mint(voucher, abi.encodePacked(r, s, v));
        vm.assertTrue(minter.isUsed(address(originals), 7));
        bytes memory used = abi.encodeWithSelector(IFofoMinter.FofoMinter_VoucherUsed.selector, address(originals), 7);
        vm.expectRevert(used);
        minter.mint(voucher, abi.encodePacked(r, s, v));
        vm.expectRevert(used);
        minter.mint(voucher, abi.encodePacked(r, bytes32(ORDER - uint256(s)), v == 27 ? uint8(28) : uint8(27)));
        vm.expectRevert(used);
        minter.mint(voucher, abi.encodePacked(r, bytes32(uint256(s) | (v == 28 ? 1 << 255 : 0))));
        vm.assertEq(originals.totalMinted(), 1);
    }

    function test_TheShortFormOfASignatureWorks() public {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(penman.key, minter.digestOf(gift()));
        minter.mint(gift(), abi.encodePacked(r, bytes32(uint256(s) | (v == 28 ? 1 << 255 : 0))));
        vm.assertEq(originals.totalMinted(), 1);
    }

    function test_RevertGiven_TheSignerCancelledTheVoucher() public {
        bytes memory signature = signed(gift());
        vm.expectEmit(address(minter));
        emit IFofoMinter.VoucherCancelled(address(originals), 7, penman.addr);
        vm.prank(penman.addr);
        minter.cancelVoucher(address(originals), 7);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_VoucherUsed.selector, address(originals), 7));
        minter.mint(gift(), signature);
    }

    function test_RevertGiven_AnotherChain() public {
        bytes memory signature = signed(gift());
        vm.chainId(1);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_BadSignature.selector, penman.addr));
        minter.mint(gift(), signature);
    }

    function test_RevertGiven_AnotherMinter() public {
        bytes memory signature = signed(gift());
        FofoMinter another = new FofoMinter(studio.addr, address(forwarder));
        vm.startPrank(studio.addr);
        another.setVoucherSigner(address(originals), penman.addr, true);
        originals.setMinter(address(another));
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_BadSignature.selector, penman.addr));
        another.mint(gift(), signature);
    }

    function test_WhenTheSignerIsTheCollectionsOwner() public {
        TokenSettings memory own = settings("Own", "OWN");
        own.owner = creator.addr;
        MintVoucher memory voucher = gift();
        voucher.collection = factory.createCollection(own, 0);
        voucher.signer = creator.addr;
        bytes memory signature = sign(creator.key, minter.digestOf(voucher));
        vm.prank(relayer.addr); // the creator signs, the studio pays the gas
        minter.mint(voucher, signature);
        vm.assertEq(FofoCollection(voucher.collection).ownerOf(1), creator.addr);
    }

    function test_WhenTheSignerIsASmartWallet() public {
        SmartWallet wallet = new SmartWallet(creator.addr);
        vm.prank(studio.addr);
        minter.setVoucherSigner(address(originals), address(wallet), true);
        MintVoucher memory voucher = gift();
        voucher.signer = address(wallet);
        bytes memory signature = sign(creator.key, minter.digestOf(voucher));
        minter.mint(voucher, signature);
        vm.assertEq(originals.totalMinted(), 1);
        voucher.uid = 8;
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_BadSignature.selector, address(wallet)));
        minter.mint(voucher, signature);
    }

    function test_WhenTheRecipientMintsAgainFromWithin() public {
        ReentrantRecipient recipient = new ReentrantRecipient();
        MintVoucher memory second = gift();
        second.uid = 8;
        recipient.arm(address(minter), abi.encodeCall(minter.mint, (second, signed(second))), 0);
        MintVoucher memory first = gift();
        first.recipient = address(recipient);
        minter.mint(first, signed(first));
        vm.assertFalse(recipient.succeeded());
        vm.assertEq(originals.totalMinted(), 1);
        vm.assertFalse(minter.isUsed(address(originals), 8));
    }

    function test_ItMintsToTheRecipientWhoeverSends() public {
        bytes memory signature = signed(gift());
        vm.expectEmit(address(minter));
        emit IFofoMinter.VoucherMinted(address(originals), 7, creator.addr, 1, penman.addr);
        vm.prank(stranger.addr);
        vm.assertEq(minter.mint(gift(), signature), 1);
        vm.assertEq(originals.ownerOf(1), creator.addr);
    }

    function testFuzz_EveryUidWorksOnceAndMarksNoOther(uint256 uid, uint256 other) public {
        vm.assume(uid != other);
        MintVoucher memory voucher = gift();
        voucher.uid = uid;
        bytes memory signature = signed(voucher);
        minter.mint(voucher, signature);
        vm.assertTrue(minter.isUsed(address(originals), uid));
        vm.assertFalse(minter.isUsed(address(originals), other));
        vm.assertFalse(minter.isUsed(address(editions), uid));
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_VoucherUsed.selector, address(originals), uid));
        minter.mint(voucher, signature);
    }
}
