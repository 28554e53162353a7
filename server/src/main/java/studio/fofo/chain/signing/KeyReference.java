package studio.fofo.chain.signing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.fofo.kernel.Address;

/** What {@code fofo.chain.chains[*].keys.<role>} names. */
public sealed interface KeyReference {

  /** The private key itself. */
  record Plain(String secret) implements KeyReference {

    @Override
    public String toString() {
      return "Plain[]";
    }
  }

  /** An account without its key, for a role that only receives. */
  record Account(Address address) implements KeyReference {}

  /** An encrypted file. */
  record Keystore(Path file) implements KeyReference {}

  /** A key that another process keeps. */
  record Elsewhere(Service service, String name) implements KeyReference {}

  /** A signing service, by the word before the colon. */
  enum Service {
    AWS_KMS("aws-kms"),
    GCP_KMS("gcp-kms"),
    VAULT_KV("vault-kv"),
    VAULT_PLUGIN("vault-plugin"),
    WEB3SIGNER("web3signer");

    private final String word;

    Service(String word) {
      this.word = word;
    }

    private static Optional<Service> of(String word) {
      return Arrays.stream(values()).filter(service -> service.word.equals(word)).findFirst();
    }
  }

  String KEYSTORE = "keystore";

  /**
   * Reads a setting.
   *
   * @throws IllegalArgumentException which names the setting and never its value
   */
  static KeyReference parse(String setting, String value) {
    var text = value.strip();
    if (KeySigner.isSecret(text)) {
      return new Plain(text);
    }
    if (Address.isWellFormed(text)) {
      return new Account(new Address(text));
    }
    var colon = text.indexOf(':');
    var word = text.substring(0, Math.max(colon, 0));
    var name = text.substring(colon + 1);
    if (word.equals(KEYSTORE) && !name.isBlank()) {
      return new Keystore(Path.of(name));
    }
    return Service.of(word).filter(service -> !name.isBlank()).<KeyReference>map(service -> new Elsewhere(service, name))
        .orElseThrow(() -> new IllegalArgumentException(setting + " is none of these: 0x and 64 hexadecimal digits (a private key), "
            + KEYSTORE + ":<file>, " + Arrays.stream(Service.values()).map(service -> service.word + ":<key>")
                .collect(Collectors.joining(", "))
            + "; see docs/signers.md"));
  }
}
