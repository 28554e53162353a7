package studio.fofo.identity.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of random secrets: they are too long to be guessed, so a plain hash protects them. */
public final class Sha256 {

  private Sha256() {}

  /** @return 32 bytes */
  public static byte[] of(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK supports SHA-256", impossible);
    }
  }
}
