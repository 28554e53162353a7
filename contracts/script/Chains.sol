// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice What differs between the chains that we deploy to.
/// @param name Our name for the chain, as in `deployments/<chainId>.json`.
/// @param usdc Circle's USDC (https://developers.circle.com/stablecoins/usdc-contract-addresses); zero on the local chain,
/// where the script deploys a play token.
/// @param testnet True when the money is not worth anything.
struct Chain {
    string name;
    address usdc;
    bool testnet;
}

/// @title Chains
/// @notice The chains that `Deploy.s.sol` knows.
library Chains {
    /// @dev The local chain of anvil.
    uint256 internal constant LOCAL = 31_337;

    /// @dev Permit2 has the same address on all chains that have it.
    address internal constant PERMIT2 = 0x000000000022D473030F116dDEE9F6B43aC78BA3;

    /// @notice We have no settings for this chain.
    error Chains_Unknown(uint256 chainId);

    /// @notice The settings of a chain.
    function settings(uint256 chainId) internal pure returns (Chain memory) {
        if (chainId == LOCAL) return Chain("local", address(0), true);
        if (chainId == 137) return Chain("polygon", 0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359, false);
        if (chainId == 80_002) return Chain("polygon-amoy", 0x41E94Eb019C0762f9Bfcf9Fb1E58725BfB0e7582, true);
        if (chainId == 42_161) return Chain("arbitrum-one", 0xaf88d065e77c8cC2239327C5EDb3A432268e5831, false);
        if (chainId == 421_614) return Chain("arbitrum-sepolia", 0x75faf114eafb1BDbe2F0316DF893fd58CE46AA4d, true);
        if (chainId == 8453) return Chain("base", 0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913, false);
        if (chainId == 84_532) return Chain("base-sepolia", 0x036CbD53842c5426634e7929541eC2318f3dCF7e, true);
        revert Chains_Unknown(chainId);
    }
}
