package studio.fofo.notification.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a message so that only the browser can read it (RFC 8291), as a single record of {@code aes128gcm} (RFC 8188).
 *
 * <p>Written with the JDK's own ECDH, HKDF and AES-GCM: the libraries for it bring an HTTP client of their own, or a second provider of
 * cryptography, for these forty lines. The test has the vector of RFC 8291.
 */
final class PushEncryption {

  /** Push services accept bodies of 4096 bytes: the header, the text, its end and its tag. */
  static final int LONGEST_TEXT = 4096 - 86 - 1 - 16;

  private static final int SALT = 16;
  private static final int KEY = 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int RECORD = 4096;
  private static final byte LAST_RECORD = 2;
  private static final SecureRandom RANDOM = new SecureRandom();

  private PushEncryption() {}

  /**
   * @param text at most {@link #LONGEST_TEXT} bytes
   * @param to the device's public key
   * @param secret that only the device and we know, 16 bytes
   */
  static byte[] encrypt(byte[] text, ECPublicKey to, byte[] secret) {
    var salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    return encrypt(text, to, secret, salt, P256.generate());
  }

  /** @param own a key pair for this message only */
  static byte[] encrypt(byte[] text, ECPublicKey to, byte[] secret, byte[] salt, KeyPair own) {
    if (text.length > LONGEST_TEXT) {
      throw new IllegalArgumentException("the text has " + text.length + " bytes, expected at most " + LONGEST_TEXT);
    }
    try {
      var from = P256.encoded((ECPublicKey) own.getPublic());
      var shared = derived(secret, sharedWith(to, own), joined("WebPush: info\0".getBytes(US_ASCII), P256.encoded(to), from), SALT * 2);
      var key = derived(salt, shared, "Content-Encoding: aes128gcm\0".getBytes(US_ASCII), KEY);
      var nonce = derived(salt, shared, "Content-Encoding: nonce\0".getBytes(US_ASCII), NONCE);
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      var header = ByteBuffer.allocate(SALT + Integer.BYTES + 1).put(salt).putInt(RECORD).put((byte) from.length).array();
      return joined(header, from, cipher.doFinal(joined(text, new byte[] {LAST_RECORD})));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("cannot encrypt a push message", broken);
    }
  }

  private static byte[] sharedWith(ECPublicKey to, KeyPair own) throws GeneralSecurityException {
    var agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(own.getPrivate());
    agreement.doPhase(to, true);
    return agreement.generateSecret();
  }

  private static byte[] derived(byte[] salt, byte[] key, byte[] info, int length) throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveData(HKDFParameterSpec.ofExtract().addSalt(salt).addIKM(key).thenExpand(info, length));
  }

  private static byte[] joined(byte[]... parts) {
    var all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    for (var part : parts) {
      all.put(part);
    }
    return all.array();
  }
}
