// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ERC721A} from "erc721a/contracts/ERC721A.sol";

/// @notice ERC721A as its README shows it. Its tokens have no content of their own, only a base URI and a number.
contract Erc721aToken is ERC721A, Ownable {
    constructor() ERC721A("ERC721A", "721A") Ownable(msg.sender) {}

    function mint(address to, uint256 quantity) external onlyOwner {
        _safeMint(to, quantity);
    }
}
