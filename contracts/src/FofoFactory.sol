// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IFofoFactory} from "./interfaces/IFofoFactory.sol";
import {IFofoToken} from "./interfaces/IFofoToken.sol";
import {TokenSettings} from "./types/Tokens.sol";
import {ERC2771Context} from "@openzeppelin/contracts/metatx/ERC2771Context.sol";
import {LibClone} from "solady/utils/LibClone.sol";

/// @title FofoFactory
/// @notice Deploys creators' collections. See `IFofoFactory`. It has no owner, no settings and no way to change.
contract FofoFactory is IFofoFactory, ERC2771Context {
    /// @inheritdoc IFofoFactory
    address public immutable override COLLECTION_IMPLEMENTATION;

    /// @inheritdoc IFofoFactory
    address public immutable override EDITIONS_IMPLEMENTATION;

    /// @param collectionImplementation A `FofoCollection`, never used itself.
    /// @param editionsImplementation A `FofoEditions`, never used itself.
    /// @param forwarder The ERC-2771 forwarder through which others pay a deployer's gas.
    constructor(address collectionImplementation, address editionsImplementation, address forwarder)
        ERC2771Context(forwarder)
    {
        COLLECTION_IMPLEMENTATION = collectionImplementation;
        EDITIONS_IMPLEMENTATION = editionsImplementation;
    }

    /// @inheritdoc IFofoFactory
    function createCollection(TokenSettings calldata settings, bytes32 salt)
        external
        override
        returns (address collection)
    {
        // Effect: the address is taken; a second time there is nothing left to deploy.
        address deployer = _msgSender();
        collection = LibClone.cloneDeterministic(COLLECTION_IMPLEMENTATION, _salt(deployer, settings, salt));
        // Interaction: with our own code only, in the same transaction.
        IFofoToken(collection).initialize(settings);
        emit CollectionCreated({collection: collection, owner: settings.owner, deployer: deployer});
    }

    /// @inheritdoc IFofoFactory
    function createEditions(TokenSettings calldata settings, bytes32 salt)
        external
        override
        returns (address editions)
    {
        // Effect
        address deployer = _msgSender();
        editions = LibClone.cloneDeterministic(EDITIONS_IMPLEMENTATION, _salt(deployer, settings, salt));
        // Interaction
        IFofoToken(editions).initialize(settings);
        emit EditionsCreated({editions: editions, owner: settings.owner, deployer: deployer});
    }

    /// @inheritdoc IFofoFactory
    function predictCollection(address deployer, TokenSettings calldata settings, bytes32 salt)
        external
        view
        override
        returns (address)
    {
        return _predict(COLLECTION_IMPLEMENTATION, _salt(deployer, settings, salt));
    }

    /// @inheritdoc IFofoFactory
    function predictEditions(address deployer, TokenSettings calldata settings, bytes32 salt)
        external
        view
        override
        returns (address)
    {
        return _predict(EDITIONS_IMPLEMENTATION, _salt(deployer, settings, salt));
    }

    function _predict(address implementation, bytes32 salt) private view returns (address) {
        return
            LibClone.predictDeterministicAddress({implementation: implementation, salt: salt, deployer: address(this)});
    }

    /// @dev Binds the address to the deployer and all settings.
    function _salt(address deployer, TokenSettings calldata settings, bytes32 salt) private pure returns (bytes32) {
        return keccak256(abi.encode(deployer, settings, salt));
    }
}
