package studio.fofo.notification.bounces;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import studio.fofo.notification.NotificationSettings;

/**
 * Whether an event was posted by the mail provider: signed as in Standard Webhooks, {@code v1,} and the Base64 of HMAC-SHA256 over
 * {@code <webhook-id>.<webhook-timestamp>.<body>}, and not older than five minutes.
 */
@Component
public class SignedEvents {

  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final int SHORTEST_SECRET = 32;

  private final @Nullable String secret;
  private final Clock clock;

  SignedEvents(NotificationSettings settings, Clock clock) {
    secret = settings.bounces().secret();
    this.clock = clock;
    if (secret != null && secret.length() < SHORTEST_SECRET) {
      throw new IllegalStateException("fofo.notification.bounces.secret has fewer than " + SHORTEST_SECRET + " characters");
    }
  }

  /** @param signatures several, separated by spaces, while a provider changes its secret */
  public boolean areGenuine(String id, String timestamp, String signatures, byte[] body) {
    return secret != null && isFresh(timestamp) && Arrays.stream(signatures.split(" "))
        .anyMatch(signature -> MessageDigest.isEqual(signature.getBytes(StandardCharsets.UTF_8),
            ("v1," + mac(secret, id + "." + timestamp + ".", body)).getBytes(StandardCharsets.UTF_8)));
  }

  private boolean isFresh(String timestamp) {
    try {
      return Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant()).abs().compareTo(FRESH) <= 0;
    } catch (RuntimeException malformed) {
      return false;
    }
  }

  private static String mac(String secret, String head, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(head.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK supports HmacSHA256", impossible);
    }
  }
}
