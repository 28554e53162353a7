package studio.fofo.fulfilment.papers;

import java.util.List;
import java.util.stream.Stream;
import studio.fofo.fulfilment.ParcelSender;

/**
 * Who sends parcels.
 *
 * @param lines name and address, top to bottom
 */
record Sender(List<String> lines) {

  static Sender of(ParcelSender parcels) {
    var sender = parcels.orStudio();
    return new Sender(Stream.concat(Stream.of(sender.name()), sender.lines().stream()).toList());
  }
}
