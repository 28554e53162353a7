// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

// Compiled here so that the benchmark can deploy them by name.
import {
    ERC721CreatorImplementation
} from "@manifoldxyz/creator-core-solidity/contracts/ERC721CreatorImplementation.sol";
import {DropERC1155} from "@thirdweb-dev/contracts/prebuilts/drop/DropERC1155.sol";
import {DropERC721} from "@thirdweb-dev/contracts/prebuilts/drop/DropERC721.sol";
import {TokenERC721} from "@thirdweb-dev/contracts/prebuilts/token/TokenERC721.sol";
