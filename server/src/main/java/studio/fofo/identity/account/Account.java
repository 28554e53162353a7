package studio.fofo.identity.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.fofo.kernel.UserId;

/**
 * Somebody, as they see themselves.
 *
 * @param wallets in the spelling of EIP-55, the first linked first
 * @param name by which everybody sees them, if they chose one
 * @param email in clear: for their own eyes only
 */
public record Account(UserId id, Optional<String> name, List<String> wallets, Optional<String> email, Instant createdAt) {

  public Account {
    wallets = List.copyOf(wallets);
  }

  /** Without the e-mail address, so that it is never logged. */
  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
