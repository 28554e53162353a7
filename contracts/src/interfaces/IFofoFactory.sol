// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {TokenSettings} from "../types/Tokens.sol";

/// @title IFofoFactory
/// @notice Deploys collections and editions as small clones of one implementation each, at addresses that are known
/// beforehand. An address depends on who deploys, the salt and all settings, so nobody can take it with other settings.
interface IFofoFactory {
    /// @notice A collection of originals was deployed.
    event CollectionCreated(address indexed collection, address indexed owner, address indexed deployer);

    /// @notice A contract for editions was deployed.
    event EditionsCreated(address indexed editions, address indexed owner, address indexed deployer);

    /// @notice Deploys a `FofoCollection`.
    /// @param settings What it starts with.
    /// @param salt Any value; the same deployer, settings and salt work once.
    /// @return collection Its address, as `predictCollection` says.
    function createCollection(TokenSettings calldata settings, bytes32 salt) external returns (address collection);

    /// @notice Deploys a `FofoEditions`.
    /// @param settings What it starts with.
    /// @param salt Any value; the same deployer, settings and salt work once.
    /// @return editions Its address, as `predictEditions` says.
    function createEditions(TokenSettings calldata settings, bytes32 salt) external returns (address editions);

    /// @notice The address that `createCollection` would give (or gave) this deployer.
    function predictCollection(address deployer, TokenSettings calldata settings, bytes32 salt)
        external
        view
        returns (address);

    /// @notice The address that `createEditions` would give (or gave) this deployer.
    function predictEditions(address deployer, TokenSettings calldata settings, bytes32 salt)
        external
        view
        returns (address);

    /// @notice The code behind every collection of this factory.
    function COLLECTION_IMPLEMENTATION() external view returns (address);

    /// @notice The code behind every editions contract of this factory.
    function EDITIONS_IMPLEMENTATION() external view returns (address);
}
