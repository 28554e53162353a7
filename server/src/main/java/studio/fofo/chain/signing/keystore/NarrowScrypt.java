package studio.fofo.chain.signing.keystore;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.Salsa20Engine;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Scrypt (RFC 7914) with the block size r = 1. Bouncy Castle refuses it with n from 2^16, as the RFC says; the Web3 Secret Storage
 * Definition and the files of Python's eth-account have n = 2^18.
 */
final class NarrowScrypt {

  private static final int WORDS = 16;
  private static final int BLOCK = 2 * WORDS;
  private static final int ROUNDS = 8;

  private NarrowScrypt() {}

  static byte[] generate(byte[] password, byte[] salt, int n, int p, int length) {
    var lanes = ByteBuffer.wrap(pbkdf2(password, salt, p * BLOCK * Integer.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
    var table = new int[n * BLOCK];
    var block = new int[BLOCK];
    for (var lane = 0; lane < p; lane++) {
      var ints = lanes.asIntBuffer().slice(lane * BLOCK, BLOCK);
      ints.get(0, block);
      mix(block, table, n);
      ints.put(0, block);
    }
    return pbkdf2(password, lanes.array(), length);
  }

  private static void mix(int[] block, int[] table, int n) {
    for (var row = 0; row < n; row++) {
      System.arraycopy(block, 0, table, row * BLOCK, BLOCK);
      mixOnce(block);
    }
    for (var row = 0; row < n; row++) {
      var from = (block[WORDS] & (n - 1)) * BLOCK;
      for (var word = 0; word < BLOCK; word++) {
        block[word] ^= table[from + word];
      }
      mixOnce(block);
    }
  }

  private static void mixOnce(int[] block) {
    var sum = new int[WORDS];
    var mixed = new int[WORDS];
    System.arraycopy(block, WORDS, mixed, 0, WORDS);
    for (var half = 0; half < BLOCK; half += WORDS) {
      for (var word = 0; word < WORDS; word++) {
        sum[word] = mixed[word] ^ block[half + word];
      }
      Salsa20Engine.salsaCore(ROUNDS, sum, mixed);
      System.arraycopy(mixed, 0, block, half, WORDS);
    }
  }

  private static byte[] pbkdf2(byte[] password, byte[] salt, int length) {
    var generator = new PKCS5S2ParametersGenerator(new SHA256Digest());
    generator.init(password, salt, 1);
    return ((KeyParameter) generator.generateDerivedParameters(length * Byte.SIZE)).getKey();
  }
}
