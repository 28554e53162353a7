// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../../forge/Cheats.sol";
import {ICredits} from "../../../../src/interfaces/ICredits.sol";
import {IFofoMinter} from "../../../../src/interfaces/IFofoMinter.sol";
import {MintVoucher} from "../../../../src/types/Minting.sol";
import {Relayed} from "../../../base/Relayed.sol";
import {DeafRecipient, GasBurner, ReturnBomber} from "../../../mocks/Recipients.sol";
import {FeeToken, PlainToken, TersePayment} from "../../../mocks/Tokens.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

contract MinterPricingTest is Relayed {
    function setUp() public override {
        super.setUp();
        vm.prank(studio.addr);
        minter.setFee(treasury, 250);
    }

    function test_RevertWhen_TheValueIsNotThePrice() public {
        _refuseValue(sale(NATIVE, 1 ether), 1 ether - 1, 1 ether);
        _refuseValue(sale(NATIVE, 1 ether), 1 ether + 1, 1 ether);
        _refuseValue(gift(), 1, 0);
        _refuseValue(sale(address(usd), 1e6), 1, 0);
    }

    function test_RevertWhen_ThereIsAPriceAndNoPayee() public {
        MintVoucher memory voucher = sale(NATIVE, 1 ether);
        voucher.payee = address(0);
        bytes memory signature = signed(voucher);
        vm.prank(buyer.addr);
        vm.expectRevert(IFofoMinter.FofoMinter_NoPayee.selector);
        minter.mint{value: 1 ether}(voucher, signature);
    }

    function testFuzz_NativePriceIsPayeePlusFee(uint96 price) public {
        MintVoucher memory voucher = sale(NATIVE, price);
        bytes memory signature = signed(voucher);
        vm.deal(buyer.addr, price);
        vm.prank(buyer.addr);
        minter.mint{value: price}(voucher, signature);
        uint256 fee = uint256(price) * 250 / 10_000;
        vm.assertEq(creator.addr.balance, price - fee);
        vm.assertEq(minter.creditOf(treasury, NATIVE), fee);
        vm.assertEq(address(minter).balance, fee);
    }

    function testFuzz_TokenPriceIsPayeePlusFee(uint96 price, uint8 decimals) public {
        PlainToken token = new PlainToken(decimals);
        token.mint(buyer.addr, price);
        MintVoucher memory voucher = sale(address(token), price);
        bytes memory signature = signed(voucher);
        vm.startPrank(buyer.addr);
        token.approve(address(minter), price);
        minter.mint(voucher, signature);
        vm.stopPrank();
        uint256 fee = uint256(price) * 250 / 10_000;
        vm.assertEq(token.balanceOf(creator.addr), price - fee);
        vm.assertEq(minter.creditOf(treasury, address(token)), fee);
        vm.assertEq(token.balanceOf(address(minter)), fee);
    }

    function test_WhenThereIsNoFeeAllGoesToThePayee() public {
        vm.prank(studio.addr);
        minter.setFee(address(0), 0);
        MintVoucher memory voucher = sale(address(usd), 100e6);
        bytes memory signature = signed(voucher);
        vm.startPrank(buyer.addr);
        usd.approve(address(minter), 100e6);
        minter.mint(voucher, signature);
        vm.stopPrank();
        vm.assertEq(usd.balanceOf(creator.addr), 100e6);
        vm.assertEq(usd.balanceOf(address(minter)), 0);
    }

    function test_WhenThePayeeRefusesNativeCurrencyItHasACredit() public {
        address[3] memory payees = [address(new DeafRecipient()), address(new GasBurner()), address(new ReturnBomber())];
        for (uint256 i; i < 2; ++i) {
            MintVoucher memory voucher = sale(NATIVE, 1 ether);
            voucher.payee = payees[i];
            voucher.uid = i;
            bytes memory signature = signed(voucher);
            vm.expectEmit(address(minter));
            emit ICredits.PaymentKept(payees[i], NATIVE, 0.975 ether);
            vm.prank(buyer.addr);
            uint256 before = gasleft();
            minter.mint{value: 1 ether}(voucher, signature);
            vm.assertLt(before - gasleft(), 700_000); // a burner gets some gas, and not all of it
            vm.assertEq(minter.creditOf(payees[i], NATIVE), 0.975 ether);
        }
        // The bomber takes the money; its mountain of data is not copied.
        MintVoucher memory bombed = sale(NATIVE, 1 ether);
        bombed.payee = payees[2];
        bytes memory bombSignature = signed(bombed);
        vm.prank(buyer.addr);
        minter.mint{value: 1 ether}(bombed, bombSignature);
        vm.assertEq(payees[2].balance + minter.creditOf(payees[2], NATIVE), 0.975 ether);
        vm.assertEq(originals.totalMinted(), 3);
    }

    function test_WhenRelayedWhoSignedTheRequestPays() public {
        MintVoucher memory voucher = sale(address(usd), 100e6);
        bytes memory signature = signed(voucher);
        vm.prank(buyer.addr);
        usd.approve(address(minter), 100e6);
        relay(buyer, address(minter), abi.encodeCall(minter.mint, (voucher, signature)));
        vm.assertEq(usd.balanceOf(creator.addr), 97.5e6);
        vm.assertEq(originals.ownerOf(1), buyer.addr);
    }

    function test_RevertWhen_TheAllowanceIsMissing() public {
        MintVoucher memory voucher = sale(address(usd), 100e6);
        bytes memory signature = signed(voucher);
        vm.prank(buyer.addr);
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        minter.mint(voucher, signature);
        vm.assertFalse(minter.isUsed(address(originals), voucher.uid));
    }

    function test_RevertWhen_TheTokenSaysFalse() public {
        TersePayment token = new TersePayment(true);
        token.mint(buyer.addr, 100);
        MintVoucher memory voucher = sale(address(token), 100);
        bytes memory signature = signed(voucher);
        vm.prank(buyer.addr);
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        minter.mint(voucher, signature);
    }

    function test_WhenTheTokenSaysNothing() public {
        TersePayment token = new TersePayment(false);
        token.mint(buyer.addr, 1000);
        MintVoucher memory voucher = sale(address(token), 1000);
        bytes memory signature = signed(voucher);
        vm.startPrank(buyer.addr);
        token.approve(address(minter), 1000);
        minter.mint(voucher, signature);
        vm.stopPrank();
        vm.assertEq(token.balanceOf(creator.addr), 975);
        minter.withdrawFor(treasury, address(token));
        vm.assertEq(token.balanceOf(treasury), 25);
    }

    function test_RevertWhen_TheTokenTakesAFeeFromOurFee() public {
        FeeToken token = new FeeToken();
        token.mint(buyer.addr, 1 ether);
        token.mint(address(minter), 1 ether); // of others: it must not count
        MintVoucher memory voucher = sale(address(token), 1 ether);
        bytes memory signature = signed(voucher);
        vm.startPrank(buyer.addr);
        token.approve(address(minter), 1 ether);
        vm.expectRevert(
            abi.encodeWithSelector(
                IFofoMinter.FofoMinter_AmountTooLow.selector, address(token), 0.025 ether, 0.025 ether * 99 / 100
            )
        );
        minter.mint(voucher, signature);
        vm.stopPrank();
    }

    function _refuseValue(MintVoucher memory voucher, uint256 value, uint256 expected) private {
        bytes memory signature = signed(voucher);
        vm.prank(buyer.addr);
        vm.expectRevert(abi.encodeWithSelector(IFofoMinter.FofoMinter_WrongValue.selector, expected, value));
        minter.mint{value: value}(voucher, signature);
    }
}
