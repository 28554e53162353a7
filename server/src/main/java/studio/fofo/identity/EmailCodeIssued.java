package studio.fofo.identity;

import java.time.Instant;
import studio.fofo.kernel.UserId;

/**
 * A code was issued and has to be mailed. Published in the transaction that makes it valid.
 *
 * @param id {@code code_…}, unique, so that its mail is sent once
 * @param user the owner of the address, existing or to be created when the code is used; {@link Vault} seals for either
 * @param email secret
 * @param code secret, six digits
 */
public record EmailCodeIssued(String id, UserId user, String email, String code, Instant expiresAt) {

  /** Without address and code, so that they are never logged. */
  @Override
  public String toString() {
    return "EmailCodeIssued[" + id + ", " + user + "]";
  }
}
