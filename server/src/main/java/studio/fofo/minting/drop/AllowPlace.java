package studio.fofo.minting.drop;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import studio.fofo.chain.TypedData;
import studio.fofo.kernel.Address;

/**
 * An account's place on an allow-list.
 *
 * @param quantity most pieces that it may claim, 1 to 2^32-1
 * @param price of one piece in the currency's base units, below 2^96
 */
public record AllowPlace(Address account, long quantity, BigInteger price) {

  private static final int WORD = 32;

  /** The leaf, hashed twice as the contract and OpenZeppelin's {@code StandardMerkleTree} of (address, uint32, uint96) do. */
  byte[] leaf() {
    var words = new ByteArrayOutputStream(3 * WORD);
    word(words, account.number());
    word(words, BigInteger.valueOf(quantity));
    word(words, price);
    return TypedData.keccak(TypedData.keccak(words.toByteArray()));
  }

  private static void word(ByteArrayOutputStream words, BigInteger number) {
    var bytes = number.toByteArray();
    var start = bytes[0] == 0 ? 1 : 0;
    words.writeBytes(new byte[WORD - bytes.length + start]);
    words.write(bytes, start, bytes.length - start);
  }
}
