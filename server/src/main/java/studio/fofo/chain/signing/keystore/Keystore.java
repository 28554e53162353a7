package studio.fofo.chain.signing.keystore;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.utils.Numeric;
import studio.fofo.chain.TypedData;
import studio.fofo.kernel.Address;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An encrypted private key in the format of Ethereum's clients, version 3: AES-128 in counter mode, with a key derived from a password and
 * a Keccak-256 over the second half of that key and the ciphertext. Source: Web3 Secret Storage Definition.
 *
 * @param json the whole file
 */
public record Keystore(JsonNode json) {

  private static final int VERSION = 3;
  private static final int HALF = 16;
  private static final int WORD = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** @throws IllegalArgumentException if it is not such a file; the message follows the file's name */
  public static Keystore read(byte[] file) {
    try {
      var json = JsonMapper.shared().readTree(file);
      if (json.path("version").asInt(0) != VERSION || !crypto(json).path("ciphertext").isString()) {
        throw new IllegalArgumentException("is not a keystore of version 3 (Web3 Secret Storage)");
      }
      return new Keystore(json);
    } catch (JacksonException broken) {
      throw new IllegalArgumentException("is not a keystore: it is not JSON", broken);
    }
  }

  /** Encrypts a key with scrypt, in 32 MiB of memory. */
  public static Keystore of(ECKeyPair pair, String password) {
    var salt = random(WORD);
    var vector = random(HALF);
    var derived = KeyDerivation.ours(password.getBytes(StandardCharsets.UTF_8), salt);
    var ciphertext = crypt(Cipher.ENCRYPT_MODE, derived, vector, Numeric.toBytesPadded(pair.getPrivateKey(), WORD));
    var json = JsonNodeFactory.instance.objectNode();
    json.put("version", VERSION).put("id", UUID.randomUUID().toString()).put("address", Keys.getAddress(pair).toLowerCase(Locale.ROOT));
    var crypto = json.putObject("crypto").put("cipher", "aes-128-ctr").put("ciphertext", hex(ciphertext));
    crypto.putObject("cipherparams").put("iv", hex(vector));
    crypto.put("kdf", "scrypt").set("kdfparams", KeyDerivation.ourParameters(hex(salt)));
    crypto.put("mac", hex(check(derived, ciphertext)));
    return new Keystore(json);
  }

  /** As the file says, which is not proof: only the decrypted key is. */
  public Optional<Address> saidAddress() {
    return Optional.of(Numeric.prependHexPrefix(json.path("address").asString(""))).filter(Address::isWellFormed).map(Address::new);
  }

  /** @throws IllegalArgumentException if the password is wrong, or the file uses what nobody writes; the message follows the file's name */
  public ECKeyPair open(String password) {
    var crypto = crypto(json);
    if (!crypto.path("cipher").asString("").equals("aes-128-ctr")) {
      throw new IllegalArgumentException("is encrypted with " + crypto.path("cipher").asString("") + ", expected aes-128-ctr");
    }
    var derived = KeyDerivation.of(crypto, password.getBytes(StandardCharsets.UTF_8));
    var ciphertext = bytes(crypto.path("ciphertext"));
    if (!MessageDigest.isEqual(check(derived, ciphertext), bytes(crypto.path("mac")))) {
      throw new IllegalArgumentException("cannot be decrypted: the password is wrong, or the file is damaged");
    }
    var vector = bytes(crypto.path("cipherparams").path("iv"));
    return ECKeyPair.create(new BigInteger(1, crypt(Cipher.DECRYPT_MODE, derived, vector, ciphertext)));
  }

  /** Clients write {@code crypto}, some old ones {@code Crypto}. */
  private static JsonNode crypto(JsonNode json) {
    return json.has("crypto") ? json.path("crypto") : json.path("Crypto");
  }

  private static byte[] check(byte[] derived, byte[] ciphertext) {
    var covered = Arrays.copyOf(Arrays.copyOfRange(derived, HALF, WORD), HALF + ciphertext.length);
    System.arraycopy(ciphertext, 0, covered, HALF, ciphertext.length);
    return TypedData.keccak(covered);
  }

  private static byte[] crypt(int mode, byte[] derived, byte[] vector, byte[] text) {
    try {
      var cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(mode, new SecretKeySpec(derived, 0, HALF, "AES"), new IvParameterSpec(vector));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException broken) {
      throw new IllegalArgumentException("has an initialisation vector of the wrong length", broken);
    }
  }

  static byte[] bytes(JsonNode hex) {
    try {
      return HexFormat.of().parseHex(Numeric.cleanHexPrefix(hex.asString("")));
    } catch (IllegalArgumentException broken) {
      throw new IllegalArgumentException("is damaged: it has something else where bytes in hexadecimal are expected", broken);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] random(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
