// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../forge/Cheats.sol";
import {FofoCollection} from "../src/FofoCollection.sol";
import {IFofoCollection} from "../src/interfaces/IFofoCollection.sol";
import {ContentDigest} from "../src/types/Content.sol";
import {AllowListPlace, Phase} from "../src/types/Minting.sol";
import {TokenSettings} from "../src/types/Tokens.sol";
import {FofoTest} from "./base/FofoTest.sol";
import {PayingMarketplace} from "./mocks/Marketplaces.sol";
import {PickyValidator} from "./mocks/Validators.sol";

/// @notice A creator's own collection on marketplaces: its drop, what they read of it, and its resales.
contract ResaleTest is FofoTest {
    uint256 private constant PRICE = 1 ether;

    FofoCollection private _own;
    PayingMarketplace private _market;

    function setUp() public override {
        super.setUp();
        TokenSettings memory chosen = settings("Neon Foxes", "NEON");
        chosen.owner = creator.addr;
        chosen.royaltyReceiver = creator.addr;
        chosen.royaltyBps = 750;
        vm.prank(relayer.addr);
        _own = FofoCollection(factory.createCollection(chosen, "coll"));
        _market = new PayingMarketplace();
        _drop();
    }

    function test_AResalePaysTheCollectionsRoyaltyToItsCreator() public {
        uint256 creatorHad = creator.addr.balance;
        uint256 sellerHad = buyer.addr.balance;
        _list();

        vm.prank(stranger.addr);
        _market.buy{value: PRICE}(address(_own), 1);

        vm.assertEq(_own.ownerOf(1), stranger.addr);
        vm.assertEq(creator.addr.balance - creatorHad, PRICE * 750 / 10_000);
        vm.assertEq(buyer.addr.balance - sellerHad, PRICE - PRICE * 750 / 10_000);
    }

    function test_GivenAValidatorOnlyMarketplacesThatItKnowsCanSell() public {
        PickyValidator validator = new PickyValidator(address(_market));
        vm.prank(creator.addr);
        _own.setTransferValidator(address(validator));
        _list();

        PayingMarketplace other = new PayingMarketplace();
        vm.prank(buyer.addr);
        other.list(address(_own), 1, PRICE);
        vm.prank(buyer.addr);
        _own.setApprovalForAll(address(other), true);
        vm.expectRevert(abi.encodeWithSelector(PickyValidator.Picky.selector, address(other)));
        vm.prank(stranger.addr);
        other.buy{value: PRICE}(address(_own), 1);

        vm.prank(stranger.addr);
        _market.buy{value: PRICE}(address(_own), 1);
        vm.assertEq(_own.ownerOf(1), stranger.addr);
    }

    function test_MarketplacesLearnThatPiecesAreRevealed() public {
        vm.expectEmit(address(_own));
        emit IFofoCollection.BatchMetadataUpdate(1, 2);
        vm.prank(creator.addr);
        _own.reveal(ContentDigest.wrap(keccak256("a folder")));
    }

    function test_MarketplacesFindWhatTheyLookFor() public view {
        bytes4[4] memory wanted = [bytes4(0x80ac58cd), 0x2a55205a, 0x49064906, 0xe8a3d485];
        for (uint256 i; i < wanted.length; ++i) {
            vm.assertTrue(_own.supportsInterface(wanted[i]));
        }
        vm.assertEq(_own.owner(), creator.addr);
        vm.assertTrue(bytes(_own.contractURI()).length > 0);
    }

    /// @dev Two pieces in a free phase.
    function _drop() private {
        Phase memory phase;
        phase.token = address(_own);
        phase.payee = creator.addr;
        vm.prank(creator.addr);
        uint256 phaseId = minter.openPhase(phase);
        AllowListPlace memory anybody;
        vm.prank(buyer.addr);
        minter.claim(phaseId, buyer.addr, 2, anybody);
    }

    function _list() private {
        vm.startPrank(buyer.addr);
        _own.setApprovalForAll(address(_market), true);
        _market.list(address(_own), 1, PRICE);
        vm.stopPrank();
        vm.deal(stranger.addr, PRICE);
    }
}
