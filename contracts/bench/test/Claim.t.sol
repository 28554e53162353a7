// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../forge/Cheats.sol";
import {AllowListPlace, Phase} from "../../src/types/Minting.sol";
import {EditionTerms} from "../../src/types/Tokens.sol";
import {Bench} from "./Bench.sol";
import {IClaimCondition} from "@thirdweb-dev/contracts/extension/interface/IClaimCondition.sol";
import {IDrop} from "@thirdweb-dev/contracts/extension/interface/IDrop.sol";
import {IDrop1155} from "@thirdweb-dev/contracts/extension/interface/IDrop1155.sol";
import {DropERC1155} from "@thirdweb-dev/contracts/prebuilts/drop/DropERC1155.sol";
import {DropERC721} from "@thirdweb-dev/contracts/prebuilts/drop/DropERC721.sol";
import {LibClone} from "solady/utils/LibClone.sol";

/// @notice Claims without a voucher: one original from an allow-list of 1,024 (a proof of ten hashes) and one piece of a
/// public edition, paid in native currency, with a fee for the platform.
contract ClaimBench is Bench {
    address private constant THIRDWEB_NATIVE = 0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE;
    uint96 private constant PRICE = 0.1 ether;

    DropERC721 private _drop;
    DropERC1155 private _drop1155;
    bytes32[] private _path;
    uint256 private _allowListPhase;
    uint256 private _publicPhase;

    function setUp() public override {
        super.setUp();
        for (uint256 i; i < 10; ++i) {
            _path.push(keccak256(abi.encode("a neighbour in the tree", i)));
        }
        _openOurs();
        _openTheirs();
        // Somebody came first.
        vm.deal(holder, 10 ether);
        _claimOurs(holder);
        _claimTheirs(holder);
    }

    function test_ClaimFromAnAllowList() public {
        _claimAllowListed();
    }

    function test_ClaimAPieceOfAnEdition() public {
        _claimOurs(newcomer);
        record("Claim one of a public edition", "FOFO");
        _claimTheirs(newcomer);
        record("Claim one of a public edition", "thirdweb");
    }

    function _claimAllowListed() private {
        AllowListPlace memory place = AllowListPlace({limit: 3, price: PRICE, proof: _path});
        vm.prank(newcomer);
        minter.claim{value: PRICE}(_allowListPhase, newcomer, 1, place);
        record("Claim one from an allow-list", "FOFO");
        IDrop.AllowlistProof memory proof = IDrop.AllowlistProof({
            proof: _path, quantityLimitPerWallet: 3, pricePerToken: PRICE, currency: THIRDWEB_NATIVE
        });
        vm.prank(newcomer);
        _drop.claim{value: PRICE}(newcomer, 1, THIRDWEB_NATIVE, PRICE, proof, "");
        record("Claim one from an allow-list", "thirdweb");
    }

    function _claimOurs(address account) private {
        AllowListPlace memory nowhere;
        vm.prank(account);
        minter.claim{value: PRICE}(_publicPhase, account, 1, nowhere);
    }

    function _claimTheirs(address account) private {
        IDrop1155.AllowlistProof memory proof = IDrop1155.AllowlistProof({
            proof: new bytes32[](0), quantityLimitPerWallet: 0, pricePerToken: PRICE, currency: THIRDWEB_NATIVE
        });
        vm.prank(account);
        _drop1155.claim{value: PRICE}(account, 0, 1, THIRDWEB_NATIVE, PRICE, proof, "");
    }

    function _openOurs() private {
        EditionTerms memory open = terms();
        open.maxSupply = 0;
        Phase memory phase = Phase({
            token: address(originals),
            startsAt: 0,
            endsAt: 0,
            editionId: 0,
            currency: NATIVE,
            perWallet: 3,
            supply: 1000,
            payee: creator.addr,
            price: PRICE,
            allowListRoot: _rootOver(keccak256(bytes.concat(keccak256(abi.encode(newcomer, uint32(3), PRICE)))))
        });
        vm.startPrank(studio.addr);
        editions.createEdition(1, open);
        _allowListPhase = minter.openPhase(phase);
        phase.token = address(editions);
        phase.editionId = 1;
        phase.allowListRoot = 0;
        _publicPhase = minter.openPhase(phase);
        vm.stopPrank();
        vm.prank(address(minter));
        originals.mintDrop(holder, 1);
    }

    function _openTheirs() private {
        _drop = DropERC721(LibClone.clone(address(new DropERC721())));
        _drop.initialize(address(this), "Drop", "D", URI, new address[](0), creator.addr, treasury, 250, 250, treasury);
        _drop.lazyMint(1000, "ipfs://bafybei/", "");
        _drop1155 = DropERC1155(LibClone.clone(address(new DropERC1155())));
        _drop1155.initialize(
            address(this), "Drop", "D", URI, new address[](0), creator.addr, treasury, 250, 250, treasury
        );
        _drop1155.lazyMint(1, "ipfs://bafybei/", "");
        IClaimCondition.ClaimCondition[] memory conditions = new IClaimCondition.ClaimCondition[](1);
        conditions[0] = IClaimCondition.ClaimCondition({
            startTimestamp: 0,
            maxClaimableSupply: 1000,
            supplyClaimed: 0,
            quantityLimitPerWallet: 3,
            merkleRoot: 0,
            pricePerToken: PRICE,
            currency: THIRDWEB_NATIVE,
            metadata: ""
        });
        _drop1155.setClaimConditions(0, conditions, false);
        bytes32 leaf = keccak256(abi.encodePacked(newcomer, uint256(3), uint256(PRICE), THIRDWEB_NATIVE));
        conditions[0].merkleRoot = _rootOver(leaf);
        conditions[0].quantityLimitPerWallet = 0;
        _drop.setClaimConditions(conditions, false);
    }

    function _rootOver(bytes32 hash) private view returns (bytes32) {
        for (uint256 i; i < _path.length; ++i) {
            hash = hash < _path[i]
                ? keccak256(abi.encodePacked(hash, _path[i]))
                : keccak256(abi.encodePacked(_path[i], hash));
        }
        return hash;
    }
}
