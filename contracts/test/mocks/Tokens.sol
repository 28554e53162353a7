// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ERC20} from "solady/tokens/ERC20.sol";

/// @notice An ordinary token with chosen decimals.
contract PlainToken is ERC20 {
    uint8 private immutable _decimals;

    constructor(uint8 decimals_) {
        _decimals = decimals_;
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function name() public pure override returns (string memory) {
        return "Plain";
    }

    function symbol() public pure override returns (string memory) {
        return "PLAIN";
    }

    function decimals() public view override returns (uint8) {
        return _decimals;
    }
}

/// @notice Takes one per cent of every transfer.
contract FeeToken is PlainToken(18) {
    function _afterTokenTransfer(address from, address to, uint256 amount) internal override {
        if (from != address(0) && to != address(0)) _burn(to, amount / 100);
    }
}

/// @notice Blocks accounts, as USDC does.
contract BlockingToken is PlainToken(6) {
    mapping(address account => bool) public blocked;

    error Blocked(address account);

    function setBlocked(address account, bool value) external {
        blocked[account] = value;
    }

    function _beforeTokenTransfer(address from, address to, uint256) internal view override {
        if (blocked[from]) revert Blocked(from);
        if (blocked[to]) revert Blocked(to);
    }
}

/// @notice Calls its receivers, as ERC-777 does.
contract HookToken is PlainToken(18) {
    function _afterTokenTransfer(address, address to, uint256) internal override {
        if (to.code.length == 0) return;
        (bool success,) = to.call(abi.encodeWithSignature("tokensReceived()"));
        success;
    }
}

/// @notice Calls somebody before each transfer, as ERC-777 does its senders, and takes every ERC-3009 authorization.
contract SenderHookToken is PlainToken(18) {
    address public hook;

    function setHook(address hook_) external {
        hook = hook_;
    }

    function receiveWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256,
        uint256,
        bytes32,
        uint8,
        bytes32,
        bytes32
    ) external {
        _transfer(from, to, value);
    }

    function _beforeTokenTransfer(address, address, uint256) internal override {
        if (hook == address(0)) return;
        (bool success,) = hook.call(abi.encodeWithSignature("tokensReceived()"));
        success;
    }
}

/// @notice Burns all the gas it gets when it pays out.
contract GreedyToken is PlainToken(6) {
    function transfer(address, uint256) public pure override returns (bool) {
        while (true) {}
        return true;
    }
}

/// @notice The oldest kind: says nothing when it transfers (USDT), or says false when it does not.
contract TersePayment {
    mapping(address account => uint256) public balanceOf;
    mapping(address account => mapping(address spender => uint256)) public allowance;
    bool public immutable SAYS_FALSE;

    constructor(bool saysFalse) {
        SAYS_FALSE = saysFalse;
    }

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function approve(address spender, uint256 amount) external {
        allowance[msg.sender][spender] = amount;
    }

    function transfer(address to, uint256 amount) external {
        _move(msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) external {
        if (!SAYS_FALSE) allowance[from][msg.sender] -= amount;
        _move(from, to, amount);
    }

    function _move(address from, address to, uint256 amount) private {
        if (SAYS_FALSE) {
            assembly ("memory-safe") {
                mstore(0, 0)
                return(0, 0x20)
            }
        }
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
    }
}

/// @notice Refuses amounts above 96 bits, as UNI and COMP do.
contract Uint96Token is PlainToken(18) {
    error TooMuch(uint256 amount);

    function _beforeTokenTransfer(address, address, uint256 amount) internal pure override {
        if (amount > type(uint96).max) revert TooMuch(amount);
    }
}

/// @notice Pays out with whatever answer it was told to give, and moves nothing when it reverts.
contract AnsweringToken is PlainToken(6) {
    bytes public answer;
    bool public refuses;

    function setAnswer(bytes calldata answer_, bool refuses_) external {
        (answer, refuses) = (answer_, refuses_);
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        require(!refuses, "refused");
        bytes memory given = answer;
        if (given.length >= 32 && abi.decode(given, (uint256)) == 1) super.transfer(to, amount);
        assembly ("memory-safe") {
            return(add(given, 0x20), mload(given))
        }
    }
}
