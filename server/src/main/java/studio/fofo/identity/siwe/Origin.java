package studio.fofo.identity.siwe;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A public origin of this studio: {@code https://fofo.studio}.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case
 * @param port -1 means any, only for the local machine
 */
record Origin(String scheme, String host, int port) {

  private static final int ANY = -1;

  /** @throws IllegalArgumentException if the setting is not an origin */
  static Origin of(String setting) {
    var uri = URI.create(setting);
    var plain = ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null
        && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/")) && uri.getRawQuery() == null && uri.getRawUserInfo() == null;
    if (!plain) {
      throw new IllegalArgumentException(
          "fofo.identity.origins has \"" + setting + "\", expected an origin such as https://fofo.studio");
    }
    return new Origin(uri.getScheme(), uri.getHost().toLowerCase(Locale.ROOT), portOf(uri));
  }

  /** This machine under its three names, on any port. */
  static List<Origin> ownMachine() {
    return List.of(new Origin("http", "localhost", ANY), new Origin("http", "127.0.0.1", ANY), new Origin("http", "[::1]", ANY));
  }

  /** Whether a message with this scheme (or none) and domain is meant for this origin. */
  boolean isNamedBy(@Nullable String otherScheme, String domain) {
    if (otherScheme != null && !otherScheme.equalsIgnoreCase(scheme)) {
      return false;
    }
    return matches(uri(scheme + "://" + domain));
  }

  /** Whether a URI lies within the origin that the domain names. */
  boolean holds(String other, String domain) {
    var uri = uri(other);
    return uri != null && scheme.equalsIgnoreCase(uri.getScheme()) && matches(uri)
        && portOf(uri) == portOf(URI.create(scheme + "://" + domain));
  }

  private boolean matches(@Nullable URI uri) {
    return uri != null && uri.getRawUserInfo() == null && uri.getHost() != null
        && uri.getHost().toLowerCase(Locale.ROOT).equals(host) && (port == ANY || port == portOf(uri));
  }

  private static @Nullable URI uri(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException oddButPerhapsLegal) {
      return null;
    }
  }

  private static int portOf(URI uri) {
    return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
  }

  @Override
  public String toString() {
    return scheme + "://" + host + (port == ANY ? ":*" : portIsDefault() ? "" : ":" + port);
  }

  private boolean portIsDefault() {
    return port == ("https".equals(scheme) ? 443 : 80);
  }
}
