// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../forge/Cheats.sol";
import {Chain, Chains} from "./Chains.sol";
import {Ownable} from "solady/auth/Ownable.sol";

/// @notice Where everything is.
struct Deployment {
    address forwarder;
    address collectionImplementation;
    address editionsImplementation;
    address factory;
    address minter;
    address checkout;
    address originals;
    address editions;
    address usdc;
}

/// @notice Who may do what.
struct Roles {
    address owner;
    address pauser;
    address voucherSigner;
    address quoteSigner;
    address settler;
    address feeReceiver;
    uint16 feeBps;
}

/// @title DeploymentFile
/// @notice Writes `<folder>/<chainId>.json`, which the server and the web read. The folder is `FOFO_DEPLOYMENTS`, by default
/// `deployments`.
library DeploymentFile {
    /// @notice Writes the file, unless it says the same already.
    ///
    /// The start block, the first that an indexer must read, is an earlier file's, or zero. Whoever sends the transactions fills it in:
    /// here `block.number` is the block before them at best, and on Arbitrum that of the chain below.
    function write(Chain memory chain, Deployment memory done, Roles memory roles) internal {
        string memory folder = vm.envOr("FOFO_DEPLOYMENTS", string("deployments"));
        string memory path = string.concat(folder, "/", vm.toString(block.chainid), ".json");
        string memory before = vm.exists(path) ? vm.readFile(path) : "";
        uint256 startBlock = bytes(before).length == 0 ? 0 : vm.parseJsonUint(before, ".startBlock");
        string memory text = _json(chain, done, roles, startBlock);
        if (keccak256(bytes(text)) == keccak256(bytes(before))) return;
        vm.createDir(folder, true);
        vm.writeFile(path, text);
    }

    function _json(Chain memory chain, Deployment memory done, Roles memory roles, uint256 startBlock)
        private
        view
        returns (string memory)
    {
        string memory head = string.concat(
            "{\n  \"chainId\": ",
            vm.toString(block.chainid),
            ",\n  \"name\": \"",
            chain.name,
            "\",\n  \"startBlock\": ",
            vm.toString(startBlock)
        );
        return string.concat(head, ",\n", _contracts(done), ",\n", _tokens(done), ",\n", _roles(done, roles), "\n}\n");
    }

    function _contracts(Deployment memory done) private pure returns (string memory text) {
        text = string.concat("  \"contracts\": {\n", _line("forwarder", done.forwarder, true));
        text = string.concat(text, _line("factory", done.factory, true));
        text = string.concat(text, _line("collectionImplementation", done.collectionImplementation, true));
        text = string.concat(text, _line("editionsImplementation", done.editionsImplementation, true));
        text = string.concat(text, _line("minter", done.minter, true));
        text = string.concat(text, _line("checkout", done.checkout, true));
        text = string.concat(text, _line("originals", done.originals, true));
        text = string.concat(text, _line("editions", done.editions, true));
        text = string.concat(text, _line("permit2", Chains.PERMIT2, false), "  }");
    }

    function _tokens(Deployment memory done) private pure returns (string memory) {
        return string.concat(
            "  \"tokens\": [\n    {\"symbol\": \"USDC\", \"decimals\": 6, \"address\": \"",
            vm.toString(done.usdc),
            "\"}\n  ]"
        );
    }

    function _roles(Deployment memory done, Roles memory roles) private view returns (string memory text) {
        text = string.concat("  \"roles\": {\n", _line("owner", Ownable(done.checkout).owner(), true));
        text = string.concat(text, _line("pauser", roles.pauser, true));
        text = string.concat(text, _line("voucherSigner", roles.voucherSigner, true));
        text = string.concat(text, _line("quoteSigner", roles.quoteSigner, true));
        text = string.concat(text, _line("settler", roles.settler, true));
        text = string.concat(text, _line("feeReceiver", roles.feeReceiver, false), "  }");
    }

    function _line(string memory key, address value, bool more) private pure returns (string memory) {
        return string.concat("    \"", key, "\": \"", vm.toString(value), more ? "\",\n" : "\"\n");
    }
}
