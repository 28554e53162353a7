// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {vm} from "../../../forge/Cheats.sol";
import {ContentUri} from "../../../src/libraries/ContentUri.sol";
import {ContentDigest} from "../../../src/types/Content.sol";
import {Test} from "../../base/Test.sol";

contract ContentUriTest is Test {
    using ContentUri for ContentDigest;

    bytes private constant ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    function test_TheEmptyBlockAndHelloAreSpelledAsIpfsDoes() public pure {
        // The raw CIDs of an empty block and of "hello\n", as `ipfs add --cid-version 1 --raw-leaves` prints them.
        vm.assertEq(
            ContentDigest.wrap(sha256("")).raw(), "ipfs://bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku"
        );
        vm.assertEq(
            ContentDigest.wrap(sha256("hello\n")).raw(),
            "ipfs://bafkreicysg23kiwv34eg2d7qweipxwosdo2py4ldv42nbauguluen5v6am"
        );
        // The empty UnixFS directory: dag-pb of two bytes 0x0a 0x02 0x08 0x01.
        vm.assertEq(
            ContentDigest.wrap(sha256(hex"0a020801")).directory(),
            "ipfs://bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354/"
        );
    }

    function test_NoContentHasNoUri() public pure {
        vm.assertEq(ContentDigest.wrap(0).raw(), "");
    }

    function testFuzz_SpellingCanBeReadBack(bytes32 digest) public pure {
        vm.assume(digest != 0);
        bytes memory text = bytes(ContentDigest.wrap(digest).raw());
        vm.assertEq(text.length, 66);
        uint256 bits;
        uint256 pending;
        bytes memory decoded;
        for (uint256 i = 8; i < 66; ++i) {
            pending = (pending << 5) | _value(text[i]);
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            decoded = bytes.concat(decoded, bytes1(uint8(pending >> bits)));
            pending = pending % (1 << bits);
        }
        vm.assertEq(decoded, bytes.concat(hex"01551220", digest));
        vm.assertEq(pending, 0);
    }

    function _value(bytes1 letter) private pure returns (uint256 value) {
        while (ALPHABET[value] != letter) ++value;
    }
}
