package studio.fofo.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.fofo.identity.access.AccessTokens;
import studio.fofo.identity.keys.ApiKey;
import studio.fofo.identity.keys.ApiKeys;
import studio.fofo.runtime.Scope;

/**
 * Exchanges API keys for access tokens that carry the key's scopes, so that only the gateway ever sees a key.
 *
 * <p>The key is looked up each time, so a revoked one is refused from the next request on. Its token is created once a minute.
 */
@Component
public class ApiKeyExchange {

  /** The prefix of every key. */
  public static final String PREFIX = "fofo_live_";

  private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(3);
  private static final Duration REUSED = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final ApiKeys keys;
  private final AccessTokens tokens;
  private final Cache<String, String> made = Caffeine.newBuilder().expireAfterWrite(REUSED).maximumSize(MOST).build();

  ApiKeyExchange(ApiKeys keys, AccessTokens tokens) {
    this.keys = keys;
    this.tokens = tokens;
  }

  /** A short-lived access token; empty if the key is malformed, unknown or revoked. */
  public Optional<String> exchange(String apiKey) {
    return keys.verify(apiKey).map(key -> made.get(key.id(), missing -> token(key)));
  }

  private String token(ApiKey key) {
    return tokens.issue(key.owner(), key.scopes().stream().map(Scope::word).collect(Collectors.toSet()), TOKEN_LIFETIME);
  }
}
