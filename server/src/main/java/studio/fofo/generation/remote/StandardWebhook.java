package studio.fofo.generation.remote;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Posts signed as in Standard Webhooks: {@code v1,} and the Base64 of HMAC-SHA256 over {@code <webhook-id>.<webhook-timestamp>.<body>}. The
 * secret is Base64 after {@code whsec_}. Signatures are compared in constant time, and are good for five minutes.
 */
public final class StandardWebhook {

  public static final String ID = "webhook-id";
  public static final String TIMESTAMP = "webhook-timestamp";
  public static final String SIGNATURE = "webhook-signature";

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "whsec_";
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final int MOST_SIGNATURES = 8;
  private static final int LONGEST_ID = 128;

  private final byte[] key;
  private final Clock clock;

  /** @throws IllegalArgumentException if the secret is none; the message does not quote it */
  public StandardWebhook(String secret, Clock clock) {
    this.clock = clock;
    try {
      this.key = Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException("a webhook's secret is whsec_ and Base64", malformed);
    }
    if (key.length < 16) {
      throw new IllegalArgumentException("a webhook's secret has at least 16 bytes, this one " + key.length);
    }
  }

  /**
   * The id of a genuine and recent post; empty if it is forged, too old or too new.
   *
   * @param headers by name in lower case
   */
  public Optional<String> id(Map<String, List<String>> headers, byte[] body) {
    var id = one(headers, ID).filter(text -> text.matches("[!-~]{1," + LONGEST_ID + "}"));
    var timestamp = one(headers, TIMESTAMP).filter(this::isFresh);
    var signatures = one(headers, SIGNATURE);
    if (id.isEmpty() || timestamp.isEmpty() || signatures.isEmpty()) {
      return Optional.empty();
    }
    var expected = signature(id.get(), timestamp.get(), body).getBytes(StandardCharsets.US_ASCII);
    var isGenuine = Arrays.stream(signatures.get().split(" ")).limit(MOST_SIGNATURES)
        .anyMatch(signature -> MessageDigest.isEqual(signature.getBytes(StandardCharsets.UTF_8), expected));
    return id.filter(any -> isGenuine);
  }

  private boolean isFresh(String timestamp) {
    return timestamp.matches("[0-9]{1,12}")
        && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant()).abs().compareTo(FRESH) <= 0;
  }

  private static Optional<String> one(Map<String, List<String>> headers, String name) {
    return Optional.ofNullable(headers.get(name)).filter(values -> values.size() == 1).map(List::getFirst);
  }

  /** What the vendor sends as one signature. */
  public String signature(String id, String timestamp, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK supports HmacSHA256", impossible);
    }
  }
}
