package studio.fofo.identity;

import java.time.Instant;
import studio.fofo.kernel.UserId;

/**
 * A code was made that has to reach a mailbox. Published in the transaction that makes it valid.
 *
 * @param id {@code code_…}, unique: a mail derived from it is sent once
 * @param user whose address it is, or who they will be once they tell the code; {@link Vault} seals for either
 * @param email secret
 * @param code secret, six digits
 */
public record EmailCodeIssued(String id, UserId user, String email, String code, Instant expiresAt) {

  /** Without address and code, lest they be logged. */
  @Override
  public String toString() {
    return "EmailCodeIssued[" + id + ", " + user + "]";
  }
}
