package studio.fofo.fulfilment.printful;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import studio.fofo.fulfilment.production.ProductionId;

/**
 * Our ids at Printful. Its document states no limit for external ids; ours are sent without their prefix, 26 letters and digits, which
 * fits the 32 that its earlier version allowed.
 */
final class PrintfulIds {

  private static final String PREFIX = ProductionId.PREFIX + "_";
  private static final Pattern LINE = Pattern.compile("[0-9a-z]{26}-([1-9][0-9]{0,3})");

  private PrintfulIds() {}

  static String of(ProductionId id) {
    return id.value().substring(PREFIX.length());
  }

  /** Its path, by our id. */
  static String path(ProductionId id) {
    return "/v2/orders/@" + of(id);
  }

  static Optional<ProductionId> production(String external) {
    try {
      return Optional.of(new ProductionId(PREFIX + external));
    } catch (IllegalArgumentException stranger) {
      return Optional.empty();
    }
  }

  static String line(ProductionId id, int line) {
    return of(id) + "-" + line;
  }

  static OptionalInt line(String external) {
    var found = LINE.matcher(external);
    return found.matches() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
  }
}
