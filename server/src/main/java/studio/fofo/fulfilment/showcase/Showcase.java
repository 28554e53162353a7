package studio.fofo.fulfilment.showcase;

import java.time.Instant;
import java.util.Optional;
import studio.fofo.catalog.ProductId;

/**
 * A maker's pictures of a product, on their way.
 *
 * @param design the path of the PNG that it draws; empty until it is rendered
 * @param task the maker's name for it; empty until it was asked
 */
record Showcase(ProductId product, String supplier, Status status, Optional<String> design, Optional<String> task, Instant createdAt) {

  enum Status {
    WAITING, DRAWING, SHOWN, FAILED
  }
}
