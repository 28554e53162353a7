// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../forge/Cheats.sol";
import {FofoCheckout} from "../src/FofoCheckout.sol";
import {FofoCollection} from "../src/FofoCollection.sol";
import {FofoEditions} from "../src/FofoEditions.sol";
import {FofoFactory} from "../src/FofoFactory.sol";
import {FofoMinter} from "../src/FofoMinter.sol";
import {ContentDigest} from "../src/types/Content.sol";
import {TokenSettings} from "../src/types/Tokens.sol";
import {Chain, Chains} from "./Chains.sol";
import {Deployment, DeploymentFile, Roles} from "./DeploymentFile.sol";
import {CanonicalPermit2} from "./local/CanonicalPermit2.sol";
import {LocalUsd} from "./local/LocalUsd.sol";
import {ERC2771Forwarder} from "@openzeppelin/contracts/metatx/ERC2771Forwarder.sol";

/// @title Deploy
/// @notice Deploys everything on the present chain, and writes `deployments/<chainId>.json`.
///
/// Each step looks first whether it is done, so a second run changes nothing and a broken one goes on where it broke. All
/// addresses follow from the code, the deployer and the settings (CREATE2). See `README.md` for the environment variables.
contract Deploy {
    bytes32 private constant SALT = keccak256("studio.fofo/1");

    string private constant LOCAL_MNEMONIC = "test test test test test test test test test test test junk";
    uint256 private constant LOCAL_WALLETS = 10;
    uint256 private constant LOCAL_ALLOWANCE = 10_000e6;

    Deployment private _done;
    Roles private _roles;

    /// @notice Deploys what is missing.
    function run() external {
        Chain memory chain = Chains.settings(block.chainid);
        address deployer = msg.sender;
        _roles = _readRoles(deployer);

        vm.startBroadcast();
        _deployContracts(deployer);
        _deployTokens(deployer);
        _appoint(deployer);
        _takePayment(chain);
        _handOver(deployer);
        vm.stopBroadcast();

        DeploymentFile.write(chain, _done, _roles);
    }

    function _readRoles(address deployer) private view returns (Roles memory roles) {
        bool local = block.chainid == Chains.LOCAL;
        roles.owner = vm.envOr("FOFO_OWNER", deployer);
        roles.pauser = vm.envOr("FOFO_PAUSER", local ? deployer : address(0));
        roles.voucherSigner = vm.envOr("FOFO_VOUCHER_SIGNER", local ? deployer : address(0));
        roles.quoteSigner = vm.envOr("FOFO_QUOTE_SIGNER", local ? deployer : address(0));
        roles.settler = vm.envOr("FOFO_SETTLER", local ? deployer : address(0));
        roles.feeReceiver = vm.envOr("FOFO_FEE_RECEIVER", address(0));
        uint256 feeBps = vm.envOr("FOFO_FEE_BPS", uint256(0));
        require(
            feeBps <= 1000, "FOFO_FEE_BPS is above 1000: the studio's part is at most 10 %, in hundredths of a per cent"
        );
        // forge-lint: disable-next-line(unsafe-typecast) -- at most 1000
        roles.feeBps = uint16(feeBps);
        require(roles.pauser != address(0), "FOFO_PAUSER is not set: the account that may pause");
        require(roles.voucherSigner != address(0), "FOFO_VOUCHER_SIGNER is not set: the key that signs mint vouchers");
        require(roles.quoteSigner != address(0), "FOFO_QUOTE_SIGNER is not set: the key that signs payment quotes");
        require(roles.settler != address(0), "FOFO_SETTLER is not set: the account that settles and refunds");
    }

    /// @dev The studio's contracts belong to the deployer until `_handOver`.
    function _deployContracts(address deployer) private {
        bytes memory code = abi.encodePacked(type(ERC2771Forwarder).creationCode, abi.encode("FofoForwarder"));
        _done.forwarder = _predict(code);
        if (_missing(_done.forwarder)) new ERC2771Forwarder{salt: SALT}("FofoForwarder");

        _done.collectionImplementation = _predict(type(FofoCollection).creationCode);
        if (_missing(_done.collectionImplementation)) new FofoCollection{salt: SALT}();

        _done.editionsImplementation = _predict(type(FofoEditions).creationCode);
        if (_missing(_done.editionsImplementation)) new FofoEditions{salt: SALT}();

        address collections = _done.collectionImplementation;
        address editions = _done.editionsImplementation;
        code = abi.encodePacked(type(FofoFactory).creationCode, abi.encode(collections, editions, _done.forwarder));
        _done.factory = _predict(code);
        if (_missing(_done.factory)) new FofoFactory{salt: SALT}(collections, editions, _done.forwarder);

        code = abi.encodePacked(type(FofoMinter).creationCode, abi.encode(deployer, _done.forwarder));
        _done.minter = _predict(code);
        if (_missing(_done.minter)) new FofoMinter{salt: SALT}(deployer, _done.forwarder);

        code = abi.encodePacked(type(FofoCheckout).creationCode, abi.encode(deployer, _done.forwarder, Chains.PERMIT2));
        _done.checkout = _predict(code);
        if (_missing(_done.checkout)) new FofoCheckout{salt: SALT}(deployer, _done.forwarder, Chains.PERMIT2);
    }

    /// @dev "FOFO Originals" and "FOFO Editions" are clones like every creator's.
    function _deployTokens(address deployer) private {
        FofoFactory factory = FofoFactory(_done.factory);
        TokenSettings memory settings = TokenSettings({
            name: "FOFO Originals",
            symbol: "FOFO",
            owner: deployer,
            minter: _done.minter,
            content: ContentDigest.wrap(0),
            royaltyReceiver: address(0),
            royaltyBps: 0,
            maxSupply: 0
        });
        _done.originals = factory.predictCollection(deployer, settings, SALT);
        if (_missing(_done.originals)) factory.createCollection(settings, SALT);

        settings.name = "FOFO Editions";
        settings.symbol = "FOFOE";
        _done.editions = factory.predictEditions(deployer, settings, SALT);
        if (_missing(_done.editions)) factory.createEditions(settings, SALT);
    }

    function _appoint(address deployer) private {
        FofoMinter minter = FofoMinter(_done.minter);
        if (minter.owner() == deployer) {
            _grant(minter.rolesOf(_roles.pauser), minter.PAUSER(), address(minter), _roles.pauser);
            (address receiver, uint16 bps) = minter.fee();
            if (receiver != _roles.feeReceiver || bps != _roles.feeBps) {
                minter.setFee(_roles.feeReceiver, _roles.feeBps);
            }
        }
        _appointSigner(minter, _done.originals, deployer);
        _appointSigner(minter, _done.editions, deployer);

        FofoCheckout checkout = FofoCheckout(_done.checkout);
        if (checkout.owner() != deployer) return;
        _grant(checkout.rolesOf(_roles.pauser), checkout.PAUSER(), address(checkout), _roles.pauser);
        _grant(checkout.rolesOf(_roles.quoteSigner), checkout.QUOTE_SIGNER(), address(checkout), _roles.quoteSigner);
        _grant(checkout.rolesOf(_roles.settler), checkout.SETTLER(), address(checkout), _roles.settler);
    }

    function _appointSigner(FofoMinter minter, address token, address deployer) private {
        if (FofoCollection(token).owner() != deployer || minter.isVoucherSigner(token, _roles.voucherSigner)) return;
        minter.setVoucherSigner(token, _roles.voucherSigner, true);
    }

    function _grant(uint256 has, uint256 role, address target, address account) private {
        if (has & role == 0) FofoCheckout(target).grantRoles(account, role);
    }

    function _takePayment(Chain memory chain) private {
        _done.usdc = chain.usdc;
        if (block.chainid == Chains.LOCAL) {
            _done.usdc = _predict(type(LocalUsd).creationCode);
            if (_missing(_done.usdc)) new LocalUsd{salt: SALT}();
            _fillLocalWallets(LocalUsd(_done.usdc));
            if (_missing(Chains.PERMIT2)) CanonicalPermit2.deploy();
        }
        FofoCheckout checkout = FofoCheckout(_done.checkout);
        if (checkout.isTokenAllowed(_done.usdc) || checkout.owner() != msg.sender) return;
        checkout.setTokenAllowed(_done.usdc, true);
    }

    /// @dev The accounts of the public mnemonic hold play money in the local token too, so that the dev wallet can pay in it.
    function _fillLocalWallets(LocalUsd usd) private {
        for (uint32 i; usd.totalSupply() < LOCAL_WALLETS * LOCAL_ALLOWANCE; ++i) {
            usd.mint(vm.addr(vm.deriveKey(LOCAL_MNEMONIC, i)), LOCAL_ALLOWANCE);
        }
    }

    /// @dev Completes the handover of what the final owner has asked for (`requestOwnershipHandover`).
    function _handOver(address deployer) private {
        if (_roles.owner == deployer) return;
        address[4] memory owned = [_done.minter, _done.checkout, _done.originals, _done.editions];
        for (uint256 i; i < owned.length; ++i) {
            FofoMinter target = FofoMinter(owned[i]);
            if (target.owner() != deployer) continue;
            if (target.ownershipHandoverExpiresAt(_roles.owner) < block.timestamp) continue;
            target.completeOwnershipHandover(_roles.owner);
        }
    }

    function _predict(bytes memory creationCode) private pure returns (address) {
        return vm.computeCreate2Address(SALT, keccak256(creationCode));
    }

    function _missing(address target) private view returns (bool) {
        return target.code.length == 0;
    }
}
