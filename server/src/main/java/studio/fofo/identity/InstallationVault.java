package studio.fofo.identity;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import studio.fofo.identity.vault.MasterKey;

/**
 * Seals what belongs to the installation and to no person, such as the tokens of its accounts elsewhere, with the master key.
 *
 * <p>The context is authenticated: bytes copied into another row or column cannot be opened.
 */
@Component
public class InstallationVault {

  private static final String OURS = "installation/";

  private final MasterKey master;

  InstallationVault(MasterKey master) {
    this.master = master;
  }

  /** @param context identifies the data; the same is needed to open it */
  public byte[] seal(String context, String plaintext) {
    return master.seal(plaintext.getBytes(StandardCharsets.UTF_8), OURS + context);
  }

  /** @throws IllegalStateException if it was sealed with another master key or for another context, or was altered */
  public String open(String context, byte[] sealed) {
    return new String(master.open(sealed, OURS + context), StandardCharsets.UTF_8);
  }
}
