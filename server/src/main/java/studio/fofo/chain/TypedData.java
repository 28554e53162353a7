package studio.fofo.chain;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.web3j.crypto.Hash;
import studio.fofo.kernel.Address;

/**
 * Hashes of EIP-712 structures, composed field by field.
 *
 * <pre>{@code
 * var domain = TypedData.domain("FofoCheckout", "1", 31337, checkout);
 * var hash = new TypedData("Share(address account,uint256 amount)").address(creator).number(amount).hash();
 * byte[] message = TypedData.message(domain, hash);
 * }</pre>
 *
 * <p>One instance hashes one structure and belongs to one thread. Source: EIP-712.
 */
public final class TypedData {

  private static final int WORD = 32;
  private static final int MOST_KNOWN = 1_000;
  /** Types, names and domains are few, and each signature needs the hashes of several. */
  private static final LoadingCache<String, byte[]> TEXTS = Caffeine.newBuilder().maximumSize(MOST_KNOWN)
      .build(text -> keccak(text.getBytes(StandardCharsets.UTF_8)));
  private static final LoadingCache<Domain, byte[]> DOMAINS = Caffeine.newBuilder().maximumSize(MOST_KNOWN).build(Domain::hash);

  private final ByteArrayOutputStream words = new ByteArrayOutputStream();

  /** @param type the encoded type, referenced structures appended in alphabetical order as the EIP requires */
  public TypedData(String type) {
    words.writeBytes(TEXTS.get(type));
  }

  private record Domain(String name, String version, long chainId, Address contract) {

    byte[] hash() {
      return new TypedData("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)")
          .text(name)
          .text(version)
          .number(chainId)
          .address(contract)
          .hash();
    }
  }

  /** The hash of a domain with name, version, chain and contract. */
  public static byte[] domain(String name, String version, long chainId, Address contract) {
    return DOMAINS.get(new Domain(name, version, chainId, contract)).clone();
  }

  /** The message to sign: 66 bytes, of which the signature covers the Keccak-256. */
  public static byte[] message(byte[] domain, byte[] structure) {
    var message = new ByteArrayOutputStream();
    message.write(0x19);
    message.write(0x01);
    message.writeBytes(domain);
    message.writeBytes(structure);
    return message.toByteArray();
  }

  /** The digest that the signature covers. */
  public static byte[] digest(byte[] domain, byte[] structure) {
    return keccak(message(domain, structure));
  }

  public static byte[] keccak(byte[] bytes) {
    return Hash.sha3(bytes);
  }

  /** A {@code uint} of any width. */
  public TypedData number(BigInteger number) {
    if (number.signum() < 0 || number.bitLength() > WORD * Byte.SIZE) {
      throw new IllegalArgumentException("typed number is " + number + ", expected 0 to 2^256-1");
    }
    var bytes = number.toByteArray();
    var word = new byte[WORD];
    var length = Math.min(bytes.length, WORD);
    System.arraycopy(bytes, bytes.length - length, word, WORD - length, length);
    words.writeBytes(word);
    return this;
  }

  public TypedData number(long number) {
    return number(BigInteger.valueOf(number));
  }

  public TypedData address(Address address) {
    return number(address.number());
  }

  /** A {@code bytes32}, or the hash of a nested structure. */
  public TypedData word(byte[] word) {
    if (word.length != WORD) {
      throw new IllegalArgumentException("typed word has " + word.length + " bytes, expected " + WORD);
    }
    words.writeBytes(word);
    return this;
  }

  public TypedData text(String text) {
    return word(keccak(text.getBytes(StandardCharsets.UTF_8)));
  }

  public TypedData bytes(byte[] bytes) {
    return word(keccak(bytes));
  }

  public TypedData flag(boolean flag) {
    return number(flag ? 1 : 0);
  }

  /** An array of structures, by their hashes. */
  public TypedData array(List<byte[]> hashes) {
    var joined = new ByteArrayOutputStream();
    hashes.forEach(joined::writeBytes);
    return word(keccak(joined.toByteArray()));
  }

  public byte[] hash() {
    return keccak(words.toByteArray());
  }
}
