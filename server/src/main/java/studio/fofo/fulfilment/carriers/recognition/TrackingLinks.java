package studio.fofo.fulfilment.carriers.recognition;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which link to a carrier's page may be shown. A link from outside is a lure if it leads elsewhere, so it is shown only if it is https and
 * leads to the recognised carrier itself; otherwise our own link to that carrier is, or none.
 */
public final class TrackingLinks {

  private static final Pattern WRITTEN = Pattern.compile("[\\x21-\\x7e&&[^\\\\<>\"'`^{|}]]{1,1000}");
  private static final Pattern HOST = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}");
  private static final Pattern ONWARD = Pattern.compile("(?i)(?:https?|javascript|data)(?::|%(?:25)*3a)|(?://|%(?:25)*2f%(?:25)*2f)");

  private TrackingLinks() {}

  /**
   * The link to show.
   *
   * @param carrier the recognised one
   * @param said what the supplier or a tracking service says
   */
  public static Optional<URI> toShow(Optional<Carrier> carrier, Optional<String> number, Optional<String> said) {
    return carrier.flatMap(known -> said.flatMap(link -> checked(known, link))
        .or(() -> number.map(Carriers::plain).filter(plain -> plain.matches("[0-9A-Z]{6,50}")).flatMap(known::page)));
  }

  /** The link, if it certainly leads to the carrier. */
  static Optional<URI> checked(Carrier carrier, String link) {
    return parsed(link).filter(uri -> "https".equalsIgnoreCase(uri.getScheme()) && uri.getRawUserInfo() == null && uri.getPort() == -1
        && uri.getHost() != null && uri.getHost().equals(uri.getRawAuthority())
        && belongs(carrier, uri.getHost()) && !leadsOn(uri));
  }

  private static Optional<URI> parsed(String link) {
    try {
      return WRITTEN.matcher(link).matches() ? Optional.of(new URI(link).parseServerAuthority()) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private static boolean belongs(Carrier carrier, @Nullable String host) {
    var name = host == null ? "" : host.toLowerCase(Locale.ROOT);
    return HOST.matcher(name).matches() && !name.contains("xn--")
        && carrier.hosts().stream().anyMatch(own -> name.equals(own) || name.endsWith("." + own));
  }

  /** Whether it carries another address, to which the carrier's page may redirect. */
  private static boolean leadsOn(URI uri) {
    var rest = (uri.getRawPath() == null ? "" : uri.getRawPath()) + "?" + (uri.getRawQuery() == null ? "" : uri.getRawQuery()) + "#"
        + (uri.getRawFragment() == null ? "" : uri.getRawFragment());
    return ONWARD.matcher(rest).find();
  }
}
