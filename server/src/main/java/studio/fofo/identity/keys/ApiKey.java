package studio.fofo.identity.keys;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Scope;

/**
 * A key that was given out, without its secret.
 *
 * @param lastUsedAt to the minute; empty when it never was
 */
public record ApiKey(
    String id, UserId owner, String name, Set<Scope> scopes, Instant createdAt, Optional<Instant> lastUsedAt) {

  public ApiKey {
    scopes = Set.copyOf(scopes);
  }

  /** How it is shown in lists. */
  public String hint() {
    return ApiKeyText.PREFIX + id + "_…";
  }
}
