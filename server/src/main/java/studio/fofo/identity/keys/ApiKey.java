package studio.fofo.identity.keys;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Scope;

/**
 * An issued API key, without its secret.
 *
 * @param lastUsedAt to the minute; empty if it was never used
 */
public record ApiKey(
    String id, UserId owner, String name, Set<Scope> scopes, Instant createdAt, Optional<Instant> lastUsedAt) {

  public ApiKey {
    scopes = Set.copyOf(scopes);
  }

  /** Its display form in lists. */
  public String hint() {
    return ApiKeyText.PREFIX + id + "_…";
  }
}
