package studio.fofo.identity;

import org.springframework.stereotype.Component;
import studio.fofo.identity.vault.Hmac;
import studio.fofo.identity.vault.Secrets;

/**
 * Makes a value searchable without storing it: HMAC-SHA256 under a key of the installation.
 *
 * <pre>{@code
 * where email_index = :index      // .param("index", blindIndex.of("identity/email", "ada@example.org"))
 * }</pre>
 *
 * <p>Equal values in equal contexts give equal bytes; the same value in another context gives different ones, so that tables cannot be
 * joined on it.
 */
@Component
public class BlindIndex {

  private final Secrets secrets;

  BlindIndex(Secrets secrets) {
    this.secrets = secrets;
  }

  /**
   * @param context the column
   * @param normalized in its canonical form, for example lower case
   * @return 32 bytes
   */
  public byte[] of(String context, String normalized) {
    return Hmac.of(secrets.key(Secrets.Purpose.BLIND_INDEX), context, normalized);
  }
}
