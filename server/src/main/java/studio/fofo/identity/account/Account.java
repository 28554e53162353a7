package studio.fofo.identity.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.UserId;

/**
 * A person's account as its owner sees it.
 *
 * @param wallets in the order in which they were linked
 * @param name the public name, if they chose one
 * @param email in plain text: for the owner only
 */
public record Account(UserId id, Optional<String> name, List<Address> wallets, Optional<String> email, Instant createdAt) {

  public Account {
    wallets = List.copyOf(wallets);
  }

  /** Without the e-mail address, so that it is never logged. */
  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
