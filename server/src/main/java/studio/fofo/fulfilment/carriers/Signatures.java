package studio.fofo.fulfilment.carriers;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMACs of webhooks, compared in constant time. */
public final class Signatures {

  private static final String ALGORITHM = "HmacSHA256";

  private Signatures() {}

  public static byte[] hmac(String secret, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(body);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether exactly one header has the name, and it has this value. */
  public static boolean matches(Map<String, List<String>> headers, String name, String expected) {
    return one(headers, name).filter(sent -> MessageDigest.isEqual(
        sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8))).isPresent();
  }

  private static Optional<String> one(Map<String, List<String>> headers, String name) {
    return Optional.ofNullable(headers.get(name)).filter(values -> values.size() == 1).map(List::getFirst);
  }
}
