package studio.fofo.catalog.products;

import java.util.Objects;
import java.util.Optional;
import studio.fofo.kernel.UserId;

/**
 * Which products a list shows.
 *
 * @param words searched as PostgreSQL's {@code websearch_to_tsquery} reads them, without regard to accents and case, in any script
 * @param minPrice in cents, inclusive
 * @param maxPrice in cents, inclusive
 * @param creator whose; with {@code offSaleToo}, the creator's own list
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

  /** Names the list to its cursors: another list, order or filter refuses them. */
  String cursorName() {
    return "products/" + sort.word() + "/" + Integer.toHexString(
        Objects.hash(words, style, type, tag, minPrice, maxPrice, creator, offSaleToo));
  }
}
