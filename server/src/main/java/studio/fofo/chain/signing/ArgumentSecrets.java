package studio.fofo.chain.signing;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;

/** Refuses keys, passwords and tokens on the command line, which all users of a machine can read. */
final class ArgumentSecrets {

  private static final String ARGUMENTS = "commandLineArgs";

  private ArgumentSecrets() {}

  /** @throws SignerRefused which names the setting */
  static void refuse(Environment environment) {
    if (environment instanceof ConfigurableEnvironment configurable
        && configurable.getPropertySources().get(ARGUMENTS) instanceof EnumerablePropertySource<?> arguments) {
      Arrays.stream(arguments.getPropertyNames()).filter(name -> isSecret(name, String.valueOf(arguments.getProperty(name)))).findFirst()
          .ifPresent(name -> {
            throw new SignerRefused(name + " is an argument, which all users of this machine can read: "
                + "set it in the environment or a file");
          });
    }
  }

  private static boolean isSecret(String name, String value) {
    var setting = name.toLowerCase(Locale.ROOT).replace("-", "");
    return setting.equals("fofo.chain.signers.keystore.password") || setting.equals("fofo.chain.signers.vault.token")
        || (setting.startsWith("fofo.chain.chains[") && setting.contains(".keys.") && KeySigner.isSecret(value));
  }
}
