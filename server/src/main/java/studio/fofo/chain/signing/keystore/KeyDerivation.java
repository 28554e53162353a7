package studio.fofo.chain.signing.keystore;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.params.KeyParameter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The key of a keystore from its password: scrypt (RFC 7914) or PBKDF2 (RFC 8018). */
final class KeyDerivation {

  private static final int LENGTH = 32;
  private static final int BLOCK = 128;
  /** As much as geth's files need, and half of the server's heap. */
  private static final long MOST_MEMORY = 256L << 20;
  private static final int MOST_ROUNDS = 50_000_000;
  /** As strong as n = 2^17 with p = 1, in a quarter of its memory: the server's heap is small. */
  private static final int N = 1 << 15;
  private static final int R = 8;
  private static final int P = 3;

  private KeyDerivation() {}

  static byte[] ours(byte[] password, byte[] salt) {
    return SCrypt.generate(password, salt, N, R, P, LENGTH);
  }

  static ObjectNode ourParameters(String salt) {
    return JsonNodeFactory.instance.objectNode().put("n", N).put("r", R).put("p", P).put("dklen", LENGTH).put("salt", salt);
  }

  /** @throws IllegalArgumentException for unknown functions, and for parameters that no honest file has */
  static byte[] of(JsonNode crypto, byte[] password) {
    var parameters = crypto.path("kdfparams");
    var salt = Keystore.bytes(parameters.path("salt"));
    if (parameters.path("dklen").asInt(0) != LENGTH) {
      throw new IllegalArgumentException("derives " + parameters.path("dklen").asString("0") + " bytes, expected " + LENGTH);
    }
    return switch (crypto.path("kdf").asString("")) {
      case "scrypt" -> scrypt(password, salt, parameters);
      case "pbkdf2" -> pbkdf2(password, salt, parameters);
      case String other -> throw new IllegalArgumentException("derives its key with \"" + other + "\", expected scrypt or pbkdf2");
    };
  }

  private static byte[] scrypt(byte[] password, byte[] salt, JsonNode parameters) {
    var n = parameters.path("n").asInt(0);
    var r = parameters.path("r").asInt(0);
    var p = parameters.path("p").asInt(0);
    if (n < 2 || Integer.bitCount(n) != 1 || r < 1 || p < 1 || p > BLOCK || (long) BLOCK * n * r > MOST_MEMORY) {
      throw new IllegalArgumentException("has the scrypt parameters n=" + n + ", r=" + r + ", p=" + p
          + ", expected n as a power of two, p up to " + BLOCK + ", and at most " + (MOST_MEMORY >> 20) + " MiB of memory");
    }
    return r == 1 ? NarrowScrypt.generate(password, salt, n, p, LENGTH) : SCrypt.generate(password, salt, n, r, p, LENGTH);
  }

  private static byte[] pbkdf2(byte[] password, byte[] salt, JsonNode parameters) {
    var rounds = parameters.path("c").asInt(0);
    var function = parameters.path("prf").asString("");
    if (!function.equals("hmac-sha256") || rounds < 1 || rounds > MOST_ROUNDS) {
      throw new IllegalArgumentException("has the PBKDF2 parameters prf=" + function + ", c=" + rounds
          + ", expected hmac-sha256 and up to " + MOST_ROUNDS + " rounds");
    }
    var generator = new PKCS5S2ParametersGenerator(new SHA256Digest());
    generator.init(password, salt, rounds);
    return ((KeyParameter) generator.generateDerivedParameters(LENGTH * Byte.SIZE)).getKey();
  }
}
