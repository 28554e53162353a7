// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {FofoCollection} from "../../../../src/FofoCollection.sol";
import {IFofoCollection} from "../../../../src/interfaces/IFofoCollection.sol";
import {IFofoToken} from "../../../../src/interfaces/IFofoToken.sol";
import {ContentDigest} from "../../../../src/types/Content.sol";
import {TokenSettings} from "../../../../src/types/Tokens.sol";
import {FofoTest} from "../../../base/FofoTest.sol";

contract CollectionMintBatchTest is FofoTest {
    function test_RevertWhen_TheCallerIsNeitherMinterNorOwner() public {
        vm.prank(stranger.addr);
        vm.expectRevert(abi.encodeWithSelector(IFofoToken.FofoToken_NotMinter.selector, stranger.addr));
        originals.mintBatch(stranger.addr, _contents(1), creator.addr, 0);
    }

    function test_RevertWhen_ThereAreNoContents() public {
        vm.prank(address(minter));
        vm.expectRevert(IFofoCollection.FofoCollection_NothingToMint.selector);
        originals.mintBatch(buyer.addr, _contents(0), creator.addr, 0);
    }

    function test_RevertWhen_OneContentIsZero() public {
        ContentDigest[] memory contents = _contents(3);
        contents[1] = ContentDigest.wrap(0);
        vm.prank(address(minter));
        vm.expectRevert(IFofoToken.FofoToken_ContentMissing.selector);
        originals.mintBatch(buyer.addr, contents, creator.addr, 0);
    }

    function test_RevertWhen_MoreAreWantedThanAreLeft() public {
        TokenSettings memory few = settings("Few", "FEW");
        few.maxSupply = 2;
        FofoCollection small = FofoCollection(factory.createCollection(few, 0));
        vm.prank(address(minter));
        vm.expectRevert(abi.encodeWithSelector(IFofoCollection.FofoCollection_SoldOut.selector, 2, 3));
        small.mintBatch(buyer.addr, _contents(3), creator.addr, 0);
    }

    function test_ItMintsOneTokenPerContentInOrder() public {
        mintOriginal(stranger.addr);
        vm.prank(address(minter));
        uint256 first = originals.mintBatch(buyer.addr, _contents(5), creator.addr, 100);
        vm.assertEq(first, 2);
        for (uint256 i; i < 5; ++i) {
            vm.assertEq(originals.ownerOf(first + i), buyer.addr);
            vm.assertEq(ContentDigest.unwrap(originals.contentOf(first + i)), keccak256(abi.encode(i)));
            (address receiver, uint256 amount) = originals.royaltyInfo(first + i, 10_000);
            vm.assertEq(receiver, creator.addr);
            vm.assertEq(amount, 100);
            vm.assertEq(originals.provenanceOf(first + i).creator, creator.addr);
        }
        vm.assertEq(originals.totalMinted(), 6);
    }

    function _contents(uint256 count) private pure returns (ContentDigest[] memory contents) {
        contents = new ContentDigest[](count);
        for (uint256 i; i < count; ++i) {
            contents[i] = ContentDigest.wrap(keccak256(abi.encode(i)));
        }
    }
}
