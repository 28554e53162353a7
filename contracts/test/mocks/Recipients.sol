// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ISignatureTransfer} from "../../src/interfaces/IPaymentTokens.sol";
import {OriginalMint} from "../../src/types/Tokens.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @notice Takes every token, and remembers whether it was asked.
contract GladRecipient {
    uint256 public calls;

    receive() external payable {}

    function onERC721Received(address, address, uint256, bytes calldata) external returns (bytes4) {
        ++calls;
        return this.onERC721Received.selector;
    }

    function onERC1155Received(address, address, uint256, uint256, bytes calldata) external returns (bytes4) {
        ++calls;
        return this.onERC1155Received.selector;
    }
}

/// @notice Answers the receiver's questions wrongly, and refuses native currency.
contract SullenRecipient {
    function onERC721Received(address, address, uint256, bytes calldata) external pure returns (bytes4) {
        return 0xdeadbeef;
    }

    function onERC1155Received(address, address, uint256, uint256, bytes calldata) external pure returns (bytes4) {
        return 0xdeadbeef;
    }
}

/// @notice A contract that knows nothing about tokens and reverts when it is sent native currency.
contract DeafRecipient {
    fallback() external payable {
        revert("deaf");
    }
}

/// @notice Burns all the gas it gets when it is sent native currency.
contract GasBurner {
    receive() external payable {
        while (true) {}
    }
}

/// @notice Takes native currency, and needs 150,000 gas for it.
contract HungryRecipient {
    receive() external payable {
        uint256 start = gasleft();
        while (start - gasleft() < 150_000) {}
    }
}

/// @notice Burns all the gas it gets when it is sent a token.
contract GasBurningRecipient {
    function onERC721Received(address, address, uint256, bytes calldata) external pure returns (bytes4) {
        while (true) {}
        return 0;
    }
}

/// @notice Refuses a token with a mountain of return data.
contract MountainousRecipient {
    function onERC721Received(address, address, uint256, bytes calldata) external pure returns (bytes4) {
        assembly ("memory-safe") {
            revert(0, 100000)
        }
    }
}

/// @notice A collection whose every token has the number zero.
contract NumberlessCollection {
    address public owner;

    constructor(address owner_) {
        owner = owner_;
    }

    function mint(OriginalMint calldata) external pure returns (uint256) {
        return 0;
    }
}

/// @notice Permit2 without a question: for tests of what happens while it moves the money.
contract WillingPermit2 is ISignatureTransfer {
    function permitWitnessTransferFrom(
        PermitTransferFrom calldata permit,
        SignatureTransferDetails calldata transferDetails,
        address owner,
        bytes32,
        string calldata,
        bytes calldata
    ) external {
        IERC20(permit.permitted.token).transferFrom(owner, transferDetails.to, transferDetails.requestedAmount);
    }
}

/// @notice Answers native currency with a mountain of return data.
contract ReturnBomber {
    fallback() external payable {
        assembly ("memory-safe") {
            return(0, 1000000)
        }
    }
}

/// @notice Does one prepared call whenever it is sent a token or native currency, and keeps the answer.
contract ReentrantRecipient {
    address public target;
    bytes public call;
    uint256 public value;
    bool public armed;
    bool public succeeded;
    bytes public answer;

    function arm(address target_, bytes calldata call_, uint256 value_) external {
        (target, call, value, armed) = (target_, call_, value_, true);
    }

    receive() external payable {
        _strike();
    }

    function tokensReceived() external {
        _strike();
    }

    function onERC721Received(address, address, uint256, bytes calldata) external returns (bytes4) {
        _strike();
        return this.onERC721Received.selector;
    }

    function onERC1155Received(address, address, uint256, uint256, bytes calldata) external returns (bytes4) {
        _strike();
        return this.onERC1155Received.selector;
    }

    function execute(address target_, bytes calldata call_) external payable returns (bytes memory result) {
        bool success;
        (success, result) = target_.call{value: msg.value}(call_);
        if (success) return result;
        assembly ("memory-safe") {
            revert(add(result, 0x20), mload(result))
        }
    }

    function _strike() private {
        if (!armed) return;
        armed = false;
        (succeeded, answer) = target.call{value: value}(call);
    }
}
