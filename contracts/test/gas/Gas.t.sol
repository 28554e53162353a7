// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../forge/Cheats.sol";
import {ContentDigest} from "../../src/types/Content.sol";
import {AllowListPlace, EditionVoucher, MintVoucher, Phase} from "../../src/types/Minting.sol";
import {Quote, TokenPermit} from "../../src/types/Payments.sol";
import {FofoTest} from "../base/FofoTest.sol";

/// @notice The gas of every call that people make, as golden files in `snapshots/`. Run with `--isolate`, each call is a
/// transaction of its own, with its 21,000 gas and its calldata. `bench/` compares with others; this only notices change.
contract GasTest is FofoTest {
    AllowListPlace private _nowhere;

    function test_Factory() public {
        factory.createCollection(settings("Mine", "MINE"), 0);
        vm.snapshotGasLastCall("FofoFactory", "createCollection");
        factory.createEditions(settings("Mine", "MINE"), 0);
        vm.snapshotGasLastCall("FofoFactory", "createEditions");
    }

    function test_Collection() public {
        vm.startPrank(address(minter));
        originals.mint(original(buyer.addr));
        vm.snapshotGasLastCall("FofoCollection", "mint, the first");
        originals.mint(original(buyer.addr));
        vm.snapshotGasLastCall("FofoCollection", "mint, another to the same holder");
        originals.mintDrop(buyer.addr, 5);
        vm.snapshotGasLastCall("FofoCollection", "mintDrop, five");
        ContentDigest[] memory contents = new ContentDigest[](5);
        for (uint256 i; i < 5; ++i) {
            contents[i] = CONTENT;
        }
        originals.mintBatch(buyer.addr, contents, creator.addr, 750);
        vm.snapshotGasLastCall("FofoCollection", "mintBatch, five with royalty");
        vm.stopPrank();
        vm.startPrank(buyer.addr);
        originals.approve(stranger.addr, 1);
        vm.snapshotGasLastCall("FofoCollection", "approve");
        originals.transferFrom(buyer.addr, stranger.addr, 1);
        vm.snapshotGasLastCall("FofoCollection", "transferFrom");
        originals.burn(2);
        vm.snapshotGasLastCall("FofoCollection", "burn");
        originals.safeTransferFrom(buyer.addr, stranger.addr, 3);
        vm.snapshotGasLastCall("FofoCollection", "safeTransferFrom");
        originals.setApprovalForAll(stranger.addr, true);
        vm.snapshotGasLastCall("FofoCollection", "setApprovalForAll");
        vm.stopPrank();
        vm.prank(creator.addr);
        originals.redirectRoyalties(treasury);
        vm.snapshotGasLastCall("FofoCollection", "redirectRoyalties");
    }

    function test_Permit() public {
        uint256 tokenId = mintOriginal(buyer.addr);
        bytes32 structHash = keccak256(
            abi.encode(
                keccak256("Permit(address spender,uint256 tokenId,uint256 nonce,uint256 deadline)"),
                stranger.addr,
                tokenId,
                0,
                NOW
            )
        );
        bytes memory signature =
            sign(buyer.key, keccak256(abi.encodePacked(hex"1901", originals.DOMAIN_SEPARATOR(), structHash)));
        originals.permit(stranger.addr, tokenId, NOW, signature);
        vm.snapshotGasLastCall("FofoCollection", "permit");
    }

    function test_Editions() public {
        vm.startPrank(studio.addr);
        uint256[] memory ids = new uint256[](2);
        uint256[] memory amounts = new uint256[](2);
        for (uint256 i; i < 2; ++i) {
            (ids[i], amounts[i]) = (i + 1, 1);
            editions.createEdition(i + 1, terms());
            editions.mint(buyer.addr, i + 1, 5);
        }
        vm.snapshotGasLastCall("FofoEditions", "mint, the owner");
        editions.createEdition(3, terms());
        vm.snapshotGasLastCall("FofoEditions", "createEdition");
        vm.stopPrank();
        vm.startPrank(buyer.addr);
        editions.safeTransferFrom(buyer.addr, stranger.addr, 1, 1, "");
        vm.snapshotGasLastCall("FofoEditions", "safeTransferFrom, to a new holder");
        editions.safeBatchTransferFrom(buyer.addr, stranger.addr, ids, amounts, "");
        vm.snapshotGasLastCall("FofoEditions", "safeBatchTransferFrom, two");
        editions.setApprovalForAll(stranger.addr, true);
        vm.snapshotGasLastCall("FofoEditions", "setApprovalForAll");
        editions.burn(buyer.addr, 1, 1);
        vm.snapshotGasLastCall("FofoEditions", "burn");
        vm.stopPrank();
        vm.prank(creator.addr);
        editions.redirectRoyalties(treasury);
        vm.snapshotGasLastCall("FofoEditions", "redirectRoyalties");
    }

    function test_Minter() public {
        MintVoucher memory voucher = gift();
        minter.mint(voucher, signed(voucher));
        vm.snapshotGasLastCall("FofoMinter", "mint, gift, first number of a word");
        voucher.uid = 8;
        minter.mint(voucher, signed(voucher));
        vm.snapshotGasLastCall("FofoMinter", "mint, gift");
        voucher = sale(NATIVE, 1 ether);
        voucher.uid = 9;
        bytes memory signature = signed(voucher);
        vm.prank(buyer.addr);
        minter.mint{value: 1 ether}(voucher, signature);
        vm.snapshotGasLastCall("FofoMinter", "mint, native");
        vm.prank(buyer.addr);
        usd.approve(address(minter), type(uint256).max);
        voucher = sale(address(usd), 1e6);
        voucher.uid = 10;
        signature = signed(voucher);
        vm.prank(buyer.addr);
        minter.mint(voucher, signature);
        vm.snapshotGasLastCall("FofoMinter", "mint, ERC-20");
        EditionVoucher memory piece = editionGift();
        minter.mintEdition(piece, signed(piece));
        vm.snapshotGasLastCall("FofoMinter", "mintEdition, creating it");
        piece.uid = 8;
        piece.recipient = stranger.addr;
        minter.mintEdition(piece, signed(piece));
        vm.snapshotGasLastCall("FofoMinter", "mintEdition");
        vm.prank(penman.addr);
        minter.cancelVoucher(address(originals), 11);
        vm.snapshotGasLastCall("FofoMinter", "cancelVoucher");
    }

    function test_Claim() public {
        Phase memory phase;
        (phase.token, phase.payee, phase.price, phase.perWallet) = (address(originals), creator.addr, 0.1 ether, 3);
        vm.prank(studio.addr);
        minter.openPhase(phase);
        vm.snapshotGasLastCall("FofoMinter", "openPhase");
        vm.prank(buyer.addr);
        minter.claim{value: 0.1 ether}(1, buyer.addr, 1, _nowhere);
        vm.snapshotGasLastCall("FofoMinter", "claim, public, native, the first");
        vm.prank(stranger.addr);
        minter.claim{value: 0.1 ether}(1, stranger.addr, 1, _nowhere);
        vm.snapshotGasLastCall("FofoMinter", "claim, public, native");
    }

    function test_ClaimFromAnAllowListAndOfAnEdition() public {
        Phase memory phase;
        (phase.token, phase.payee) = (address(originals), creator.addr);
        bytes32 leaf = keccak256(bytes.concat(keccak256(abi.encode(buyer.addr, uint32(2), uint96(0.1 ether)))));
        bytes32 sibling = keccak256("somebody else's leaf");
        phase.allowListRoot =
            leaf < sibling ? keccak256(abi.encodePacked(leaf, sibling)) : keccak256(abi.encodePacked(sibling, leaf));
        AllowListPlace memory place = AllowListPlace({limit: 2, price: 0.1 ether, proof: new bytes32[](1)});
        place.proof[0] = sibling;
        vm.startPrank(studio.addr);
        minter.openPhase(phase);
        editions.createEdition(5, terms());
        (phase.token, phase.editionId, phase.allowListRoot) = (address(editions), 5, 0);
        (phase.price, phase.perWallet) = (0.1 ether, 3);
        minter.openPhase(phase);
        vm.stopPrank();
        vm.startPrank(buyer.addr);
        minter.claim{value: 0.1 ether}(1, buyer.addr, 1, place);
        vm.snapshotGasLastCall("FofoMinter", "claim, allow-list of two, native, the first");
        minter.claim{value: 0.1 ether}(2, buyer.addr, 1, _nowhere);
        vm.snapshotGasLastCall("FofoMinter", "claim, edition, native, the first");
        vm.stopPrank();
    }

    function test_MintBatch() public {
        MintVoucher[] memory vouchers = new MintVoucher[](5);
        bytes[] memory signatures = new bytes[](5);
        for (uint256 i; i < 5; ++i) {
            vouchers[i] = gift();
            vouchers[i].uid = i;
            signatures[i] = signed(vouchers[i]);
        }
        minter.mintBatch(vouchers, signatures);
        vm.snapshotGasLastCall("FofoMinter", "mintBatch, five gifts, first number of a word");
        (vouchers[0].uid, vouchers[4].uid) = (5, 9);
        (signatures[0], signatures[4]) = (signed(vouchers[0]), signed(vouchers[4]));
        minter.mintBatch(vouchers, signatures);
        vm.snapshotGasLastCall("FofoMinter", "mintBatch, two gifts and three that are used");
    }

    function test_Checkout() public {
        address[2] memory tokens = [NATIVE, address(usd)];
        string[2] memory names = ["native", "ERC-20"];
        for (uint256 i; i < 2; ++i) {
            _checkout(tokens[i], names[i], i * 10);
        }
    }

    function test_PayWithPermit() public {
        Quote memory quote = escrowQuote(address(usd));
        TokenPermit memory permit;
        permit.deadline = NOW;
        bytes32 structHash = keccak256(
            abi.encode(
                keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"),
                buyer.addr,
                address(checkout),
                quote.amount,
                0,
                NOW
            )
        );
        (permit.v, permit.r, permit.s) =
            vm.sign(buyer.key, keccak256(abi.encodePacked(hex"1901", usd.DOMAIN_SEPARATOR(), structHash)));
        bytes memory signature = signed(quote);
        vm.prank(buyer.addr);
        checkout.payWithPermit(quote, signature, permit);
        vm.snapshotGasLastCall("FofoCheckout", "payWithPermit, escrow");
    }

    function _checkout(address token, string memory name, uint256 order) private {
        Quote memory quote = immediateQuote(token);
        quote.orderId = bytes32(order + 1);
        payAsBuyer(quote);
        vm.snapshotGasLastCall("FofoCheckout", string.concat("pay, immediate, first credits, ", name));
        quote.orderId = bytes32(order + 2);
        payAsBuyer(quote);
        vm.snapshotGasLastCall("FofoCheckout", string.concat("pay, immediate, ", name));
        quote = escrowQuote(token);
        quote.orderId = bytes32(order + 3);
        payAsBuyer(quote);
        vm.snapshotGasLastCall("FofoCheckout", string.concat("pay, escrow, ", name));
        vm.prank(settler.addr);
        checkout.settle(quote, buyer.addr);
        vm.snapshotGasLastCall("FofoCheckout", string.concat("settle, ", name));
        quote.orderId = bytes32(order + 4);
        payAsBuyer(quote);
        vm.prank(settler.addr);
        checkout.refund(quote, buyer.addr);
        vm.snapshotGasLastCall("FofoCheckout", string.concat("refund, ", name));
        vm.prank(creator.addr);
        checkout.withdraw(token);
        vm.snapshotGasLastCall("FofoCheckout", string.concat("withdraw, ", name));
        checkout.withdrawFor(treasury, token);
        vm.snapshotGasLastCall("FofoCheckout", string.concat("withdrawFor, ", name));
        quote.orderId = bytes32(order + 5);
        payAsBuyer(quote);
        vm.prank(settler.addr);
        checkout.settle(quote, buyer.addr);
        vm.prank(creator.addr);
        checkout.withdrawTo(token, stranger.addr);
        vm.snapshotGasLastCall("FofoCheckout", string.concat("withdrawTo, ", name));
    }
}
