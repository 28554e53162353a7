// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ICredits} from "../interfaces/ICredits.sol";
import {Relayable} from "./Relayable.sol";
import {LibCall} from "solady/utils/LibCall.sol";
import {ReentrancyGuardTransient} from "solady/utils/ReentrancyGuardTransient.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

/// @title Credits
/// @notice The ledger behind `ICredits`. See there.
abstract contract Credits is ICredits, Relayable, ReentrancyGuardTransient {
    /// @dev Stands for the chain's native currency.
    address internal constant NATIVE = address(0);

    /// @dev Gas that a push may use: enough for a smart wallet or a token with hooks, too little to hold up a settlement.
    uint256 internal constant PUSH_GAS = 200_000;

    /// @dev The credit plus one; zero for an account that never had any. So the slot of somebody who sells often stays
    /// in use after a withdrawal, and the next credit costs 5,000 gas instead of 22,100.
    struct Credit {
        uint256 plusOne;
    }

    mapping(address account => mapping(address token => Credit)) private _credits;

    constructor(address forwarder) Relayable(forwarder) {}

    /// @inheritdoc ICredits
    function withdraw(address token) external override nonReentrant returns (uint256 amount) {
        address account = _msgSender();
        return _withdraw({account: account, token: token, to: account});
    }

    /// @inheritdoc ICredits
    function withdrawTo(address token, address to) external override nonReentrant returns (uint256 amount) {
        // Check: money sent nowhere is lost.
        if (to == address(0)) revert Credits_NoRecipient();
        return _withdraw({account: _msgSender(), token: token, to: to});
    }

    /// @inheritdoc ICredits
    function withdrawFor(address account, address token) external override nonReentrant returns (uint256 amount) {
        return _withdraw({account: account, token: token, to: account});
    }

    /// @inheritdoc ICredits
    function creditOf(address account, address token) public view override returns (uint256) {
        uint256 plusOne = _credits[account][token].plusOne;
        return plusOne == 0 ? 0 : plusOne - 1;
    }

    /// @dev Adds to a credit. The caller answers for the money being here.
    function _credit(address account, address token, uint256 amount) internal {
        Credit storage credit = _credits[account][token];
        uint256 plusOne = credit.plusOne;
        credit.plusOne = (plusOne == 0 ? 1 : plusOne) + amount;
    }

    /// @dev Pays at once when the receiver can take it, and keeps the money as its credit when not.
    function _pushOrCredit(address account, address token, uint256 amount) internal {
        if (_push({to: account, token: token, amount: amount})) return;
        _credit(account, token, amount);
        emit PaymentKept(account, token, amount);
    }

    function _withdraw(address account, address token, address to) private returns (uint256 amount) {
        // Check: there is something.
        amount = creditOf(account, token);
        if (amount == 0) revert Credits_NothingToWithdraw(account, token);
        // Effect: the credit is gone before the money moves.
        _credits[account][token].plusOne = 1;
        emit Withdrawn(account, token, to, amount);
        // Interaction: all of it, or nothing happened.
        if (token == NATIVE) SafeTransferLib.safeTransferETH(to, amount);
        else SafeTransferLib.safeTransfer(token, to, amount);
    }

    function _push(address to, address token, uint256 amount) private returns (bool) {
        if (token == NATIVE) return SafeTransferLib.trySafeTransferETH({to: to, amount: amount, gasStipend: PUSH_GAS});
        (bool success,, bytes memory result) = LibCall.tryCall({
            target: token,
            value: 0,
            gasStipend: PUSH_GAS,
            maxCopy: 32,
            data: abi.encodeWithSignature("transfer(address,uint256)", to, amount)
        });
        if (!success) return false;
        if (result.length == 0) return token.code.length != 0;
        return result.length == 32 && abi.decode(result, (uint256)) == 1;
    }

    /// @dev Transient storage exists on every chain that we deploy to.
    function _useTransientReentrancyGuardOnlyOnMainnet() internal pure override returns (bool) {
        return false;
    }
}
