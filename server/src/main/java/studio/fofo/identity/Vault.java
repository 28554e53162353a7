package studio.fofo.identity;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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
 * <p>Person and context are authenticated: bytes copied into another person's row or another column cannot be opened. Works inside
 * the caller's transaction; each call reads one row.
 */
@Component
public class Vault {

  private final UserKeys keys;

  Vault(UserKeys keys) {
    this.keys = keys;
  }

  /** @param context identifies the data; the same is needed to open it */
  public byte[] seal(UserId user, String context, String plaintext) {
    try {
      return keys.forSealing(user).encrypt(plaintext.getBytes(StandardCharsets.UTF_8), associated(user, context));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("cannot seal " + context + " of " + user, broken);
    }
  }

  /** @throws IllegalStateException if it was sealed for another person or context, was altered, or the person was erased */
  public String open(UserId user, String context, byte[] sealed) {
    return open(keys.forOpening(user), new Sealed(user, context, sealed));
  }

  /** Sealed data with its person and context. */
  public record Sealed(UserId user, String context, byte[] bytes) {

    /** Does not print its content. */
    @Override
    public String toString() {
      return "Sealed[" + user + ", " + context + "]";
    }
  }

  /**
   * Opens several values in order, reading all keys at once.
   *
   * @throws IllegalStateException like {@link #open}, for the first that fails
   */
  public List<String> openAll(List<Sealed> sealed) {
    var known = keys.forOpening(sealed.stream().map(Sealed::user).collect(Collectors.toUnmodifiableSet()));
    return sealed.stream().map(one -> open(Objects.requireNonNull(known.get(one.user())), one)).toList();
  }

  private static String open(Aead key, Sealed sealed) {
    try {
      return new String(key.decrypt(sealed.bytes(), associated(sealed.user(), sealed.context())), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException foreign) {
      throw new IllegalStateException(
          "cannot open " + sealed.context() + " of " + sealed.user() + ": it was sealed for another context, or altered", foreign);
    }
  }

  private static byte[] associated(UserId user, String context) {
    return (user.value() + "\0" + context).getBytes(StandardCharsets.UTF_8);
  }
}
