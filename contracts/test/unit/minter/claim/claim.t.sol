// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {IFofoMinter} from "../../../../src/interfaces/IFofoMinter.sol";
import {IGoverned} from "../../../../src/interfaces/IGoverned.sol";
import {AllowListPlace, Phase} from "../../../../src/types/Minting.sol";
import {Relayed} from "../../../base/Relayed.sol";
import {ReentrantRecipient} from "../../../mocks/Recipients.sol";

contract MinterClaimTest is Relayed {
    AllowListPlace private _nowhere;

    function test_RevertGiven_TheMinterIsPaused() public {
        uint256 phaseId = _open(_public());
        vm.prank(guard.addr);
        minter.pause();
        vm.expectRevert(IGoverned.Governed_Paused.selector);
        minter.claim(phaseId, buyer.addr, 1, _nowhere);
    }

    function test_RevertGiven_TheTimeIsWrong() public {
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_PhaseOver.selector, 99, 0));
        minter.claim(99, buyer.addr, 1, _nowhere);
        Phase memory phase = _public();
        (phase.startsAt, phase.endsAt) = (uint40(NOW + 1), uint40(NOW + 10));
        uint256 phaseId = _open(phase);
        vm.startPrank(buyer.addr);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_PhaseNotStarted.selector, phaseId, NOW + 1));
        minter.claim{value: 0.1 ether}(phaseId, buyer.addr, 1, _nowhere);
        vm.warp(NOW + 1);
        minter.claim{value: 0.1 ether}(phaseId, buyer.addr, 1, _nowhere);
        vm.warp(NOW + 10);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_PhaseOver.selector, phaseId, NOW + 10));
        minter.claim{value: 0.1 ether}(phaseId, buyer.addr, 1, _nowhere);
        vm.warp(NOW + 9);
        minter.claim{value: 0.1 ether}(phaseId, buyer.addr, 1, _nowhere);
        vm.stopPrank();
        vm.prank(studio.addr);
        minter.closePhase(phaseId);
        vm.prank(buyer.addr);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_PhaseOver.selector, phaseId, NOW + 9));
        minter.claim{value: 0.1 ether}(phaseId, buyer.addr, 1, _nowhere);
    }

    function test_RevertWhen_TheQuantityIsZero() public {
        uint256 phaseId = _open(_public());
        vm.expectRevert(IFofoMinter.FofoMinter_NothingToClaim.selector);
        minter.claim(phaseId, buyer.addr, 0, _nowhere);
    }

    function test_RevertGiven_ThePhaseIsGivenOut() public {
        Phase memory phase = _public();
        phase.supply = 4;
        phase.perWallet = 0;
        uint256 phaseId = _open(phase);
        vm.startPrank(buyer.addr);
        minter.claim{value: 0.3 ether}(phaseId, buyer.addr, 3, _nowhere);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_PhaseSoldOut.selector, phaseId, 1, 2));
        minter.claim{value: 0.2 ether}(phaseId, buyer.addr, 2, _nowhere);
        minter.claim{value: 0.1 ether}(phaseId, buyer.addr, 1, _nowhere);
        vm.stopPrank();
        vm.assertEq(minter.claimedIn(phaseId), 4);
        vm.assertEq(minter.claimedBy(phaseId, buyer.addr), 0); // no limit, nothing to count
    }

    function test_RevertWhen_BeyondTheWalletsLimitWhoeverReceives() public {
        uint256 phaseId = _open(_public());
        vm.startPrank(buyer.addr);
        vm.expectEmit(address(minter));
        emit IFofoMinter.Claimed(phaseId, buyer.addr, creator.addr, 1, 2, 0.2 ether);
        vm.assertEq(minter.claim{value: 0.2 ether}(phaseId, creator.addr, 2, _nowhere), 1);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_WalletLimit.selector, phaseId, buyer.addr, 3, 4));
        minter.claim{value: 0.2 ether}(phaseId, stranger.addr, 2, _nowhere);
        vm.assertEq(minter.claim{value: 0.1 ether}(phaseId, buyer.addr, 1, _nowhere), 3);
        vm.stopPrank();
        vm.assertEq(minter.claimedBy(phaseId, buyer.addr), 3);
        vm.assertEq(originals.balanceOf(creator.addr), 2);
        vm.assertEq(creator.addr.balance, 0.3 ether);
    }

    function test_RevertWhen_TheSenderDoesNotPayExactly() public {
        uint256 phaseId = _open(_public());
        vm.startPrank(buyer.addr);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_WrongValue.selector, 0.2 ether, 0.2 ether - 1));
        minter.claim{value: 0.2 ether - 1}(phaseId, buyer.addr, 2, _nowhere);
        vm.stopPrank();
    }

    function test_GivenAPriceInAToken() public {
        Phase memory phase = _public();
        (phase.currency, phase.price) = (address(usd), 5e6);
        uint256 phaseId = _open(phase);
        vm.startPrank(buyer.addr);
        usd.approve(address(minter), 10e6);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_WrongValue.selector, 0, 1));
        minter.claim{value: 1}(phaseId, buyer.addr, 2, _nowhere);
        minter.claim(phaseId, buyer.addr, 2, _nowhere);
        vm.stopPrank();
        vm.assertEq(usd.balanceOf(creator.addr), 10e6);
    }

    // ── Allow-list ────────────────────────────────────────────────────────────────────────────────────────────

    function test_GivenAnAllowListTheLeafsPriceAndLimitCount() public {
        (uint256 phaseId, AllowListPlace memory place) = _allowList();
        vm.startPrank(buyer.addr);
        minter.claim{value: 0.1 ether}(phaseId, buyer.addr, 2, place);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_WalletLimit.selector, phaseId, buyer.addr, 2, 3));
        minter.claim{value: 0.05 ether}(phaseId, buyer.addr, 1, place);
        vm.stopPrank();
    }

    function test_RevertWhen_AccountLimitOrPriceAreNotInTheTree() public {
        (uint256 phaseId, AllowListPlace memory place) = _allowList();
        _refuse(phaseId, stranger.addr, place);
        place.limit = 3;
        _refuse(phaseId, buyer.addr, place);
        (place.limit, place.price) = (2, 0);
        _refuse(phaseId, buyer.addr, place);
        (place.limit, place.price) = (0, 0.05 ether);
        _refuse(phaseId, buyer.addr, place);
        Phase memory phase = _public();
        // A leaf with a limit of zero gives nothing, and above all not "no limit".
        phase.allowListRoot = keccak256(bytes.concat(keccak256(abi.encode(buyer.addr, uint32(0), uint96(0.05 ether)))));
        place.proof = new bytes32[](0);
        _refuse(_open(phase), buyer.addr, place);
        _refuse(phaseId, buyer.addr, _nowhere);
    }

    function test_RevertWhen_AnInnerNodeIsPassedForALeaf() public {
        // The root of this tree is the hash of two words that somebody chose to look like a leaf's members.
        (uint256 phaseId,) = _allowList();
        AllowListPlace memory place = AllowListPlace({limit: 2, price: 0.05 ether, proof: new bytes32[](0)});
        _refuse(phaseId, buyer.addr, place);
        Phase memory phase = _public();
        // A single hash of the members, as a naive leaf would be.
        phase.allowListRoot = keccak256(abi.encode(buyer.addr, uint32(2), uint96(0.05 ether)));
        phaseId = _open(phase);
        _refuse(phaseId, buyer.addr, place);
    }

    function test_APlaceOnOneListIsNoneOnAnother() public {
        (, AllowListPlace memory place) = _allowList();
        Phase memory phase = _public();
        phase.allowListRoot = keccak256("another list");
        uint256 another = _open(phase);
        _refuse(another, buyer.addr, place);
    }

    // ── Editions, relaying, reentrancy ────────────────────────────────────────────────────────────────────────

    function test_GivenAnEditionItMintsPieces() public {
        vm.prank(studio.addr);
        editions.createEdition(5, terms());
        Phase memory phase = _public();
        (phase.token, phase.editionId) = (address(editions), 5);
        uint256 phaseId = _open(phase);
        vm.prank(buyer.addr);
        vm.assertEq(minter.claim{value: 0.3 ether}(phaseId, buyer.addr, 3, _nowhere), 5);
        vm.assertEq(editions.balanceOf(buyer.addr, 5), 3);
    }

    function test_WhenRelayedTheAccountIsWhoSigned() public {
        Phase memory phase = _public();
        (phase.price, phase.payee) = (0, address(0));
        uint256 phaseId = _open(phase);
        relay(buyer, address(minter), abi.encodeCall(minter.claim, (phaseId, buyer.addr, 2, _nowhere)));
        vm.assertEq(minter.claimedBy(phaseId, buyer.addr), 2);
        vm.assertEq(minter.claimedBy(phaseId, relayer.addr), 0);
    }

    function test_WhenTheRecipientClaimsAgainFromWithin() public {
        ReentrantRecipient recipient = new ReentrantRecipient();
        vm.deal(address(recipient), 1 ether);
        uint256 phaseId = _open(_public());
        recipient.arm(
            address(minter), abi.encodeCall(minter.claim, (phaseId, address(recipient), 1, _nowhere)), 0.1 ether
        );
        vm.prank(buyer.addr);
        minter.claim{value: 0.1 ether}(phaseId, address(recipient), 1, _nowhere);
        vm.assertFalse(recipient.succeeded());
        vm.assertEq(originals.totalMinted(), 1);
    }

    function testFuzz_NobodyGetsMoreThanTheLimits(uint32 supply, uint32 perWallet, uint8[10] memory wants) public {
        Phase memory phase = _public();
        phase.supply = uint32(bound(supply, 1, 200));
        phase.perWallet = uint32(bound(perWallet, 1, 100));
        (phase.price, phase.payee) = (0, address(0));
        uint256 phaseId = _open(phase);
        for (uint256 i; i < 10; ++i) {
            address account = i % 2 == 0 ? buyer.addr : stranger.addr;
            vm.prank(account);
            try minter.claim(phaseId, account, wants[i] % 32, _nowhere) {} catch {}
        }
        vm.assertLe(minter.claimedBy(phaseId, buyer.addr), phase.perWallet);
        vm.assertLe(minter.claimedBy(phaseId, stranger.addr), phase.perWallet);
        vm.assertLe(originals.totalMinted(), phase.supply);
        vm.assertEq(originals.totalMinted(), minter.claimedIn(phaseId));
    }

    function _public() private view returns (Phase memory) {
        return Phase({
            token: address(originals),
            startsAt: 0,
            endsAt: 0,
            editionId: 0,
            currency: NATIVE,
            perWallet: 3,
            supply: 100,
            payee: creator.addr,
            price: 0.1 ether,
            allowListRoot: 0
        });
    }

    /// @dev A tree of two leaves: the buyer may claim 2 at 0.05 each, the creator 5 for nothing.
    function _allowList() private returns (uint256 phaseId, AllowListPlace memory place) {
        bytes32 buyers = keccak256(bytes.concat(keccak256(abi.encode(buyer.addr, uint32(2), uint96(0.05 ether)))));
        bytes32 creators = keccak256(bytes.concat(keccak256(abi.encode(creator.addr, uint32(5), uint96(0)))));
        Phase memory phase = _public();
        phase.allowListRoot = buyers < creators
            ? keccak256(abi.encodePacked(buyers, creators))
            : keccak256(abi.encodePacked(creators, buyers));
        phaseId = _open(phase);
        place = AllowListPlace({limit: 2, price: 0.05 ether, proof: new bytes32[](1)});
        place.proof[0] = creators;
    }

    function _open(Phase memory phase) private returns (uint256) {
        vm.prank(studio.addr);
        return minter.openPhase(phase);
    }

    function _refuse(uint256 phaseId, address account, AllowListPlace memory place) private {
        vm.prank(account);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_NotOnAllowList.selector, phaseId, account));
        minter.claim{value: place.price}(phaseId, account, 1, place);
    }
}
