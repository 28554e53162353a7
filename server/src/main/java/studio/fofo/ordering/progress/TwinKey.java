package studio.fofo.ordering.progress;

import java.util.Optional;
import studio.fofo.kernel.OrderId;

/** Identifies the twins of an order line for minting: {@code order_…/1}. */
record TwinKey(OrderId order, int line) {

  static String of(OrderId order, int line) {
    return order + "/" + line;
  }

  /** Empty if the key is not one of ours. */
  static Optional<TwinKey> parse(String key) {
    var slash = key.lastIndexOf('/');
    if (slash < 0 || !key.startsWith(OrderId.PREFIX + "_")) {
      return Optional.empty();
    }
    return Optional.of(new TwinKey(new OrderId(key.substring(0, slash)), Integer.parseInt(key.substring(slash + 1))));
  }
}
