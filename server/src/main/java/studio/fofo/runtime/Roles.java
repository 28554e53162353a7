package studio.fofo.runtime;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The roles of this process, read from {@code fofo.roles}: {@code all}, or words separated by commas.
 *
 * @param active at least one
 */
public record Roles(Set<Role> active) {

  public static final String PROPERTY = "fofo.roles";
  private static final String ALL = "all";

  public Roles {
    active = Set.copyOf(active);
  }

  /** @throws UnknownRole when a word is no role */
  public static Roles parse(String words) {
    var active = EnumSet.noneOf(Role.class);
    for (var word : words.split(",")) {
      var trimmed = word.trim().toLowerCase(Locale.ROOT);
      if (trimmed.equals(ALL)) {
        active.addAll(EnumSet.allOf(Role.class));
      } else {
        active.add(Arrays.stream(Role.values())
            .filter(role -> role.word().equals(trimmed))
            .findFirst()
            .orElseThrow(() -> new UnknownRole(trimmed)));
      }
    }
    return new Roles(active);
  }

  public boolean has(Role role) {
    return active.contains(role);
  }

  public boolean all() {
    return active.size() == Role.values().length;
  }

  @Override
  public String toString() {
    return all() ? ALL : active.stream().sorted().map(Role::word).collect(Collectors.joining(","));
  }

  /** A word in {@code fofo.roles} that names no role. */
  public static final class UnknownRole extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnknownRole(String word) {
      super("unknown role \"" + word + "\": expected all, or some of "
          + Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", ")));
    }
  }
}
