package studio.fofo.catalog;

import java.time.Instant;

/** What a page shows of a product is different now: an edit, a new mockup, a sale, off sale. In the transaction of the change. */
public record ProductChanged(ProductId productId, Instant at) {}
