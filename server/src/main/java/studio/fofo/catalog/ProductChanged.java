package studio.fofo.catalog;

import java.time.Instant;

/** The display of a product changed: an edit, a new mockup, a sale, off sale. Published in the transaction of the change. */
public record ProductChanged(ProductId productId, Instant at) {}
