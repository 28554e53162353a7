package studio.fofo.identity.siwe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import studio.fofo.identity.IdentitySettings;

/**
 * The public origins of this studio ({@code fofo.identity.origins}). A request's own Host header is never trusted: an attacker who relays
 * somebody's sign-in controls it.
 */
@Component
public class Origins {

  private final List<Origin> all;

  Origins(IdentitySettings settings) {
    all = settings.origins().isEmpty() ? Origin.ownMachine() : settings.origins().stream().map(Origin::of).toList();
  }

  /** The origin that a message names by scheme (or none) and authority. */
  Optional<Origin> namedBy(@Nullable String scheme, String domain) {
    return all.stream().filter(own -> own.isNamedBy(scheme, domain)).findFirst();
  }

  /** Whether a browser's {@code Origin} header names one of them. */
  public boolean has(String origin) {
    var end = origin.indexOf("://");
    return end > 0 && namedBy(origin.substring(0, end), origin.substring(end + "://".length())).isPresent();
  }

  /** Whether all use TLS, so that cookies can be {@code Secure}. */
  public boolean secure() {
    return all.stream().allMatch(origin -> origin.scheme().equals("https"));
  }

  @Override
  public String toString() {
    return all.stream().map(Origin::toString).collect(Collectors.joining(", "));
  }
}
