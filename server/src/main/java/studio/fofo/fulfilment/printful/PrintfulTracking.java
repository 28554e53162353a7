package studio.fofo.fulfilment.printful;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tracking number of a shipment. Printful's shipments have only a link; the number is read from its query, or from a last path segment
 * that is long enough for a carrier's number. Printful's own tracking page names the shipment by a shorter number, which is none.
 */
final class PrintfulTracking {

  private static final Pattern IN_QUERY = Pattern.compile("[?&#][\\w.]*=([A-Z0-9]{10,34})(?:[&#].*)?$");
  private static final Pattern IN_PATH = Pattern.compile("/([A-Z0-9]{10,34})/?(?:[?#].*)?$");
  private static final Pattern FIVE_DIGITS = Pattern.compile("(?:[A-Z]*[0-9]){5}.*");

  private PrintfulTracking() {}

  /** Without the invisible characters that its examples have in front. */
  static Optional<String> url(String given) {
    var url = given.replaceAll("[\\p{Cf}\\s]", "");
    return url.startsWith("https://") || url.startsWith("http://") ? Optional.of(url) : Optional.empty();
  }

  static Optional<String> number(String url) {
    for (var pattern : new Pattern[] {IN_QUERY, IN_PATH}) {
      var found = pattern.matcher(url);
      if (found.find() && FIVE_DIGITS.matcher(found.group(1)).matches()) {
        return Optional.of(found.group(1));
      }
    }
    return Optional.empty();
  }
}
