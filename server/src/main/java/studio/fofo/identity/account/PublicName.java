package studio.fofo.identity.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.runtime.FieldChecks;

/**
 * A person's public name: chosen by them, 2 to 40 characters on one line, not necessarily unique. Refused are words that may not be shown,
 * e-mail addresses, since names are public, anything that looks like a wallet address, and names reserved for the studio.
 */
public record PublicName(String value) {

  public static final int SHORTEST = 2;
  public static final int LONGEST = 40;

  private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+");
  private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-f]{4,}.*");
  private static final Set<String> OF_THE_STUDIO = Set.of("fofo", "fofostudio", "studio", "thestudio", "operator", "admin", "administrator",
      "support", "moderator", "system", "official");

  /**
   * @param text null or empty means no name
   * @throws studio.fofo.kernel.Refusal {@code IDENTITY_NAME_INVALID}, {@code TEXT_REFUSED}
   */
  public static Optional<PublicName> parse(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    var check = new FieldChecks(IdentityErrors.IDENTITY_NAME_INVALID);
    var name = check.text("name", text, SHORTEST, LONGEST);
    var plain = name.toLowerCase(Locale.ROOT);
    check.that(!EMAIL.matcher(name).find(), "name", "is an e-mail address; names are public, so choose another one");
    check.that(!ADDRESS.matcher(plain).matches(), "name", "looks like a wallet address; choose another one");
    check.that(!OF_THE_STUDIO.contains(plain.replaceAll("[^\\p{L}\\p{N}]", "")), "name", "is reserved for the studio; choose another one");
    check.done();
    return Optional.of(new PublicName(name));
  }
}
