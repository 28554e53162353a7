package studio.fofo.fulfilment.papers;

import java.util.List;
import java.util.stream.Stream;
import studio.fofo.ordering.SellerSettings;

/**
 * Who sends parcels.
 *
 * @param lines name and address, top to bottom
 */
record Sender(List<String> lines) {

  static Sender of(SellerSettings seller) {
    var name = seller.name() == null ? "FOFO Studio" : seller.name();
    return new Sender(Stream.concat(Stream.of(name), seller.address().stream()).toList());
  }
}
