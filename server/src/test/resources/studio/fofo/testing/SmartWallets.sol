// SPDX-License-Identifier: MIT
pragma solidity ^0.8.26;

/// @dev Contract accounts for tests. SmartWalletFactory.hex beside this file is the factory's init code: solc 0.8.37, optimizer on
/// with 200 runs, EVM version paris, no metadata.
contract SmartWallet {
    address private immutable owner;
    bool private ready;

    constructor(address owner_, bool ready_) {
        owner = owner_;
        ready = ready_;
    }

    function prepare() external {
        ready = true;
    }

    function isValidSignature(bytes32 digest, bytes calldata signature) external view returns (bytes4) {
        require(ready, "not ready");
        if (signature.length != 65) return 0xffffffff;
        bytes32 r = bytes32(signature[0:32]);
        bytes32 s = bytes32(signature[32:64]);
        return ecrecover(digest, uint8(signature[64]), r, s) == owner ? this.isValidSignature.selector : bytes4(0xffffffff);
    }
}

contract SmartWalletFactory {
    function make(address owner, bool ready) external returns (address) {
        return address(new SmartWallet{salt: 0}(owner, ready));
    }

    function addressOf(address owner, bool ready) external view returns (address) {
        bytes32 code = keccak256(abi.encodePacked(type(SmartWallet).creationCode, abi.encode(owner, ready)));
        return address(uint160(uint256(keccak256(abi.encodePacked(bytes1(0xff), address(this), bytes32(0), code)))));
    }
}
