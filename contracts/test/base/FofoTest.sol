// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../forge/Cheats.sol";
import {LocalUsd} from "../../script/local/LocalUsd.sol";
import {FofoCheckout} from "../../src/FofoCheckout.sol";
import {FofoCollection} from "../../src/FofoCollection.sol";
import {FofoEditions} from "../../src/FofoEditions.sol";
import {FofoFactory} from "../../src/FofoFactory.sol";
import {FofoMinter} from "../../src/FofoMinter.sol";
import {ContentDigest} from "../../src/types/Content.sol";
import {EditionVoucher, MintVoucher} from "../../src/types/Minting.sol";
import {Quote, Settlement, Share} from "../../src/types/Payments.sol";
import {EditionTerms, OriginalMint, TokenSettings} from "../../src/types/Tokens.sol";
import {Test} from "./Test.sol";
import {ERC2771Forwarder} from "@openzeppelin/contracts/metatx/ERC2771Forwarder.sol";

/// @notice The whole studio as `Deploy.s.sol` sets it up, people who use it, and well-formed vouchers and quotes to spoil.
abstract contract FofoTest is Test {
    address internal constant NATIVE = address(0);
    address internal constant PERMIT2 = 0x000000000022D473030F116dDEE9F6B43aC78BA3;
    ContentDigest internal constant CONTENT = ContentDigest.wrap(keccak256("a neon fox in the rain"));
    uint256 internal constant NOW = 1_800_000_000;

    Account internal studio; // owns what the studio owns
    Account internal guard; // may pause
    Account internal penman; // signs vouchers
    Account internal cashier; // signs quotes
    Account internal settler; // settles and refunds
    Account internal relayer; // pays gas
    Account internal creator;
    Account internal buyer;
    Account internal stranger;
    address internal treasury;

    ERC2771Forwarder internal forwarder;
    FofoFactory internal factory;
    FofoMinter internal minter;
    FofoCheckout internal checkout;
    FofoCollection internal originals;
    FofoEditions internal editions;
    LocalUsd internal usd;

    function setUp() public virtual {
        vm.warp(NOW);
        _namePeople();
        forwarder = new ERC2771Forwarder("FofoForwarder");
        address collectionCode = address(new FofoCollection());
        address editionsCode = address(new FofoEditions());
        factory = new FofoFactory(collectionCode, editionsCode, address(forwarder));
        minter = new FofoMinter(studio.addr, address(forwarder));
        checkout = new FofoCheckout(studio.addr, address(forwarder), PERMIT2);
        originals = FofoCollection(factory.createCollection(settings("FOFO Originals", "FOFO"), 0));
        editions = FofoEditions(factory.createEditions(settings("FOFO Editions", "FOFOE"), 0));
        usd = new LocalUsd();
        _appoint();
        _fund();
    }

    function settings(string memory name, string memory symbol) internal view returns (TokenSettings memory) {
        return TokenSettings({
            name: name,
            symbol: symbol,
            owner: studio.addr,
            minter: address(minter),
            content: ContentDigest.wrap(keccak256(bytes(name))),
            royaltyReceiver: treasury,
            royaltyBps: 250,
            maxSupply: 0
        });
    }

    // ── Tokens ────────────────────────────────────────────────────────────────────────────────────────────────

    function original(address to) internal view returns (OriginalMint memory) {
        return OriginalMint({to: to, content: CONTENT, creator: creator.addr, royaltyBps: 750, locked: false});
    }

    function mintOriginal(address to) internal returns (uint256 tokenId) {
        vm.prank(address(minter));
        return originals.mint(original(to));
    }

    function terms() internal view returns (EditionTerms memory) {
        return EditionTerms({
            content: CONTENT, maxSupply: 10, opensAt: 0, closesAt: 0, creator: creator.addr, royaltyBps: 750
        });
    }

    // ── Vouchers ──────────────────────────────────────────────────────────────────────────────────────────────

    function gift() internal view returns (MintVoucher memory) {
        return MintVoucher({
            collection: address(originals),
            signer: penman.addr,
            recipient: creator.addr,
            content: CONTENT,
            creator: creator.addr,
            royaltyBps: 750,
            locked: false,
            currency: NATIVE,
            price: 0,
            payee: address(0),
            validFrom: 0,
            validUntil: uint64(NOW + 1 hours),
            uid: 7
        });
    }

    function sale(address currency, uint256 price) internal view returns (MintVoucher memory voucher) {
        voucher = gift();
        voucher.recipient = buyer.addr;
        voucher.currency = currency;
        voucher.price = price;
        voucher.payee = creator.addr;
    }

    function editionGift() internal view returns (EditionVoucher memory) {
        return EditionVoucher({
            editions: address(editions),
            signer: penman.addr,
            recipient: buyer.addr,
            editionId: 42,
            quantity: 1,
            content: CONTENT,
            maxSupply: 10,
            opensAt: 0,
            closesAt: 0,
            creator: creator.addr,
            royaltyBps: 750,
            currency: NATIVE,
            price: 0,
            payee: address(0),
            validFrom: 0,
            validUntil: uint64(NOW + 1 hours),
            uid: 7
        });
    }

    function signed(MintVoucher memory voucher) internal view returns (bytes memory) {
        return sign(penman.key, minter.digestOf(voucher));
    }

    function signed(EditionVoucher memory voucher) internal view returns (bytes memory) {
        return sign(penman.key, minter.digestOf(voucher));
    }

    // ── Quotes ────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev An order of 100.000001 units: 70 % to the creator, the odd unit and the rest to the studio.
    function escrowQuote(address token) internal view returns (Quote memory quote) {
        uint256 amount = 100_000_001;
        quote = Quote({
            orderId: keccak256("order_01"),
            payer: address(0),
            token: token,
            amount: amount,
            shares: new Share[](2),
            settlement: Settlement.Escrow,
            refundableAfter: uint64(NOW + 30 days),
            deadline: uint64(NOW + 15 minutes),
            resaleOf: address(0),
            resaleTokenId: 0
        });
        quote.shares[0] = Share({account: creator.addr, amount: amount * 70 / 100});
        quote.shares[1] = Share({account: treasury, amount: amount - amount * 70 / 100});
    }

    function immediateQuote(address token) internal view returns (Quote memory quote) {
        quote = escrowQuote(token);
        quote.settlement = Settlement.Immediate;
        quote.refundableAfter = 0;
    }

    function signed(Quote memory quote) internal view returns (bytes memory) {
        return sign(cashier.key, checkout.digestOf(quote));
    }

    /// @dev Pays as the buyer, in native currency or with an approval.
    function payAsBuyer(Quote memory quote) internal {
        bytes memory signature = signed(quote);
        if (quote.token != NATIVE) {
            vm.prank(buyer.addr);
            LocalUsd(quote.token).approve(address(checkout), quote.amount);
        }
        vm.prank(buyer.addr);
        checkout.pay{value: quote.token == NATIVE ? quote.amount : 0}(quote, signature);
    }

    // ── Setting up ────────────────────────────────────────────────────────────────────────────────────────────

    function _namePeople() private {
        studio = account("studio");
        guard = account("guard");
        penman = account("penman");
        cashier = account("cashier");
        settler = account("settler");
        relayer = account("relayer");
        creator = account("creator");
        buyer = account("buyer");
        stranger = account("stranger");
        treasury = account("treasury").addr;
    }

    function _appoint() private {
        vm.startPrank(studio.addr);
        minter.grantRoles(guard.addr, minter.PAUSER());
        minter.setVoucherSigner(address(originals), penman.addr, true);
        minter.setVoucherSigner(address(editions), penman.addr, true);
        checkout.grantRoles(guard.addr, checkout.PAUSER());
        checkout.grantRoles(cashier.addr, checkout.QUOTE_SIGNER());
        checkout.grantRoles(settler.addr, checkout.SETTLER());
        checkout.setTokenAllowed(address(usd), true);
        vm.stopPrank();
    }

    function _fund() private {
        vm.deal(buyer.addr, 1000 ether);
        vm.deal(stranger.addr, 1000 ether);
        usd.mint(buyer.addr, 1_000_000e6);
        usd.mint(stranger.addr, 1_000_000e6);
    }
}
