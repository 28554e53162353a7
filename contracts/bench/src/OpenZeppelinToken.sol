// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {ERC721Royalty} from "@openzeppelin/contracts/token/ERC721/extensions/ERC721Royalty.sol";
import {ERC721URIStorage} from "@openzeppelin/contracts/token/ERC721/extensions/ERC721URIStorage.sol";

/// @notice What OpenZeppelin's wizard gives: mintable, incremental ids, URI storage, royalties.
contract OpenZeppelinToken is ERC721URIStorage, ERC721Royalty, Ownable {
    uint256 private _minted;

    constructor() ERC721("OpenZeppelin", "OZ") Ownable(msg.sender) {
        _setDefaultRoyalty(msg.sender, 250);
    }

    function mint(address to, string calldata uri) public onlyOwner returns (uint256 tokenId) {
        tokenId = ++_minted;
        _safeMint(to, tokenId);
        _setTokenURI(tokenId, uri);
    }

    function mintFive(address to, string[] calldata uris) external onlyOwner {
        for (uint256 i; i < uris.length; ++i) {
            mint(to, uris[i]);
        }
    }

    function tokenURI(uint256 tokenId) public view override(ERC721, ERC721URIStorage) returns (string memory) {
        return super.tokenURI(tokenId);
    }

    function supportsInterface(bytes4 id) public view override(ERC721URIStorage, ERC721Royalty) returns (bool) {
        return super.supportsInterface(id);
    }
}
