// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {FofoCollection} from "../../../../src/FofoCollection.sol";
import {FofoEditions} from "../../../../src/FofoEditions.sol";
import {TwoStepOwnable} from "../../../../src/base/TwoStepOwnable.sol";
import {IFofoToken} from "../../../../src/interfaces/IFofoToken.sol";
import {ITransferValidator1155, ITransferValidator721} from "../../../../src/interfaces/ITransferValidator.sol";
import {ContentUri} from "../../../../src/libraries/ContentUri.sol";
import {ContentDigest} from "../../../../src/types/Content.sol";
import {OriginalMint, TokenSettings} from "../../../../src/types/Tokens.sol";
import {FofoTest} from "../../../base/FofoTest.sol";
import {PickyValidator} from "../../../mocks/Validators.sol";
import {Ownable} from "solady/auth/Ownable.sol";
import {Initializable} from "solady/utils/Initializable.sol";

contract TokenAdminTest is FofoTest {
    using ContentUri for ContentDigest;

    // ── initialize ────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_InitializedAgain() public {
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        originals.initialize(settings("Again", "A"));
        FofoCollection implementation = FofoCollection(factory.COLLECTION_IMPLEMENTATION());
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        implementation.initialize(settings("Again", "A"));
        FofoEditions editionsCode = FofoEditions(factory.EDITIONS_IMPLEMENTATION());
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        editionsCode.initialize(settings("Again", "A"));
    }

    function test_RevertWhen_TheNameOrSymbolIsEmptyOrTooLong() public {
        _refuse(settings("", "A"), "", 64);
        string memory long = "12345678901234567890123456789012345678901234567890123456789012345";
        _refuse(settings(long, "A"), long, 64);
        _refuse(settings("A", ""), "", 16);
        _refuse(settings("A", "12345678901234567"), "12345678901234567", 16);
        factory.createCollection(
            settings("1234567890123456789012345678901234567890123456789012345678901234", "1234567890123456"), 0
        );
    }

    function test_EverythingCanBeReadBack() public {
        TokenSettings memory wanted = settings("A collection", "AC");
        wanted.maxSupply = 3;
        address expected = factory.predictCollection(address(this), wanted, 0);
        vm.expectEmit(expected);
        emit IFofoToken.DefaultRoyaltyChanged(treasury, 250);
        vm.expectEmit(expected);
        emit IFofoToken.MinterChanged(address(0), address(minter));
        vm.expectEmit(expected);
        emit IFofoToken.ContractURIUpdated();
        FofoCollection made = FofoCollection(factory.createCollection(wanted, 0));
        vm.assertEq(made.contractURI(), wanted.content.raw());
        vm.assertEq(made.name(), "A collection");
        vm.assertEq(made.symbol(), "AC");
        vm.assertEq(made.owner(), studio.addr);
        vm.assertEq(made.minter(), address(minter));
        vm.assertEq(made.maxSupply(), 3);
        vm.assertEq(editions.name(), "FOFO Editions");
        vm.assertEq(editions.symbol(), "FOFOE");
        vm.assertEq(editions.minter(), address(minter));
    }

    // ── setters ───────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_SomebodyElseCallsASetter() public {
        IFofoToken[2] memory tokens = [IFofoToken(address(originals)), IFofoToken(address(editions))];
        vm.startPrank(stranger.addr);
        for (uint256 i; i < 2; ++i) {
            vm.expectRevert(Ownable.Unauthorized.selector);
            tokens[i].setMinter(stranger.addr);
            vm.expectRevert(Ownable.Unauthorized.selector);
            tokens[i].setContractContent(CONTENT);
            vm.expectRevert(Ownable.Unauthorized.selector);
            tokens[i].setDefaultRoyalty(stranger.addr, 1);
            vm.expectRevert(Ownable.Unauthorized.selector);
            tokens[i].setTransferValidator(address(0));
        }
        vm.stopPrank();
    }

    function test_SetMinter() public {
        vm.expectEmit(address(originals));
        emit IFofoToken.MinterChanged(address(minter), buyer.addr);
        vm.startPrank(studio.addr);
        originals.setMinter(buyer.addr);
        editions.setMinter(buyer.addr);
        vm.stopPrank();
        vm.assertEq(editions.minter(), buyer.addr);
        vm.prank(address(minter));
        vm.expectRevert(abi.encodeWithSelector(IFofoToken.FofoToken_NotMinter.selector, address(minter)));
        originals.mint(original(buyer.addr));
        vm.prank(buyer.addr);
        vm.assertEq(originals.mint(original(buyer.addr)), 1);
    }

    function test_SetContractContent() public {
        vm.startPrank(studio.addr);
        originals.setContractContent(
            ContentDigest.wrap(0x5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03)
        );
        vm.assertEq(originals.contractURI(), "ipfs://bafkreicysg23kiwv34eg2d7qweipxwosdo2py4ldv42nbauguluen5v6am");
        originals.setContractContent(ContentDigest.wrap(0));
        vm.assertEq(originals.contractURI(), "");
        vm.stopPrank();
    }

    function test_SetDefaultRoyalty() public {
        OriginalMint memory wanted = original(buyer.addr);
        wanted.creator = address(0);
        vm.startPrank(studio.addr);
        originals.mint(wanted);
        vm.expectRevert(abi.encodeWithSelector(IFofoToken.FofoToken_RoyaltyTooHigh.selector, 2501, 2500));
        originals.setDefaultRoyalty(stranger.addr, 2501);
        originals.setDefaultRoyalty(stranger.addr, 2500);
        _royalty(1, stranger.addr, 2500);
        vm.expectEmit(address(originals));
        emit IFofoToken.DefaultRoyaltyChanged(address(0), 0);
        originals.setDefaultRoyalty(address(0), 99);
        vm.stopPrank();
        _royalty(1, address(0), 0);
    }

    function test_SetTransferValidator() public {
        address validator = address(new PickyValidator(buyer.addr));
        vm.startPrank(studio.addr);
        vm.expectRevert(abi.encodeWithSelector(IFofoToken.FofoToken_NotAContract.selector, buyer.addr));
        originals.setTransferValidator(buyer.addr);
        vm.expectEmit(address(originals));
        emit IFofoToken.TransferValidatorUpdated(address(0), validator);
        originals.setTransferValidator(validator);
        vm.assertEq(originals.getTransferValidator(), validator);
        originals.setTransferValidator(address(0));
        vm.assertEq(originals.getTransferValidator(), address(0));
        vm.stopPrank();
        (bytes4 selector, bool onlyReads) = originals.getTransferValidationFunction();
        vm.assertEq(bytes32(selector), bytes32(ITransferValidator721.validateTransfer.selector));
        vm.assertTrue(onlyReads);
        (selector, onlyReads) = editions.getTransferValidationFunction();
        vm.assertEq(bytes32(selector), bytes32(ITransferValidator1155.validateTransfer.selector));
        vm.assertFalse(onlyReads);
    }

    // ── ownership ─────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_OwnershipIsTransferredInOneStep() public {
        Ownable[4] memory owned = _owned();
        vm.startPrank(studio.addr);
        for (uint256 i; i < 4; ++i) {
            vm.expectRevert(TwoStepOwnable.TwoStepOwnable_UseHandover.selector);
            owned[i].transferOwnership(buyer.addr);
        }
        vm.stopPrank();
    }

    function test_TheNextOwnerAsksAndThePresentOneCompletes() public {
        Ownable[4] memory owned = _owned();
        for (uint256 i; i < 4; ++i) {
            vm.prank(buyer.addr);
            owned[i].requestOwnershipHandover();
            vm.assertEq(owned[i].owner(), studio.addr);
            vm.prank(buyer.addr);
            vm.expectRevert(Ownable.Unauthorized.selector);
            owned[i].completeOwnershipHandover(buyer.addr);
            vm.prank(studio.addr);
            owned[i].completeOwnershipHandover(buyer.addr);
            vm.assertEq(owned[i].owner(), buyer.addr);
        }
    }

    function test_RevertGiven_NobodyAskedOrTooLongAgo() public {
        vm.prank(studio.addr);
        vm.expectRevert(Ownable.NoHandoverRequest.selector);
        originals.completeOwnershipHandover(buyer.addr);
        vm.prank(buyer.addr);
        originals.requestOwnershipHandover();
        vm.warp(NOW + 48 hours + 1);
        vm.prank(studio.addr);
        vm.expectRevert(Ownable.NoHandoverRequest.selector);
        originals.completeOwnershipHandover(buyer.addr);
    }

    function test_SupportsInterface() public view {
        bytes4[9] memory both = [
            bytes4(0x01ffc9a7),
            0x2a55205a,
            0xe8a3d485,
            0xad0d7f6c,
            0x80ac58cd,
            0x5b5e139f,
            0x5604e225,
            0x49064906,
            0xb45a3c0e
        ];
        for (uint256 i; i < 9; ++i) {
            vm.assertTrue(originals.supportsInterface(both[i]));
            if (i < 4) vm.assertTrue(editions.supportsInterface(both[i]));
        }
        vm.assertTrue(editions.supportsInterface(0xd9b67a26));
        vm.assertTrue(editions.supportsInterface(0x0e89341c));
        vm.assertFalse(originals.supportsInterface(0xffffffff));
        vm.assertFalse(editions.supportsInterface(0xffffffff));
        vm.assertFalse(editions.supportsInterface(0x80ac58cd));
    }

    function _owned() private view returns (Ownable[4] memory) {
        return
            [
                Ownable(address(originals)),
                Ownable(address(editions)),
                Ownable(address(minter)),
                Ownable(address(checkout))
            ];
    }

    function _royalty(uint256 tokenId, address expected, uint256 bps) private view {
        (address receiver, uint256 amount) = originals.royaltyInfo(tokenId, 10_000);
        vm.assertEq(receiver, expected);
        vm.assertEq(amount, bps);
    }

    function _refuse(TokenSettings memory wanted, string memory text, uint256 longest) private {
        vm.expectRevert(abi.encodeWithSelector(IFofoToken.FofoToken_NameLength.selector, text, longest));
        factory.createCollection(wanted, 0);
    }
}
