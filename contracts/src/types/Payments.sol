// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice When the shares of a payment are credited: `Immediate` with the payment, `Escrow` when it is settled.
enum Settlement {
    Immediate,
    Escrow
}

/// @notice Where an order stands: `Unknown` was never paid, `Escrowed` is held here, the other two are final.
enum OrderStatus {
    Unknown,
    Escrowed,
    Settled,
    Refunded
}

/// @notice One receiver's part of a payment.
/// @param account Gets the credit; not zero.
/// @param amount In base units of the quote's token.
struct Share {
    address account;
    uint256 amount;
}

/// @notice The studio's signed offer to take a payment for an order. An order is paid once, by whichever of its quotes
/// comes first.
/// @param orderId Names the order; the server's id as 32 bytes.
/// @param payer The only account that may pay; zero for anybody.
/// @param token What is paid in: zero for the chain's native currency, else an allowed ERC-20.
/// @param amount What is paid, in base units; the shares add up to exactly this.
/// @param shares Who gets what, 1 to 16 entries.
/// @param settlement Whether the shares are credited at once or held until production starts.
/// @param refundableAfter Unix time after which the payer may take an escrowed payment back alone; zero when immediate.
/// @param deadline Unix time after which the quote cannot be paid.
/// @param resaleOf For the resale of a token: its contract, whose ERC-2981 royalty must be among the shares; else zero.
/// @param resaleTokenId The token that is resold; zero without a resale.
struct Quote {
    bytes32 orderId;
    address payer;
    address token;
    uint256 amount;
    Share[] shares;
    Settlement settlement;
    uint64 refundableAfter;
    uint64 deadline;
    address resaleOf;
    uint256 resaleTokenId;
}

/// @notice An EIP-2612 permit for exactly the quote's amount, by the sender.
struct TokenPermit {
    uint256 deadline;
    uint8 v;
    bytes32 r;
    bytes32 s;
}

/// @notice An ERC-3009 authorization for exactly the quote's amount, whose nonce is the quote's EIP-712 digest.
struct TokenAuthorization {
    address from;
    uint256 validAfter;
    uint256 validBefore;
    uint8 v;
    bytes32 r;
    bytes32 s;
}

/// @notice A Permit2 signature transfer for exactly the quote's amount, with the quote as its witness.
struct Permit2Transfer {
    address from;
    uint256 nonce;
    uint256 deadline;
    bytes signature;
}
