// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";

/// @notice Sells a token for native currency and pays its ERC-2981 royalty, as marketplaces that honour royalties do.
contract PayingMarketplace {
    struct Listing {
        address seller;
        uint256 price;
    }

    error WrongValue(uint256 expected, uint256 received);
    error NotPaid(address receiver);

    mapping(address token => mapping(uint256 tokenId => Listing)) private _listings;

    function list(address token, uint256 tokenId, uint256 price) external {
        _listings[token][tokenId] = Listing({seller: msg.sender, price: price});
    }

    function buy(address token, uint256 tokenId) external payable {
        Listing memory listing = _listings[token][tokenId];
        if (msg.value != listing.price) revert WrongValue(listing.price, msg.value);
        delete _listings[token][tokenId];
        (address receiver, uint256 royalty) = IERC2981(token).royaltyInfo(tokenId, listing.price);
        IERC721(token).transferFrom(listing.seller, msg.sender, tokenId);
        _pay(receiver, royalty);
        _pay(listing.seller, listing.price - royalty);
    }

    function _pay(address receiver, uint256 amount) private {
        (bool paid,) = receiver.call{value: amount}("");
        if (!paid) revert NotPaid(receiver);
    }
}
