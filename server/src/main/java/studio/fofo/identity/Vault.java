package studio.fofo.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;
import studio.fofo.identity.vault.UserKeys;
import studio.fofo.kernel.UserId;

/**
 * Seals personal data for storage (AES-256-GCM with a key per person).
 *
 * <pre>{@code
 * var sealed = vault.seal(buyer, "order/" + orderId + "/address", json);   // store these bytes
 * vault.open(buyer, "order/" + orderId + "/address", sealed);               // json again
 * }</pre>
 *
 * <p>Person and context are authenticated along: bytes copied into another person's row or another column do not open. Works inside
 * the caller's transaction; each call reads one row.
 */
@Component
public class Vault {

  private final UserKeys keys;

  Vault(UserKeys keys) {
    this.keys = keys;
  }

  /** @param context which thing this is; the same must be said to open it */
  public byte[] seal(UserId user, String context, String plaintext) {
    try {
      return keys.forSealing(user).encrypt(plaintext.getBytes(StandardCharsets.UTF_8), associated(user, context));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("cannot seal " + context + " of " + user, broken);
    }
  }

  /** @throws IllegalStateException when it was sealed for another person or context, was altered, or the person was erased */
  public String open(UserId user, String context, byte[] sealed) {
    try {
      return new String(keys.forOpening(user).decrypt(sealed, associated(user, context)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException foreign) {
      throw new IllegalStateException("cannot open " + context + " of " + user + ": sealed for something else, or altered", foreign);
    }
  }

  private static byte[] associated(UserId user, String context) {
    return (user.value() + "\0" + context).getBytes(StandardCharsets.UTF_8);
  }
}
