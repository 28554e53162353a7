// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../forge/Cheats.sol";
import {FofoCollection} from "../../src/FofoCollection.sol";
import {FofoEditions} from "../../src/FofoEditions.sol";
import {FofoMinter} from "../../src/FofoMinter.sol";
import {ContentDigest} from "../../src/types/Content.sol";
import {AllowListPlace, EditionVoucher, MintVoucher, Phase} from "../../src/types/Minting.sol";
import {Test} from "../base/Test.sol";

/// @notice People who mint, claim, burn and transfer, within a cap that they reach.
contract MinterHandler is Test {
    uint256 public constant EDITION = 9;
    uint48 public constant EDITION_SIZE = 20;
    uint32 public constant PHASE_SUPPLY = 12;
    uint32 public constant WALLET_LIMIT = 4;

    FofoMinter private immutable _minter;
    FofoCollection private immutable _collection;
    FofoEditions private immutable _editions;
    Account private _penman;
    uint256 public immutable PHASE;

    address[] public people;
    mapping(uint256 tokenId => bytes32 content) public contentAtBirth;
    mapping(uint256 tokenId => address) public creatorAtBirth;
    mapping(uint256 tokenId => bool) public burned;
    uint256 public pieces; // of the edition, minted less burned
    uint256 public workedTwice;
    uint256 public feeBps;
    uint256 public fees;

    MintVoucher[] private _usedVouchers;
    EditionVoucher[] private _usedEditionVouchers;
    uint256 private _uids;

    constructor(
        FofoMinter minter,
        FofoCollection collection,
        FofoEditions editions,
        Account memory penman,
        address studio
    ) {
        (_minter, _collection, _editions, _penman) = (minter, collection, editions, penman);
        (, uint16 bps) = minter.fee();
        feeBps = bps;
        for (uint256 i; i < 4; ++i) {
            people.push(vm.addr(0xB0B + i));
        }
        Phase memory phase;
        (phase.token, phase.perWallet, phase.supply) = (address(collection), WALLET_LIMIT, PHASE_SUPPLY);
        vm.prank(studio);
        PHASE = minter.openPhase(phase);
    }

    /// @dev What a batch gives back.
    receive() external payable {}

    function mint(uint256 seed, uint96 price) external {
        MintVoucher memory voucher = _fresh(seed, price);
        bytes memory signature = sign(_penman.key, _minter.digestOf(voucher));
        bool full = _collection.totalMinted() == _collection.maxSupply();
        vm.deal(address(this), voucher.price);
        if (full) {
            try _minter.mint{value: voucher.price}(voucher, signature) {
                ++workedTwice;
            } catch {}
            return;
        }
        _remember(_minter.mint{value: voucher.price}(voucher, signature), voucher);
    }

    /// @dev A fresh voucher between one that was used, if there is any, and one that is badly signed: only the fresh one mints, and only
    /// its price is gone.
    function mintBatch(uint256 seed, uint96 price) external {
        MintVoucher[] memory vouchers = new MintVoucher[](3);
        bytes[] memory signatures = new bytes[](3);
        (vouchers[0], vouchers[1], vouchers[2]) = (_fresh(seed, price), _fresh(seed, price), _fresh(seed, price));
        if (_usedVouchers.length != 0) {
            vouchers[0] = _usedVouchers[seed % _usedVouchers.length];
            signatures[0] = sign(_penman.key, _minter.digestOf(vouchers[0]));
        }
        signatures[1] = sign(_penman.key, _minter.digestOf(vouchers[1]));
        signatures[2] = signatures[1];
        bool full = _collection.totalMinted() == _collection.maxSupply();
        uint256 sum = vouchers[0].price + vouchers[1].price + vouchers[2].price;
        vm.deal(address(this), sum);
        uint256[] memory tokenIds = _minter.mintBatch{value: sum}(vouchers, signatures);
        if (tokenIds[0] != 0 || tokenIds[2] != 0 || (tokenIds[1] == 0) != full) ++workedTwice;
        if (address(this).balance != sum - (full ? 0 : vouchers[1].price)) ++workedTwice;
        if (!full) _remember(tokenIds[1], vouchers[1]);
    }

    function mintAgain(uint256 seed) external {
        if (_usedVouchers.length == 0) return;
        MintVoucher memory voucher = _usedVouchers[seed % _usedVouchers.length];
        bytes memory signature = sign(_penman.key, _minter.digestOf(voucher));
        vm.deal(address(this), voucher.price);
        try _minter.mint{value: voucher.price}(voucher, signature) {
            ++workedTwice;
        } catch {}
    }

    function mintEdition(uint256 seed, uint8 quantity) external {
        EditionVoucher memory voucher;
        voucher.editions = address(_editions);
        voucher.signer = _penman.addr;
        voucher.recipient = people[seed % 4];
        voucher.editionId = EDITION;
        voucher.quantity = bound(quantity, 1, 7);
        voucher.content = ContentDigest.wrap(keccak256("edition"));
        voucher.maxSupply = EDITION_SIZE;
        voucher.validUntil = type(uint64).max;
        voucher.uid = ++_uids;
        bytes memory signature = sign(_penman.key, _minter.digestOf(voucher));
        bool fits = _editions.editionOf(EDITION).minted + voucher.quantity <= EDITION_SIZE;
        if (!fits) {
            try _minter.mintEdition(voucher, signature) {
                ++workedTwice;
            } catch {}
            return;
        }
        _minter.mintEdition(voucher, signature);
        pieces += voucher.quantity;
        _usedEditionVouchers.push(voucher);
    }

    function mintEditionAgain(uint256 seed) external {
        if (_usedEditionVouchers.length == 0) return;
        EditionVoucher memory voucher = _usedEditionVouchers[seed % _usedEditionVouchers.length];
        try _minter.mintEdition(voucher, sign(_penman.key, _minter.digestOf(voucher))) {
            ++workedTwice;
        } catch {}
    }

    function claim(uint256 seed, uint8 quantity) external {
        address account = people[seed % 4];
        uint32 wanted = uint32(bound(quantity, 1, 5));
        AllowListPlace memory nowhere;
        bool fits = _minter.claimedIn(PHASE) + wanted <= PHASE_SUPPLY
            && _minter.claimedBy(PHASE, account) + wanted <= WALLET_LIMIT
            && _collection.totalMinted() + wanted <= _collection.maxSupply();
        vm.prank(account);
        if (fits) {
            _minter.claim(PHASE, account, wanted, nowhere);
            return;
        }
        try _minter.claim(PHASE, account, wanted, nowhere) {
            ++workedTwice;
        } catch {}
    }

    function transfer(uint256 seed, uint256 toSeed) external {
        uint256 minted = _collection.totalMinted();
        if (minted == 0) return;
        uint256 tokenId = seed % minted + 1;
        if (burned[tokenId]) return;
        address holder = _collection.ownerOf(tokenId);
        vm.prank(holder);
        _collection.transferFrom(holder, people[toSeed % 4], tokenId);
    }

    function burn(uint256 seed) external {
        uint256 minted = _collection.totalMinted();
        if (minted == 0) return;
        uint256 tokenId = seed % minted + 1;
        if (burned[tokenId]) return;
        vm.prank(_collection.ownerOf(tokenId));
        _collection.burn(tokenId);
        burned[tokenId] = true;
    }

    function burnPieces(uint256 seed, uint256 quantity) external {
        address holder = people[seed % 4];
        uint256 held = _editions.balanceOf(holder, EDITION);
        if (held == 0) return;
        quantity = bound(quantity, 1, held);
        vm.prank(holder);
        _editions.burn(holder, EDITION, quantity);
        pieces -= quantity;
    }

    function _fresh(uint256 seed, uint96 price) private returns (MintVoucher memory voucher) {
        voucher.collection = address(_collection);
        voucher.signer = _penman.addr;
        voucher.recipient = people[seed % 4];
        voucher.content = ContentDigest.wrap(keccak256(abi.encode(seed, _uids)));
        voucher.creator = people[(seed / 4) % 4];
        voucher.royaltyBps = uint16(seed % 2501);
        voucher.price = price % 1 ether;
        voucher.payee = people[(seed / 16) % 4];
        voucher.validUntil = type(uint64).max;
        voucher.uid = ++_uids;
    }

    function _remember(uint256 tokenId, MintVoucher memory voucher) private {
        contentAtBirth[tokenId] = ContentDigest.unwrap(voucher.content);
        creatorAtBirth[tokenId] = voucher.creator;
        fees += voucher.price * feeBps / 10_000;
        _usedVouchers.push(voucher);
    }
}
