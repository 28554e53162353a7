// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {IFofoMinter} from "../../../../src/interfaces/IFofoMinter.sol";
import {IGoverned} from "../../../../src/interfaces/IGoverned.sol";
import {MintVoucher} from "../../../../src/types/Minting.sol";
import {FofoTest} from "../../../base/FofoTest.sol";
import {
    DeafRecipient,
    GasBurningRecipient,
    MountainousRecipient,
    NumberlessCollection,
    ReentrantRecipient
} from "../../../mocks/Recipients.sol";
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

    function test_RevertWhen_TheGasMayNotDoForOne() public {
        (MintVoucher[] memory vouchers, bytes[] memory signatures) = _three();
        bytes memory batch = abi.encodeCall(minter.mintBatch, (vouchers, signatures));
        vm.prank(buyer.addr);
        (bool success, bytes memory reason) = address(minter).call{value: 3 ether, gas: 1_050_000}(batch);
        vm.assertTrue(!success);
        vm.assertEq(bytes4(reason), IFofoMinter.FofoMinter_GasTooLow.selector);
        vm.assertEq(originals.totalMinted(), 0);
    }

    function test_RevertWhen_SomebodyMintsAlone() public {
        MintVoucher memory voucher = gift();
        bytes memory signature = signed(voucher);
        vm.prank(stranger.addr);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_OnlyItself.selector, stranger.addr));
        minter.mintAlone(buyer.addr, voucher, signature);
    }

    function test_GivenSomebodySentOneFirst() public {
        (MintVoucher[] memory vouchers, bytes[] memory signatures) = _three();
        vm.deal(stranger.addr, 2 ether);
        vm.prank(stranger.addr);
        minter.mint{value: 2 ether}(vouchers[1], signatures[1]);
        _skipsTheSecond(
            vouchers,
            signatures,
            abi.encodeWithSelector(IFofoMinter.FofoMinter_VoucherUsed.selector, address(originals), 1)
        );
        vm.assertEq(originals.totalMinted(), 3);
    }

    function test_GivenOneIsCancelled() public {
        (MintVoucher[] memory vouchers, bytes[] memory signatures) = _three();
        vm.prank(penman.addr);
        minter.cancelVoucher(address(originals), 1);
        _skipsTheSecond(
            vouchers,
            signatures,
            abi.encodeWithSelector(IFofoMinter.FofoMinter_VoucherUsed.selector, address(originals), 1)
        );
    }

    function test_GivenOneIsOutOfTime() public {
        (MintVoucher[] memory vouchers, bytes[] memory signatures) = _three();
        vouchers[1].validUntil = uint64(NOW - 1);
        signatures[1] = signed(vouchers[1]);
        _skipsTheSecond(
            vouchers, signatures, abi.encodeWithSelector(IFofoMinter.FofoMinter_VoucherExpired.selector, 1, NOW - 1)
        );
        (vouchers, signatures) = _three();
        vouchers[1].validFrom = uint64(NOW + 1);
        signatures[1] = signed(vouchers[1]);
        vouchers[0].uid = 10;
        vouchers[2].uid = 12;
        (signatures[0], signatures[2]) = (signed(vouchers[0]), signed(vouchers[2]));
        _skipsTheSecond(
            vouchers, signatures, abi.encodeWithSelector(IFofoMinter.FofoMinter_VoucherNotValidYet.selector, 1, NOW + 1)
        );
    }

    function test_WhenOneIsBadlySigned() public {
        (MintVoucher[] memory vouchers, bytes[] memory signatures) = _three();
        signatures[1] = signatures[0];
        _skipsTheSecond(
            vouchers, signatures, abi.encodeWithSelector(IFofoMinter.FofoMinter_BadSignature.selector, penman.addr)
        );
    }

    function test_WhenTheSameComesTwice() public {
        (MintVoucher[] memory vouchers, bytes[] memory signatures) = _three();
        (vouchers[1], signatures[1]) = (vouchers[0], signatures[0]);
        _skipsTheSecond(
            vouchers,
            signatures,
            abi.encodeWithSelector(IFofoMinter.FofoMinter_VoucherUsed.selector, address(originals), 0)
        );
    }

    function test_WhenARecipientRefusesOrBurnsItsGasOrAnswersWithAMountain() public {
        address[3] memory recipients =
            [address(new DeafRecipient()), address(new GasBurningRecipient()), address(new MountainousRecipient())];
        for (uint256 i; i < 3; ++i) {
            (MintVoucher[] memory vouchers, bytes[] memory signatures) = _three();
            for (uint256 j; j < 3; ++j) {
                vouchers[j].uid = 10 * i + j;
                if (j == 1) vouchers[j].recipient = recipients[i];
                signatures[j] = signed(vouchers[j]);
            }
            uint256 before = originals.totalMinted();
            vm.startPrank(buyer.addr);
            usd.approve(address(minter), 5e6);
            uint256[] memory tokenIds = minter.mintBatch{value: 3 ether}(vouchers, signatures);
            vm.stopPrank();
            vm.assertEq(tokenIds[1], 0);
            vm.assertEq(originals.totalMinted(), before + 2);
            vm.assertTrue(!minter.isUsed(address(originals), 10 * i + 1));
        }
        vm.assertEq(creator.addr.balance, 3 ether);
        vm.assertEq(address(minter).balance, 0);
    }

    function test_WhenATokenIsNotPaidFor() public {
        (MintVoucher[] memory vouchers, bytes[] memory signatures) = _three();
        vm.prank(buyer.addr);
        uint256[] memory tokenIds = minter.mintBatch{value: 3 ether}(vouchers, signatures);
        vm.assertEq(tokenIds[1], 2);
        vm.assertEq(tokenIds[2], 0);
        vm.assertEq(usd.balanceOf(creator.addr), 0);
    }

    function test_WhenTheSenderCannotTakeItsMoneyBackItHasACredit() public {
        (MintVoucher[] memory vouchers, bytes[] memory signatures) = _three();
        signatures[1] = signatures[0];
        DeafRecipient deaf = new DeafRecipient();
        vm.deal(address(deaf), 3 ether);
        vm.prank(address(deaf));
        minter.mintBatch{value: 3 ether}(vouchers, signatures);
        vm.assertEq(minter.creditOf(address(deaf), NATIVE), 2 ether);
        vm.assertEq(address(minter).balance, 2 ether);
    }

    function test_WhenACollectionAnswersWithZeroItIsPaidAllTheSame() public {
        NumberlessCollection hostile = new NumberlessCollection(penman.addr);
        vm.deal(address(minter), 10 ether); // other people's
        MintVoucher[] memory vouchers = new MintVoucher[](1);
        bytes[] memory signatures = new bytes[](1);
        vouchers[0] = sale(NATIVE, 1 ether);
        vouchers[0].collection = address(hostile);
        signatures[0] = signed(vouchers[0]);
        uint256 rich = buyer.addr.balance;
        vm.prank(buyer.addr);
        minter.mintBatch{value: 1 ether}(vouchers, signatures);
        vm.assertEq(rich - buyer.addr.balance, 1 ether, "nothing goes back");
        vm.assertEq(address(minter).balance, 10 ether);
    }

    function testFuzz_MoneyGoesToPayeesOrBack(uint256 bad, uint64[4] calldata prices) public {
        MintVoucher[] memory vouchers = new MintVoucher[](4);
        bytes[] memory signatures = new bytes[](4);
        uint256 sum;
        uint256 good;
        for (uint256 i; i < 4; ++i) {
            vouchers[i] = sale(NATIVE, prices[i]);
            vouchers[i].uid = i;
            signatures[i] = bad >> i & 1 == 1 ? bytes("") : signed(vouchers[i]);
            sum += prices[i];
            if (bad >> i & 1 == 0) good += prices[i];
        }
        vm.deal(buyer.addr, sum);
        vm.prank(buyer.addr);
        minter.mintBatch{value: sum}(vouchers, signatures);
        vm.assertEq(creator.addr.balance, good);
        vm.assertEq(buyer.addr.balance, sum - good);
        vm.assertEq(address(minter).balance, 0);
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

    /// @dev Sends all three; the first and the third are minted, and the second one's price is back.
    function _skipsTheSecond(MintVoucher[] memory vouchers, bytes[] memory signatures, bytes memory reason) private {
        uint256 uid = vouchers[1].uid;
        uint256 price = vouchers[1].price;
        uint256 paid = vouchers[0].price + price;
        uint256 rich = buyer.addr.balance;
        uint256 minted = originals.totalMinted();
        vm.startPrank(buyer.addr);
        usd.approve(address(minter), 5e6);
        vm.expectEmit(address(minter));
        emit IFofoMinter.VoucherSkipped(address(originals), uid, reason);
        uint256[] memory tokenIds = minter.mintBatch{value: paid}(vouchers, signatures);
        vm.stopPrank();
        vm.assertEq(tokenIds[0], minted + 1);
        vm.assertEq(tokenIds[1], 0);
        vm.assertEq(tokenIds[2], minted + 2);
        vm.assertEq(rich - buyer.addr.balance, paid - price);
        vm.assertEq(address(minter).balance, 0);
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
