// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Ownable} from "solady/auth/Ownable.sol";
import {ERC721} from "solady/tokens/ERC721.sol";

/// @notice The floor: Solady's ERC-721 with an owner, a counter and one word of content per token, and nothing else.
contract BareSolady is ERC721, Ownable {
    uint256 private _minted;
    mapping(uint256 tokenId => bytes32) private _contents;

    constructor() {
        _initializeOwner(msg.sender);
    }

    function mint(address to, bytes32 content) external onlyOwner returns (uint256 tokenId) {
        tokenId = ++_minted;
        _contents[tokenId] = content;
        _safeMint(to, tokenId);
    }

    function mintFive(address to, bytes32[] calldata contents) external onlyOwner {
        uint256 tokenId = _minted;
        _minted = tokenId + contents.length;
        for (uint256 i; i < contents.length; ++i) {
            _contents[++tokenId] = contents[i];
            _safeMint(to, tokenId);
        }
    }

    function name() public pure override returns (string memory) {
        return "Bare";
    }

    function symbol() public pure override returns (string memory) {
        return "BARE";
    }

    function tokenURI(uint256 tokenId) public view override returns (string memory) {
        return string(abi.encodePacked(_contents[tokenId]));
    }
}
