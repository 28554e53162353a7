// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ERC20} from "solady/tokens/ERC20.sol";
import {SignatureCheckerLib} from "solady/utils/SignatureCheckerLib.sol";

/// @title LocalUsd
/// @notice Play money for the local chain: six decimals, EIP-2612 permits and ERC-3009 authorizations like USDC, and
/// everybody may mint. It refuses to exist on any other chain.
contract LocalUsd is ERC20 {
    bytes32 private constant RECEIVE_TYPE_HASH = keccak256(
        "ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
    );

    /// @notice True when the authorizer used this nonce (ERC-3009).
    mapping(address authorizer => mapping(bytes32 nonce => bool)) public authorizationState;

    /// @notice An authorization was used (ERC-3009).
    event AuthorizationUsed(address indexed authorizer, bytes32 indexed nonce);

    /// @notice This token is for chain 31337 only.
    error LocalUsd_NotALocalChain(uint256 chainId);

    /// @notice The authorization is used, out of its time, or not signed by `from`.
    error LocalUsd_BadAuthorization(address from, bytes32 nonce);

    constructor() {
        if (block.chainid != 31_337) revert LocalUsd_NotALocalChain(block.chainid);
    }

    /// @notice Gives anybody any amount.
    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    /// @notice ERC-3009: the payee moves `value` from `from` to itself.
    function receiveWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external {
        bytes32 structHash = keccak256(abi.encode(RECEIVE_TYPE_HASH, from, to, value, validAfter, validBefore, nonce));
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", DOMAIN_SEPARATOR(), structHash));
        bool good = to == msg.sender && block.timestamp > validAfter && block.timestamp < validBefore
            && !authorizationState[from][nonce] && SignatureCheckerLib.isValidSignatureNow(from, digest, v, r, s);
        if (!good) revert LocalUsd_BadAuthorization(from, nonce);
        authorizationState[from][nonce] = true;
        emit AuthorizationUsed(from, nonce);
        _transfer(from, to, value);
    }

    function name() public pure override returns (string memory) {
        return "USD Coin (local)";
    }

    function symbol() public pure override returns (string memory) {
        return "USDC";
    }

    function decimals() public pure override returns (uint8) {
        return 6;
    }
}
