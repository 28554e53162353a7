package studio.fofo.catalog;

import java.time.Instant;
import studio.fofo.kernel.UserId;

/** A creator offers a new product. Published once per product, in the transaction that records it. */
public record ProductPublished(ProductId productId, UserId creator, String title, Instant at) {}
