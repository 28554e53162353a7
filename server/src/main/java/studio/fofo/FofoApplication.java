package studio.fofo;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Roles;

/** The one artifact: {@code java -jar fofo.jar --fofo.roles=gateway,business}; {@code --list-roles} prints the roles. */
@SpringBootApplication
public class FofoApplication {

  private static final int USAGE = 2;

  public static void main(String[] arguments) {
    speakOneLanguage();
    if (Arrays.asList(arguments).contains("--list-roles")) {
      Arrays.stream(Role.values()).forEach(role -> System.out.printf("%-9s %s%n", role.word(), role.purpose()));
      return;
    }
    try {
      Roles.parse(chosenRoles(arguments));
    } catch (Roles.UnknownRole unknown) {
      System.err.println("fofo: " + unknown.getMessage());
      System.exit(USAGE);
    }
    SpringApplication.run(FofoApplication.class, arguments);
  }

  /** Codes, amounts and dates are written with the digits 0 to 9 on every host: its locale decides nothing here. */
  private static void speakOneLanguage() {
    Locale.setDefault(Locale.ROOT);
  }

  private static String chosenRoles(String[] arguments) {
    var prefix = "--" + Roles.PROPERTY + "=";
    return Arrays.stream(arguments)
        .filter(argument -> argument.startsWith(prefix))
        .map(argument -> argument.substring(prefix.length()))
        .reduce((earlier, later) -> later)
        .orElseGet(() -> System.getProperty(Roles.PROPERTY, System.getenv().getOrDefault("FOFO_ROLES", "all")));
  }
}
