package studio.fofo.runtime;

import java.util.regex.Pattern;

/**
 * What {@link Turns} are taken with, such as orders or wallets. Modules keep theirs as constants.
 *
 * @param name unique in the product, begins with the module's: {@code generation.jobs}
 */
public record TurnKind(String name) {

  private static final Pattern FORM = Pattern.compile("[a-z]+([./-][a-z]+)*");

  public TurnKind {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException("turn kind \"" + name + "\" must be lower-case words between dots, slashes or hyphens");
    }
  }
}
