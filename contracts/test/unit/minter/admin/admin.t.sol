// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {IFofoMinter} from "../../../../src/interfaces/IFofoMinter.sol";
import {IGoverned} from "../../../../src/interfaces/IGoverned.sol";
import {Phase} from "../../../../src/types/Minting.sol";
import {Relayed} from "../../../base/Relayed.sol";
import {Ownable} from "solady/auth/Ownable.sol";

contract MinterAdminTest is Relayed {
    function test_RevertWhen_TheCallerDoesNotOwnTheToken() public {
        bytes memory refusal =
            abi.encodeWithSelector(IFofoMinter.FofoMinter_NotTokenOwner.selector, address(originals), stranger.addr);
        Phase memory phase = _phase();
        vm.startPrank(stranger.addr);
        vm.expectRevert(refusal);
        minter.openPhase(phase);
        vm.expectRevert(refusal);
        minter.setVoucherSigner(address(originals), stranger.addr, true);
        phase.token = address(0xbeef);
        vm.expectRevert(
            abi.encodeWithSelector(IFofoMinter.FofoMinter_NotTokenOwner.selector, address(0xbeef), stranger.addr)
        );
        minter.openPhase(phase);
        vm.stopPrank();
        vm.prank(studio.addr);
        uint256 phaseId = minter.openPhase(_phase());
        vm.prank(stranger.addr);
        vm.expectRevert(refusal);
        minter.closePhase(phaseId);
    }

    function test_RevertWhen_APhaseMakesNoSense() public {
        Phase memory phase = _phase();
        (phase.startsAt, phase.endsAt) = (10, 10);
        vm.startPrank(studio.addr);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_PhaseEndsBeforeItStarts.selector, 10, 10));
        minter.openPhase(phase);
        phase = _phase();
        phase.payee = address(0);
        vm.expectRevert(IFofoMinter.FofoMinter_NoPayee.selector);
        minter.openPhase(phase);
        (phase.price, phase.allowListRoot) = (0, keccak256("leaves may have prices"));
        vm.expectRevert(IFofoMinter.FofoMinter_NoPayee.selector);
        minter.openPhase(phase);
        vm.stopPrank();
    }

    function test_APhaseCanBeReadBack() public {
        Phase memory phase = _phase();
        (phase.startsAt, phase.endsAt, phase.supply) = (10, uint40(NOW + 20), 30);
        vm.expectEmit(address(minter));
        emit IFofoMinter.PhaseOpened(1, address(originals), 0, phase);
        vm.prank(studio.addr);
        vm.assertEq(minter.openPhase(phase), 1);
        Phase memory known = minter.phaseOf(1);
        vm.assertEq(keccak256(abi.encode(known)), keccak256(abi.encode(phase)));
        vm.expectEmit(address(minter));
        emit IFofoMinter.PhaseClosed(1);
        vm.prank(studio.addr);
        minter.closePhase(1);
        vm.assertEq(minter.phaseOf(1).endsAt, NOW);
    }

    function test_RevertGiven_ThePhaseIsOverItsEndStays() public {
        Phase memory phase = _phase();
        phase.endsAt = uint40(NOW + 10);
        vm.startPrank(studio.addr);
        minter.openPhase(phase);
        minter.openPhase(phase);
        vm.warp(NOW + 9);
        minter.closePhase(1);
        vm.warp(NOW + 10);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_PhaseOver.selector, 1, NOW + 9));
        minter.closePhase(1); // closed
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_PhaseOver.selector, 2, NOW + 10));
        minter.closePhase(2); // ended by itself
        vm.stopPrank();
    }

    function test_ADismissedSignersVouchersAreWorthless() public {
        bytes memory signature = signed(gift());
        vm.assertTrue(minter.isVoucherSigner(address(originals), penman.addr));
        vm.expectEmit(address(minter));
        emit IFofoMinter.VoucherSignerChanged(address(originals), penman.addr, false);
        vm.prank(studio.addr);
        minter.setVoucherSigner(address(originals), penman.addr, false);
        vm.assertFalse(minter.isVoucherSigner(address(originals), penman.addr));
        vm.expectRevert(
            abi.encodeWithSelector(IFofoMinter.FofoMinter_SignerNotAllowed.selector, address(originals), penman.addr)
        );
        minter.mint(gift(), signature);
    }

    function test_TheOwnerMayAppointThroughTheForwarder() public {
        relay(
            studio, address(minter), abi.encodeCall(minter.setVoucherSigner, (address(originals), stranger.addr, true))
        );
        vm.assertTrue(minter.isVoucherSigner(address(originals), stranger.addr));
    }

    function test_CancelVoucher() public {
        vm.prank(stranger.addr);
        vm.expectRevert(
            abi.encodeWithSelector(IFofoMinter.FofoMinter_SignerNotAllowed.selector, address(originals), stranger.addr)
        );
        minter.cancelVoucher(address(originals), 7);
        vm.startPrank(studio.addr);
        minter.cancelVoucher(address(originals), 7);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_VoucherUsed.selector, address(originals), 7));
        minter.cancelVoucher(address(originals), 7);
        vm.stopPrank();
    }

    function test_ASignerMayCancelThroughTheForwarder() public {
        relay(penman, address(minter), abi.encodeCall(minter.cancelVoucher, (address(originals), 7)));
        vm.assertTrue(minter.isUsed(address(originals), 7));
    }

    function test_SetFee() public {
        vm.prank(stranger.addr);
        vm.expectRevert(Ownable.Unauthorized.selector);
        minter.setFee(stranger.addr, 1);
        vm.startPrank(studio.addr);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_FeeTooHigh.selector, 1001, 1000));
        minter.setFee(treasury, 1001);
        vm.expectRevert(IFofoMinter.FofoMinter_NoFeeReceiver.selector);
        minter.setFee(address(0), 1);
        minter.pause();
        vm.expectEmit(address(minter));
        emit IFofoMinter.FeeChanged(treasury, 1000);
        minter.setFee(treasury, 1000); // shares a word with the pause, and leaves it alone
        vm.assertTrue(minter.paused());
        minter.unpause();
        vm.stopPrank();
        (address receiver, uint16 bps) = minter.fee();
        vm.assertEq(receiver, treasury);
        vm.assertEq(bps, 1000);
    }

    function test_Pause() public {
        vm.prank(stranger.addr);
        vm.expectRevert(Ownable.Unauthorized.selector);
        minter.pause();
        vm.expectEmit(address(minter));
        emit IGoverned.Paused(guard.addr);
        vm.startPrank(guard.addr);
        minter.pause();
        vm.assertTrue(minter.paused());
        vm.expectRevert(Ownable.Unauthorized.selector);
        minter.unpause();
        vm.stopPrank();
        vm.expectEmit(address(minter));
        emit IGoverned.Unpaused(studio.addr);
        vm.startPrank(studio.addr);
        minter.unpause();
        minter.revokeRoles(guard.addr, minter.PAUSER());
        vm.stopPrank();
        vm.prank(guard.addr);
        vm.expectRevert(Ownable.Unauthorized.selector);
        minter.pause();
    }

    function _phase() private view returns (Phase memory) {
        return Phase({
            token: address(originals),
            startsAt: 0,
            endsAt: 0,
            editionId: 0,
            currency: NATIVE,
            perWallet: 3,
            supply: 0,
            payee: creator.addr,
            price: 0.1 ether,
            allowListRoot: 0
        });
    }
}
