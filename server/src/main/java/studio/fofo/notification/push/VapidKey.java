package studio.fofo.notification.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The key that identifies the studio to push services (RFC 8292). Browsers bind their subscriptions to its public half. */
final class VapidKey {

  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
  private static final String HOW = "; make one with openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256";
  /** RFC 8292 allows a day. */
  private static final Duration VALID = Duration.ofHours(12);

  private final PrivateKey key;
  private final byte[] open;
  private final String contact;

  private VapidKey(PrivateKey key, byte[] open, String contact) {
    this.key = key;
    this.open = open;
    this.contact = contact;
  }

  /**
   * Empty if none is set.
   *
   * @param contact unless the settings name one
   * @throws IllegalStateException if the key is none on P-256, or lacks its public half
   */
  static Optional<VapidKey> of(PushSettings settings, String contact) {
    if (settings.key() == null && settings.keyFile() == null) {
      return Optional.empty();
    }
    if (settings.key() != null && settings.keyFile() != null) {
      throw new IllegalStateException("fofo.notification.push needs either key or key-file, not both");
    }
    var encoded = decoded(pem(settings));
    var pair = new VapidKey(privateKey(encoded), openHalf(encoded), Objects.requireNonNullElse(settings.contact(), contact));
    if (!pair.isPair()) {
      throw new IllegalStateException("the public half in the key of fofo.notification.push is not that of its private half" + HOW);
    }
    return Optional.of(pair);
  }

  /** For browsers: {@code applicationServerKey}. */
  String open() {
    return BASE64URL.encodeToString(open);
  }

  /** The value of {@code Authorization} for requests to the push service of an endpoint. */
  String authorization(URI endpoint, Instant now) {
    var json = JsonMapper.shared();
    var head = json.writeValueAsBytes(Map.of("typ", "JWT", "alg", "ES256"));
    var claims = json.writeValueAsBytes(Map.of("aud", endpoint.getScheme() + "://" + endpoint.getRawAuthority(),
        "exp", now.plus(VALID).getEpochSecond(), "sub", contact));
    var signed = BASE64URL.encodeToString(head) + "." + BASE64URL.encodeToString(claims);
    return "vapid t=" + signed + "." + BASE64URL.encodeToString(signature(signed.getBytes(UTF_8))) + ", k=" + open();
  }

  private byte[] signature(byte[] text) {
    try {
      var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(key);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("cannot sign with the key of fofo.notification.push", broken);
    }
  }

  private boolean isPair() {
    try {
      var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initVerify(P256.publicKey(open));
      signature.update(open);
      return signature.verify(signature(open));
    } catch (GeneralSecurityException refused) {
      return false;
    }
  }

  private static String pem(PushSettings settings) {
    var file = settings.keyFile();
    if (file == null) {
      return Objects.requireNonNull(settings.key());
    }
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read fofo.notification.push.key-file " + file, broken);
    }
  }

  private static byte[] decoded(String pem) {
    if (!pem.contains("-----BEGIN PRIVATE KEY-----")) {
      throw new IllegalStateException(
          "the key of fofo.notification.push is not PKCS #8 in PEM: it must begin with -----BEGIN PRIVATE KEY-----" + HOW);
    }
    return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
  }

  private static PrivateKey privateKey(byte[] encoded) {
    try {
      var key = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
      if (key.getParams().getCurve().equals(P256.parameters().getCurve())) {
        return key;
      }
    } catch (GeneralSecurityException another) {
      throw new IllegalStateException("the key of fofo.notification.push is not an elliptic curve's" + HOW, another);
    }
    throw new IllegalStateException("the key of fofo.notification.push is not on P-256" + HOW);
  }

  /** RFC 5915 puts the public half last. The JDK does not read it, and cannot compute it from the private one. */
  private static byte[] openHalf(byte[] encoded) {
    try {
      var last = Arrays.copyOfRange(encoded, Math.max(0, encoded.length - P256.POINT), encoded.length);
      return P256.encoded((ECPublicKey) P256.publicKey(last));
    } catch (IllegalArgumentException absent) {
      throw new IllegalStateException("the key of fofo.notification.push lacks its public half" + HOW, absent);
    }
  }

  /** Without the private half. */
  @Override
  public String toString() {
    return "VapidKey[" + open() + "]";
  }
}
