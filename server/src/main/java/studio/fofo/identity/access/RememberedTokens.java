package studio.fofo.identity.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Verifies a token's signature once and caches the result briefly: ES256 takes most of the CPU time of a small request, and a person sends
 * the same token many times. Only verified tokens are cached, keyed by the complete token, and never beyond their expiry.
 */
final class RememberedTokens implements JwtDecoder {

  private static final int MOST = 10_000;
  private static final Duration MOMENT = Duration.ofSeconds(30);

  private final JwtDecoder verifying;
  private final Clock clock;
  private final Cache<String, Jwt> verified = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MOMENT).build();

  RememberedTokens(JwtDecoder verifying, Clock clock) {
    this.verifying = verifying;
    this.clock = clock;
  }

  @Override
  public Jwt decode(String token) {
    var known = verified.getIfPresent(token);
    if (known != null && known.getExpiresAt() != null && clock.instant().isBefore(known.getExpiresAt())) {
      return known;
    }
    var fresh = verifying.decode(token);
    verified.put(token, fresh);
    return fresh;
  }
}
