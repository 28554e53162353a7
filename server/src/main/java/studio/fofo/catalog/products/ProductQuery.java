package studio.fofo.catalog.products;

import java.util.Objects;
import java.util.Optional;
import studio.fofo.kernel.UserId;

/**
 * A query for products.
 *
 * @param words searched as by PostgreSQL's {@code websearch_to_tsquery}, ignoring accents and case, in any script
 * @param minPrice in cents, inclusive
 * @param maxPrice in cents, inclusive
 * @param creator their products; with {@code offSaleToo}, the creator's own list
 */
public record ProductQuery(
    Optional<String> words, Optional<String> style, Optional<String> type, Optional<String> tag, Optional<Long> minPrice,
    Optional<Long> maxPrice,
    Optional<UserId> creator, boolean offSaleToo, ProductSort sort) {

  /** Every product of a creator, newest first, on sale or not. */
  public static ProductQuery allOf(UserId creator) {
    return new ProductQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.of(creator), true, ProductSort.NEWEST);
  }

  /** Identifies the list in its cursors: another list, order or filter refuses them. */
  String cursorName() {
    return "products/" + sort.word() + "/" + Integer.toHexString(
        Objects.hash(words, style, type, tag, minPrice, maxPrice, creator, offSaleToo));
  }
}
