package studio.fofo.chain.signing.keystore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.web3j.crypto.ECKeyPair;
import studio.fofo.chain.signing.SignerSettings;

/** Opens the encrypted keys that the settings name, all with the same password. One at a time: each takes memory while it is opened. */
public final class KeystoreFiles implements Function<Path, ECKeyPair> {

  private final SignerSettings.Keystore settings;

  public KeystoreFiles(SignerSettings.Keystore settings) {
    this.settings = settings;
  }

  /** @throws IllegalArgumentException which names the file and what is wrong, never the password */
  @Override
  public synchronized ECKeyPair apply(Path file) {
    try {
      return Keystore.read(Files.readAllBytes(file)).open(password());
    } catch (IOException broken) {
      throw new IllegalArgumentException("cannot read the keystore " + file + ": " + broken, broken);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException("the keystore " + file + " " + wrong.getMessage(), wrong);
    }
  }

  private String password() throws IOException {
    if (settings.passwordFile() != null) {
      return Passwords.inFile(settings.passwordFile());
    }
    if (settings.password() == null) {
      throw new IllegalArgumentException("needs a password: set fofo.chain.signers.keystore.password-file, "
          + "or FOFO_CHAIN_SIGNERS_KEYSTORE_PASSWORD in the environment");
    }
    return settings.password();
  }
}
