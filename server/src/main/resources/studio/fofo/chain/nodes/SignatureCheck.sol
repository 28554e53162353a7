// SPDX-License-Identifier: MIT
pragma solidity ^0.8.26;

/// @title Answers within one eth_call, without being deployed, whether a contract account accepts a signature.
/// @notice Send the init code with the arguments appended and no recipient. The call answers one byte:
/// 0 the account refuses, 1 it accepts, 2 there is no contract and the signature brings none.
/// @dev Order after ERC-6492: a signature that ends with its magic word carries a call that deploys or prepares the account.
/// It is made when there is no code yet, or when the deployed account refuses at first. Nothing persists after an eth_call.
/// SignatureCheck.hex beside this file is its init code: solc 0.8.37, optimizer on with 200 runs, EVM version paris,
/// no metadata.
contract SignatureCheck {
    bytes32 private constant ERC6492_MAGIC = 0x6492649264926492649264926492649264926492649264926492649264926492;
    bytes4 private constant ERC1271_MAGIC = 0x1626ba7e;

    constructor(address account, bytes32 digest, bytes memory signature) {
        uint256 answer = check(account, digest, signature);
        assembly ("memory-safe") {
            mstore(0, answer)
            return(31, 1)
        }
    }

    function check(address account, bytes32 digest, bytes memory signature) private returns (uint256) {
        if (!endsWithMagic(signature)) {
            if (account.code.length == 0) return 2;
            return accepts(account, digest, signature) ? 1 : 0;
        }
        assembly ("memory-safe") {
            mstore(signature, sub(mload(signature), 32))
        }
        (address target, bytes memory data, bytes memory inner) = abi.decode(signature, (address, bytes, bytes));
        if (account.code.length != 0 && accepts(account, digest, inner)) return 1;
        (bool made,) = target.call(data);
        return made && account.code.length != 0 && accepts(account, digest, inner) ? 1 : 0;
    }

    function endsWithMagic(bytes memory signature) private pure returns (bool found) {
        if (signature.length < 32) return false;
        assembly ("memory-safe") {
            found := eq(mload(add(signature, mload(signature))), ERC6492_MAGIC)
        }
    }

    function accepts(address account, bytes32 digest, bytes memory signature) private view returns (bool) {
        (bool done, bytes memory reply) = account.staticcall(abi.encodeWithSelector(ERC1271_MAGIC, digest, signature));
        return done && reply.length >= 32 && abi.decode(reply, (bytes32)) == bytes32(ERC1271_MAGIC);
    }
}
