// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {FofoCollection} from "../../../../src/FofoCollection.sol";
import {IFofoCollection} from "../../../../src/interfaces/IFofoCollection.sol";
import {FofoTest} from "../../../base/FofoTest.sol";
import {SmartWallet} from "../../../mocks/SmartWallet.sol";
import {ERC721} from "solady/tokens/ERC721.sol";

contract CollectionPermitTest is FofoTest {
    bytes32 private constant PERMIT =
        keccak256("Permit(address spender,uint256 tokenId,uint256 nonce,uint256 deadline)");

    function setUp() public override {
        super.setUp();
        mintOriginal(buyer.addr);
        mintOriginal(buyer.addr);
    }

    function test_RevertWhen_TheDeadlineIsOver() public {
        bytes memory signature = _permit(originals, buyer.key, 1, NOW - 1);
        vm.expectRevert(abi.encodeWithSelector(IFofoCollection.FofoCollection_PermitExpired.selector, NOW - 1));
        originals.permit(stranger.addr, 1, NOW - 1, signature);
    }

    function test_RevertGiven_TheTokenDoesNotExist() public {
        vm.expectRevert(ERC721.TokenDoesNotExist.selector);
        originals.permit(stranger.addr, 3, NOW, "");
    }

    function test_RevertWhen_SomebodyElseSigned() public {
        bytes memory signature = _permit(originals, stranger.key, 1, NOW);
        vm.expectRevert(abi.encodeWithSelector(IFofoCollection.FofoCollection_PermitNotByHolder.selector, buyer.addr));
        originals.permit(stranger.addr, 1, NOW, signature);
    }

    function test_RevertGiven_TheTokenHasChangedHandsAndBack() public {
        bytes memory signature = _permit(originals, buyer.key, 1, NOW);
        vm.prank(buyer.addr);
        originals.transferFrom(buyer.addr, creator.addr, 1);
        vm.prank(creator.addr);
        originals.transferFrom(creator.addr, buyer.addr, 1);
        vm.assertEq(originals.nonces(1), 2);
        vm.expectRevert(abi.encodeWithSelector(IFofoCollection.FofoCollection_PermitNotByHolder.selector, buyer.addr));
        originals.permit(stranger.addr, 1, NOW, signature);
    }

    function test_RevertWhen_ItIsSignedForAnotherCollection() public {
        FofoCollection another = FofoCollection(factory.createCollection(settings("Another", "A"), 0));
        vm.prank(address(minter));
        another.mint(original(buyer.addr));
        bytes memory signature = _permit(another, buyer.key, 1, NOW);
        vm.expectRevert(abi.encodeWithSelector(IFofoCollection.FofoCollection_PermitNotByHolder.selector, buyer.addr));
        originals.permit(stranger.addr, 1, NOW, signature);
    }

    function test_WhenTheHolderIsASmartWallet() public {
        SmartWallet wallet = new SmartWallet(buyer.addr);
        uint256 tokenId = mintOriginal(address(wallet));
        originals.permit(stranger.addr, tokenId, NOW, _permit(originals, buyer.key, tokenId, NOW));
        vm.assertEq(originals.getApproved(tokenId), stranger.addr);
    }

    function test_ItApprovesTheSpenderForThisTokenOnly() public {
        originals.permit(stranger.addr, 1, NOW, _permit(originals, buyer.key, 1, NOW));
        vm.assertEq(originals.getApproved(1), stranger.addr);
        vm.assertEq(originals.getApproved(2), address(0));
        vm.prank(stranger.addr);
        originals.transferFrom(buyer.addr, stranger.addr, 1);
        vm.assertEq(originals.ownerOf(1), stranger.addr);
    }

    function _permit(FofoCollection collection, uint256 key, uint256 tokenId, uint256 deadline)
        private
        view
        returns (bytes memory)
    {
        bytes32 structHash = keccak256(abi.encode(PERMIT, stranger.addr, tokenId, collection.nonces(tokenId), deadline));
        return sign(key, keccak256(abi.encodePacked(hex"1901", collection.DOMAIN_SEPARATOR(), structHash)));
    }
}
