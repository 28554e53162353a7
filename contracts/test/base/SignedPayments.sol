// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../forge/Cheats.sol";
import {CanonicalPermit2} from "../../script/local/CanonicalPermit2.sol";
import {QuoteHash} from "../../src/libraries/QuoteHash.sol";
import {Permit2Transfer, Quote, Settlement, Share, TokenAuthorization} from "../../src/types/Payments.sol";
import {Relayed} from "./Relayed.sol";

interface IPermit2Domain {
    function DOMAIN_SEPARATOR() external view returns (bytes32);
}

/// @notice Payments that the buyer only signs: ERC-3009 authorizations and Permit2 transfers of the local USD.
abstract contract SignedPayments is Relayed {
    bytes32 private constant RECEIVE = keccak256(
        "ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
    );

    function deployPermit2() internal {
        // The deployer of Permit2 and of everything else that is deployed by CREATE2 (Foundry has it built in elsewhere).
        vm.etch(
            CanonicalPermit2.CREATE2_DEPLOYER,
            hex"7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf3"
        );
        CanonicalPermit2.deploy();
    }

    function authorize(uint256 key, Quote memory quote)
        internal
        view
        returns (TokenAuthorization memory authorization)
    {
        authorization.from = buyer.addr;
        authorization.validBefore = NOW + 10 minutes;
        bytes32 structHash = keccak256(
            abi.encode(
                RECEIVE,
                buyer.addr,
                address(checkout),
                quote.amount,
                0,
                authorization.validBefore,
                checkout.digestOf(quote)
            )
        );
        (authorization.v, authorization.r, authorization.s) =
            vm.sign(key, keccak256(abi.encodePacked(hex"1901", usd.DOMAIN_SEPARATOR(), structHash)));
    }

    /// @dev Written from Permit2's documentation, and not with our own library.
    function permit2Transfer(uint256 key, Quote memory quote, uint256 nonce)
        internal
        view
        returns (Permit2Transfer memory transfer)
    {
        (transfer.from, transfer.nonce, transfer.deadline) = (buyer.addr, nonce, NOW + 1 hours);
        bytes32 typeHash = keccak256(
            "PermitWitnessTransferFrom(TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline,Quote witness)"
            "Quote(bytes32 orderId,address payer,address token,uint256 amount,Share[] shares,uint8 settlement,uint64 refundableAfter,uint64 deadline,address resaleOf,uint256 resaleTokenId)"
            "Share(address account,uint256 amount)TokenPermissions(address token,uint256 amount)"
        );
        bytes32 permitted = keccak256(
            abi.encode(keccak256("TokenPermissions(address token,uint256 amount)"), quote.token, quote.amount)
        );
        bytes32 structHash =
            keccak256(abi.encode(typeHash, permitted, address(checkout), nonce, transfer.deadline, _witness(quote)));
        transfer.signature =
            sign(key, keccak256(abi.encodePacked(hex"1901", IPermit2Domain(PERMIT2).DOMAIN_SEPARATOR(), structHash)));
    }

    function _witness(Quote memory quote) private pure returns (bytes32) {
        bytes memory shares;
        for (uint256 i; i < quote.shares.length; ++i) {
            Share memory share = quote.shares[i];
            shares = bytes.concat(
                shares,
                keccak256(abi.encode(keccak256("Share(address account,uint256 amount)"), share.account, share.amount))
            );
        }
        bytes memory head = abi.encode(
            QuoteHash.QUOTE_TYPE_HASH, quote.orderId, quote.payer, quote.token, quote.amount, keccak256(shares)
        );
        bytes memory tail = abi.encode(
            quote.settlement == Settlement.Escrow ? 1 : 0,
            quote.refundableAfter,
            quote.deadline,
            quote.resaleOf,
            quote.resaleTokenId
        );
        return keccak256(bytes.concat(head, tail));
    }
}
