// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

/// @notice The same checkout as one writes it from OpenZeppelin's parts: a signed quote, an order kept in storage, and
/// every share pushed to its receiver.
contract OpenZeppelinCheckout is Ownable, Pausable, ReentrancyGuard, EIP712 {
    using SafeERC20 for IERC20;

    struct Share {
        address account;
        uint256 amount;
    }

    struct Quote {
        bytes32 orderId;
        address token;
        uint256 amount;
        Share[] shares;
        bool escrow;
        uint64 refundableAfter;
        uint64 deadline;
    }

    struct Order {
        address payer;
        uint64 refundableAfter;
        uint8 status;
        address token;
        uint256 amount;
        Share[] shares;
    }

    bytes32 private constant SHARE = keccak256("Share(address account,uint256 amount)");
    bytes32 private constant QUOTE = keccak256(
        "Quote(bytes32 orderId,address token,uint256 amount,Share[] shares,bool escrow,uint64 refundableAfter,"
        "uint64 deadline)Share(address account,uint256 amount)"
    );

    address private immutable _signer;
    mapping(bytes32 orderId => Order) private _orders;
    mapping(bytes32 orderId => bytes32) private _commitments;

    event OrderPaid(bytes32 indexed orderId, address indexed payer, address indexed token, uint256 amount);
    event OrderSettled(bytes32 indexed orderId);
    event OrderRefunded(bytes32 indexed orderId);

    constructor(address signer) Ownable(msg.sender) EIP712("Checkout", "1") {
        _signer = signer;
    }

    function pay(Quote calldata quote, bytes calldata signature) external payable nonReentrant whenNotPaused {
        require(_orders[quote.orderId].status == 0, "paid");
        require(block.timestamp <= quote.deadline, "expired");
        require(ECDSA.recover(digestOf(quote), signature) == _signer, "signature");
        uint256 sum;
        for (uint256 i; i < quote.shares.length; ++i) {
            sum += quote.shares[i].amount;
        }
        require(sum == quote.amount, "shares");
        if (quote.token == address(0)) require(msg.value == quote.amount, "value");
        else IERC20(quote.token).safeTransferFrom(msg.sender, address(this), quote.amount);
        Order storage order = _orders[quote.orderId];
        order.payer = msg.sender;
        order.status = quote.escrow ? 1 : 2;
        emit OrderPaid(quote.orderId, msg.sender, quote.token, quote.amount);
        if (!quote.escrow) {
            for (uint256 i; i < quote.shares.length; ++i) {
                _push(quote.token, quote.shares[i].account, quote.shares[i].amount);
            }
            return;
        }
        order.refundableAfter = quote.refundableAfter;
        order.token = quote.token;
        order.amount = quote.amount;
        for (uint256 i; i < quote.shares.length; ++i) {
            order.shares.push(quote.shares[i]);
        }
    }

    function settle(bytes32 orderId) external onlyOwner nonReentrant {
        Order storage order = _orders[orderId];
        require(order.status == 1, "status");
        order.status = 2;
        for (uint256 i; i < order.shares.length; ++i) {
            _push(order.token, order.shares[i].account, order.shares[i].amount);
        }
        emit OrderSettled(orderId);
    }

    /// @notice The same with our idea on top, a commitment instead of an order, but still pushing.
    function commit(Quote calldata quote, address payer) external payable onlyOwner {
        _commitments[quote.orderId] = keccak256(abi.encode(digestOf(quote), payer));
    }

    function settleCommitted(Quote calldata quote, address payer) external onlyOwner nonReentrant {
        require(_commitments[quote.orderId] == keccak256(abi.encode(digestOf(quote), payer)), "commitment");
        _commitments[quote.orderId] = bytes32(uint256(1));
        for (uint256 i; i < quote.shares.length; ++i) {
            _push(quote.token, quote.shares[i].account, quote.shares[i].amount);
        }
        emit OrderSettled(quote.orderId);
    }

    function refund(bytes32 orderId) external onlyOwner nonReentrant {
        Order storage order = _orders[orderId];
        require(order.status == 1, "status");
        order.status = 3;
        _push(order.token, order.payer, order.amount);
        emit OrderRefunded(orderId);
    }

    function digestOf(Quote calldata quote) public view returns (bytes32) {
        bytes32[] memory shares = new bytes32[](quote.shares.length);
        for (uint256 i; i < shares.length; ++i) {
            shares[i] = keccak256(abi.encode(SHARE, quote.shares[i].account, quote.shares[i].amount));
        }
        bytes32 hash = keccak256(abi.encodePacked(shares));
        return _hashTypedDataV4(
            keccak256(
                abi.encode(
                    QUOTE,
                    quote.orderId,
                    quote.token,
                    quote.amount,
                    hash,
                    quote.escrow,
                    quote.refundableAfter,
                    quote.deadline
                )
            )
        );
    }

    function _push(address token, address to, uint256 amount) private {
        if (token == address(0)) Address.sendValue(payable(to), amount);
        else IERC20(token).safeTransfer(to, amount);
    }
}
