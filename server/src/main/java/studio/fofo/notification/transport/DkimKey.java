package studio.fofo.notification.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import studio.fofo.notification.NotificationSettings.Dkim;

/**
 * A key that signs mails with RSA and SHA-256. Large mail servers do not verify Ed25519 (RFC 8463) yet.
 */
record DkimKey(String domain, String selector, RSAPrivateKey key) {

  private static final int LEAST_BITS = 2048;

  /**
   * Empty if nothing is set.
   *
   * @throws IllegalStateException if something is missing, or the key is none
   */
  static Optional<DkimKey> of(Dkim settings) {
    if (Stream.of(settings.domain(), settings.selector(), settings.key(), settings.keyFile()).allMatch(Objects::isNull)) {
      return Optional.empty();
    }
    var domain = settings.domain();
    var selector = settings.selector();
    if (domain == null || selector == null || (settings.key() == null) == (settings.keyFile() == null)) {
      throw new IllegalStateException("fofo.notification.dkim needs domain, selector, and either key or key-file");
    }
    return Optional.of(new DkimKey(domain, selector, rsa(decoded(pem(settings)))));
  }

  /** Signs canonical header fields. */
  byte[] sign(byte[] fields) {
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(fields);
      return signature.sign();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("cannot sign with the key " + this, broken);
    }
  }

  private static String pem(Dkim settings) {
    var file = settings.keyFile();
    if (file == null) {
      return Objects.requireNonNull(settings.key());
    }
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read fofo.notification.dkim.key-file " + file, broken);
    }
  }

  private static byte[] decoded(String pem) {
    if (!pem.contains("-----BEGIN PRIVATE KEY-----")) {
      throw new IllegalStateException("the key of fofo.notification.dkim is not PKCS #8 in PEM: it must begin with "
          + "-----BEGIN PRIVATE KEY----- (openssl pkcs8 -topk8 -nocrypt converts older formats)");
    }
    return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
  }

  private static RSAPrivateKey rsa(byte[] encoded) {
    try {
      var key = (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
      if (key.getModulus().bitLength() < LEAST_BITS) {
        throw new IllegalStateException(
            "the key of fofo.notification.dkim has " + key.getModulus().bitLength() + " bits, expected " + LEAST_BITS + " or more");
      }
      return key;
    } catch (GeneralSecurityException another) {
      throw new IllegalStateException("the key of fofo.notification.dkim is not an RSA key", another);
    }
  }

  /** Without the key. */
  @Override
  public String toString() {
    return selector + "._domainkey." + domain;
  }
}
