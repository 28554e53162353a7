package studio.fofo.fulfilment.suppliers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.fofo.fulfilment.production.ProductionId;

/** Port: reads what a vendor posts to us. */
public interface SupplierWebhook {

  /** The {@link Supplier#name} that posts. */
  String supplier();

  /**
   * Reads an event. It neither calls the vendor nor changes anything.
   *
   * @param headers by name in lower case
   * @param body as received, which the signature covers
   * @return empty if it is not the vendor's: unsigned where a secret is known, wrongly signed, or no event at all
   */
  Optional<Event> read(Map<String, List<String>> headers, byte[] body);

  /**
   * An event.
   *
   * @param id unique per event and the same when it is posted again
   * @param type in the vendor's words: {@code shipment_sent}
   * @param subject the job that it is about, by our id; empty for others
   */
  record Event(String id, String type, Optional<ProductionId> subject) {}
}
