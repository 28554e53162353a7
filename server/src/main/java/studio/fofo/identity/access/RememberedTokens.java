package studio.fofo.identity.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Verifies a token's signature once and caches the result for some minutes: ES256 takes most of the CPU time of a small request, and a
 * person sends the same token many times. Only verified tokens are cached, keyed by the complete token, never beyond their expiry, and only
 * while the key that signed them is accepted.
 */
final class RememberedTokens implements JwtDecoder {

  private static final int MOST = 10_000;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final JwtDecoder verifying;
  private final Predicate<String> acceptedKey;
  private final Clock clock;
  private final Cache<String, Jwt> verified = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

  /** @param acceptedKey whether signatures of the key with this id are accepted now; asked for each token, so it must be cheap */
  RememberedTokens(JwtDecoder verifying, Predicate<String> acceptedKey, Clock clock) {
    this.verifying = verifying;
    this.acceptedKey = acceptedKey;
    this.clock = clock;
  }

  @Override
  public Jwt decode(String token) {
    var known = verified.getIfPresent(token);
    if (known != null && holds(known)) {
      return known;
    }
    var fresh = verifying.decode(token);
    verified.put(token, fresh);
    return fresh;
  }

  private boolean holds(Jwt known) {
    return known.getExpiresAt() != null && clock.instant().isBefore(known.getExpiresAt())
        && known.getHeaders().get("kid") instanceof String key && acceptedKey.test(key);
  }
}
