// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../forge/Cheats.sol";
import {LocalUsd} from "../../script/local/LocalUsd.sol";
import {MintVoucher} from "../../src/types/Minting.sol";
import {OriginalMint} from "../../src/types/Tokens.sol";
import {BareSolady} from "../src/BareSolady.sol";
import {Deployer} from "../src/Deployer.sol";
import {Erc721aToken} from "../src/Erc721aToken.sol";
import {OpenZeppelinToken} from "../src/OpenZeppelinToken.sol";
import {Bench} from "./Bench.sol";
import {
    ERC721CreatorImplementation
} from "@manifoldxyz/creator-core-solidity/contracts/ERC721CreatorImplementation.sol";
import {ITokenERC721} from "@thirdweb-dev/contracts/prebuilts/interface/token/ITokenERC721.sol";
import {TokenERC721} from "@thirdweb-dev/contracts/prebuilts/token/TokenERC721.sol";
import {LibClone} from "solady/utils/LibClone.sol";

/// @notice Deploying, minting and transferring originals.
contract MintBench is Bench {
    address private constant THIRDWEB_NATIVE = 0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE;
    bytes32 private constant THIRDWEB_REQUEST = keccak256(
        "MintRequest(address to,address royaltyRecipient,uint256 royaltyBps,address primarySaleRecipient,string uri,"
        "uint256 price,address currency,uint128 validityStartTimestamp,uint128 validityEndTimestamp,bytes32 uid)"
    );

    BareSolady private _bare;
    OpenZeppelinToken private _openZeppelin;
    Erc721aToken private _erc721a;
    ERC721CreatorImplementation private _manifold;
    address private _manifoldCode;
    TokenERC721 private _thirdweb;
    address private _thirdwebCode;

    function setUp() public override {
        super.setUp();
        _bare = new BareSolady();
        _openZeppelin = new OpenZeppelinToken();
        _erc721a = new Erc721aToken();
        _manifoldCode = address(new ERC721CreatorImplementation());
        _manifold = ERC721CreatorImplementation(this.cloneManifold());
        _thirdwebCode = address(new TokenERC721());
        _thirdweb = TokenERC721(this.cloneThirdweb());
        _thirdweb.grantRole(keccak256("MINTER_ROLE"), penman.addr);

        // Somebody holds the first token everywhere.
        _bare.mint(holder, keccak256("1"));
        _openZeppelin.mint(holder, URI);
        _erc721a.mint(holder, 1);
        _manifold.mintBase(holder, URI);
        _thirdweb.mintTo(holder, URI);
        _plainMint(holder);
        // One voucher was used before, and the studio has a fee credit in both currencies.
        _voucherMint(sale(NATIVE, 1 ether), stranger.addr, 1);
        _voucherMint(sale(address(usd), 100e6), stranger.addr, 2);
    }

    function cloneManifold() external returns (address clone) {
        clone = LibClone.clone(_manifoldCode);
        ERC721CreatorImplementation(clone).initialize("Manifold", "MAN");
        ERC721CreatorImplementation(clone).transferOwnership(msg.sender);
    }

    function cloneThirdweb() external returns (address clone) {
        clone = LibClone.clone(_thirdwebCode);
        TokenERC721(clone)
            .initialize(msg.sender, "thirdweb", "TW", URI, new address[](0), creator.addr, treasury, 250, 250, treasury);
    }

    function test_DeployACollection() public {
        factory.createCollection(settings("Mine", "MINE"), keccak256("mine"));
        record("Deploy a collection", "FOFO (clone)");
        this.cloneThirdweb();
        record("Deploy a collection", "thirdweb (clone)");
        this.cloneManifold();
        record("Deploy a collection", "Manifold (clone)");
        Deployer deployer = new Deployer();
        deployer.deploy(vm.getCode("OpenZeppelinToken.sol:OpenZeppelinToken"));
        record("Deploy a collection", "OpenZeppelin");
        deployer.deploy(vm.getCode("Erc721aToken.sol:Erc721aToken"));
        record("Deploy a collection", "ERC721A");
        deployer.deploy(vm.getCode("BareSolady.sol:BareSolady"));
        record("Deploy a collection", "bare Solady");
    }

    function test_MintOne() public {
        OriginalMint memory plain = _plain(newcomer);
        vm.prank(address(minter));
        originals.mint(plain);
        uint256 ours = record("Mint one", "FOFO");
        _bare.mint(newcomer, keccak256("2"));
        uint256 floor = record("Mint one", "bare Solady");
        _openZeppelin.mint(newcomer, URI);
        record("Mint one", "OpenZeppelin");
        _erc721a.mint(newcomer, 1);
        record("Mint one", "ERC721A (no content)");
        _manifold.mintBase(newcomer, URI);
        record("Mint one", "Manifold");
        _thirdweb.mintTo(newcomer, URI);
        record("Mint one", "thirdweb");
        vm.assertLe(ours * 100, floor * 105, "a plain mint costs more than 1.05 times the bare Solady floor");
    }

    function test_MintFive() public {
        vm.prank(address(minter));
        originals.mintBatch(newcomer, contents(), address(0), 0);
        record("Mint five", "FOFO");
        bytes32[] memory five = new bytes32[](5);
        for (uint256 i; i < 5; ++i) {
            five[i] = keccak256(abi.encode(i));
        }
        _bare.mintFive(newcomer, five);
        record("Mint five", "bare Solady");
        _openZeppelin.mintFive(newcomer, uris());
        record("Mint five", "OpenZeppelin");
        _erc721a.mint(newcomer, 5);
        record("Mint five", "ERC721A (no content)");
        _manifold.mintBaseBatch(newcomer, uris());
        record("Mint five", "Manifold");
    }

    function test_VoucherMintPaidInNativeCurrencyWithRoyaltyPerToken() public {
        _voucherMint(sale(NATIVE, 1 ether), newcomer, 3);
        uint256 ours = record("Voucher mint, native, royalty per token", "FOFO");
        _thirdwebMint(THIRDWEB_NATIVE, 1 ether);
        uint256 theirs = record("Voucher mint, native, royalty per token", "thirdweb");
        vm.assertLe(ours * 2, theirs, "a voucher mint costs more than half of thirdweb's");
    }

    function test_VoucherMintPaidInATokenWithRoyaltyPerToken() public {
        vm.prank(newcomer);
        usd.approve(address(minter), type(uint256).max);
        _voucherMint(sale(address(usd), 100e6), newcomer, 3);
        record("Voucher mint, ERC-20, royalty per token", "FOFO");
        vm.prank(newcomer);
        usd.approve(address(_thirdweb), type(uint256).max);
        _thirdwebMint(address(usd), 100e6);
        record("Voucher mint, ERC-20, royalty per token", "thirdweb");
    }

    function test_Transfer() public {
        vm.startPrank(holder);
        originals.transferFrom(holder, newcomer, 1);
        record("Transfer", "FOFO");
        _bare.transferFrom(holder, newcomer, 1);
        record("Transfer", "bare Solady");
        _openZeppelin.transferFrom(holder, newcomer, 1);
        record("Transfer", "OpenZeppelin");
        _erc721a.transferFrom(holder, newcomer, 0);
        record("Transfer", "ERC721A (no content)");
        _manifold.transferFrom(holder, newcomer, 1);
        record("Transfer", "Manifold");
        _thirdweb.transferFrom(holder, newcomer, 0);
        record("Transfer", "thirdweb");
    }

    function _plain(address to) private pure returns (OriginalMint memory) {
        return OriginalMint({to: to, content: CONTENT, creator: address(0), royaltyBps: 0, locked: false});
    }

    function _plainMint(address to) private {
        vm.prank(address(minter));
        originals.mint(_plain(to));
    }

    function _voucherMint(MintVoucher memory voucher, address payer, uint256 uid) private {
        voucher.recipient = payer;
        voucher.uid = uid;
        bytes memory signature = signed(voucher);
        if (payer == stranger.addr) {
            vm.prank(payer);
            usd.approve(address(minter), 100e6);
        }
        vm.prank(payer);
        minter.mint{value: voucher.currency == NATIVE ? voucher.price : 0}(voucher, signature);
    }

    function _thirdwebMint(address currency, uint256 price) private {
        ITokenERC721.MintRequest memory request = ITokenERC721.MintRequest({
            to: newcomer,
            royaltyRecipient: creator.addr,
            royaltyBps: 750,
            primarySaleRecipient: creator.addr,
            uri: URI,
            price: price,
            currency: currency,
            validityStartTimestamp: 0,
            validityEndTimestamp: uint128(NOW + 1 hours),
            uid: keccak256("thirdweb")
        });
        bytes memory signature = sign(penman.key, _thirdwebDigest(request));
        vm.prank(newcomer);
        _thirdweb.mintWithSignature{value: currency == THIRDWEB_NATIVE ? price : 0}(request, signature);
    }

    function _thirdwebDigest(ITokenERC721.MintRequest memory request) private view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("TokenERC721"),
                keccak256("1"),
                block.chainid,
                address(_thirdweb)
            )
        );
        bytes memory head = abi.encode(
            THIRDWEB_REQUEST,
            request.to,
            request.royaltyRecipient,
            request.royaltyBps,
            request.primarySaleRecipient,
            keccak256(bytes(request.uri))
        );
        bytes memory tail = abi.encode(
            request.price, request.currency, request.validityStartTimestamp, request.validityEndTimestamp, request.uid
        );
        return keccak256(abi.encodePacked(hex"1901", domain, keccak256(bytes.concat(head, tail))));
    }
}
