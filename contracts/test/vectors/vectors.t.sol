// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../forge/Cheats.sol";
import {QuoteHash} from "../../src/libraries/QuoteHash.sol";
import {VoucherHash} from "../../src/libraries/VoucherHash.sol";
import {ContentDigest} from "../../src/types/Content.sol";
import {EditionVoucher, MintVoucher} from "../../src/types/Minting.sol";
import {Quote, Settlement, Share} from "../../src/types/Payments.sol";
import {FofoTest} from "../base/FofoTest.sol";
import {RelayableProbe} from "../unit/base/relayable.t.sol";
import {ERC2771Forwarder} from "@openzeppelin/contracts/metatx/ERC2771Forwarder.sol";
import {ECDSA} from "solady/utils/ECDSA.sol";

/// @notice `eip712.json` was computed with viem; here the contracts, at the addresses and on the chains that it names, must come
/// to the same hashes. The server's and the web's tests read the same file.
contract VectorsTest is FofoTest {
    string private _json;

    function setUp() public override {
        super.setUp();
        _json = vm.readFile("test/vectors/eip712.json");
    }

    function test_MintVouchers() public {
        for (uint256 i; i < 2; ++i) {
            vm.assertEq(VoucherHash.MINT_VOUCHER_TYPE_HASH, _word(i, "typeHash"), "type hash");
            vm.etch(_domainContract(i), address(minter).code);
            vm.chainId(_number(i, "domain.chainId"));
            MintVoucher memory voucher;
            voucher.collection = _account(i, "message.collection");
            voucher.signer = _account(i, "message.signer");
            voucher.recipient = _account(i, "message.recipient");
            voucher.content = ContentDigest.wrap(_word(i, "message.content"));
            voucher.creator = _account(i, "message.creator");
            voucher.royaltyBps = uint16(_number(i, "message.royaltyBps"));
            voucher.locked = i == 1;
            voucher.currency = _account(i, "message.currency");
            voucher.price = _number(i, "message.price");
            voucher.payee = _account(i, "message.payee");
            voucher.validFrom = uint64(_number(i, "message.validFrom"));
            voucher.validUntil = uint64(_number(i, "message.validUntil"));
            voucher.uid = _number(i, "message.uid");
            _check(i, IDigest(_domainContract(i)).digestOf(voucher));
        }
    }

    function test_EditionVouchers() public {
        for (uint256 i = 2; i < 4; ++i) {
            vm.assertEq(VoucherHash.EDITION_VOUCHER_TYPE_HASH, _word(i, "typeHash"), "type hash");
            vm.etch(_domainContract(i), address(minter).code);
            vm.chainId(_number(i, "domain.chainId"));
            EditionVoucher memory voucher;
            voucher.editions = _account(i, "message.editions");
            voucher.signer = _account(i, "message.signer");
            voucher.recipient = _account(i, "message.recipient");
            voucher.editionId = _number(i, "message.editionId");
            voucher.quantity = _number(i, "message.quantity");
            voucher.content = ContentDigest.wrap(_word(i, "message.content"));
            voucher.maxSupply = uint48(_number(i, "message.maxSupply"));
            voucher.opensAt = uint40(_number(i, "message.opensAt"));
            voucher.closesAt = uint40(_number(i, "message.closesAt"));
            voucher.creator = _account(i, "message.creator");
            voucher.royaltyBps = uint16(_number(i, "message.royaltyBps"));
            voucher.currency = _account(i, "message.currency");
            voucher.price = _number(i, "message.price");
            voucher.payee = _account(i, "message.payee");
            voucher.validFrom = uint64(_number(i, "message.validFrom"));
            voucher.validUntil = uint64(_number(i, "message.validUntil"));
            voucher.uid = _number(i, "message.uid");
            _check(i, IDigest(_domainContract(i)).digestOf(voucher));
        }
    }

    function test_Quotes() public {
        uint8[3] memory counts = [2, 1, 3];
        for (uint256 i = 4; i < 7; ++i) {
            vm.assertEq(QuoteHash.QUOTE_TYPE_HASH, _word(i, "typeHash"), "type hash");
            vm.etch(_domainContract(i), address(checkout).code);
            vm.chainId(_number(i, "domain.chainId"));
            _check(i, IDigest(_domainContract(i)).digestOf(_quote(i, "message", counts[i - 4])));
        }
    }

    function test_PermitOfACollection() public {
        vm.etch(_domainContract(7), factory.COLLECTION_IMPLEMENTATION().code);
        vm.chainId(_number(7, "domain.chainId"));
        vm.assertEq(IDigest(_domainContract(7)).DOMAIN_SEPARATOR(), _word(7, "domainSeparator"), "domain");
        bytes32 structHash = keccak256(
            abi.encode(
                keccak256("Permit(address spender,uint256 tokenId,uint256 nonce,uint256 deadline)"),
                _account(7, "message.spender"),
                _number(7, "message.tokenId"),
                _number(7, "message.nonce"),
                _number(7, "message.deadline")
            )
        );
        vm.assertEq(structHash, _word(7, "structHash"), "struct");
        _check(7, keccak256(abi.encodePacked(hex"1901", _word(7, "domainSeparator"), structHash)));
    }

    function test_ForwardRequest() public {
        address forwarderAddress = _domainContract(8);
        vm.etch(forwarderAddress, address(forwarder).code);
        vm.chainId(_number(8, "domain.chainId"));
        vm.etch(_account(8, "message.to"), address(new RelayableProbe(forwarderAddress)).code);
        ERC2771Forwarder.ForwardRequestData memory request = ERC2771Forwarder.ForwardRequestData({
            from: _account(8, "message.from"),
            to: _account(8, "message.to"),
            value: 0,
            gas: _number(8, "message.gas"),
            deadline: uint48(_number(8, "message.deadline")),
            data: vm.parseJsonBytes(_json, _key(8, "message.data")),
            signature: vm.parseJsonBytes(_json, _key(8, "signature"))
        });
        vm.assertTrue(ERC2771Forwarder(forwarderAddress).verify(request));
        request.gas += 1;
        vm.assertFalse(ERC2771Forwarder(forwarderAddress).verify(request));
    }

    function test_Permit2Witness() public view {
        bytes32 typeHash = keccak256(
            abi.encodePacked(
                "PermitWitnessTransferFrom(TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline,",
                QuoteHash.PERMIT2_WITNESS_TYPE
            )
        );
        vm.assertEq(typeHash, _word(9, "typeHash"), "type hash");
        bytes32 permitted = keccak256(
            abi.encode(
                keccak256("TokenPermissions(address token,uint256 amount)"),
                _account(9, "message.permitted.token"),
                _number(9, "message.permitted.amount")
            )
        );
        bytes32 structHash = keccak256(
            abi.encode(
                typeHash,
                permitted,
                _account(9, "message.spender"),
                _number(9, "message.nonce"),
                _number(9, "message.deadline"),
                this.hashOf(_quote(9, "message.witness", 1))
            )
        );
        vm.assertEq(structHash, _word(9, "structHash"), "struct");
    }

    function hashOf(Quote calldata quote) external pure returns (bytes32) {
        return QuoteHash.hash(quote);
    }

    /// @dev The digest is the file's, and the file's signature is by the file's signer.
    function _check(uint256 index, bytes32 digest) private view {
        vm.assertEq(digest, _word(index, "digest"), "digest");
        address recovered = ECDSA.recover(digest, vm.parseJsonBytes(_json, _key(index, "signature")));
        vm.assertEq(recovered, vm.parseJsonAddress(_json, ".signer"));
    }

    function _quote(uint256 index, string memory path, uint256 shares) private view returns (Quote memory quote) {
        quote.orderId = _word(index, string.concat(path, ".orderId"));
        quote.payer = _account(index, string.concat(path, ".payer"));
        quote.token = _account(index, string.concat(path, ".token"));
        quote.amount = _number(index, string.concat(path, ".amount"));
        quote.settlement = Settlement(_number(index, string.concat(path, ".settlement")));
        quote.refundableAfter = uint64(_number(index, string.concat(path, ".refundableAfter")));
        quote.deadline = uint64(_number(index, string.concat(path, ".deadline")));
        quote.resaleOf = _account(index, string.concat(path, ".resaleOf"));
        quote.resaleTokenId = _number(index, string.concat(path, ".resaleTokenId"));
        quote.shares = new Share[](shares);
        for (uint256 i; i < shares; ++i) {
            string memory share = string.concat(path, ".shares[", vm.toString(i), "]");
            quote.shares[i].account = _account(index, string.concat(share, ".account"));
            quote.shares[i].amount = _number(index, string.concat(share, ".amount"));
        }
    }

    function _domainContract(uint256 index) private view returns (address) {
        return _account(index, "domain.verifyingContract");
    }

    function _key(uint256 index, string memory member) private pure returns (string memory) {
        return string.concat(".vectors[", vm.toString(index), "].", member);
    }

    function _word(uint256 index, string memory member) private view returns (bytes32) {
        return vm.parseJsonBytes32(_json, _key(index, member));
    }

    function _number(uint256 index, string memory member) private view returns (uint256) {
        return vm.parseJsonUint(_json, _key(index, member));
    }

    function _account(uint256 index, string memory member) private view returns (address) {
        return vm.parseJsonAddress(_json, _key(index, member));
    }
}

interface IDigest {
    function digestOf(MintVoucher calldata voucher) external view returns (bytes32);
    function digestOf(EditionVoucher calldata voucher) external view returns (bytes32);
    function digestOf(Quote calldata quote) external view returns (bytes32);
    function DOMAIN_SEPARATOR() external view returns (bytes32);
}
