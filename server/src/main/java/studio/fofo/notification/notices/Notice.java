package studio.fofo.notification.notices;

import java.time.Instant;
import java.util.Optional;

/**
 * A notice for a signed-in person.
 *
 * @param subjectId the order concerned
 * @param sale for {@link NoticeKind#ORDER_SOLD}: a creator does not see the order itself, but what was sold of theirs
 */
public record Notice(String id, NoticeKind kind, String subjectId, Optional<Sale> sale, Instant createdAt, Optional<Instant> readAt) {

  /**
   * What was sold.
   *
   * @param productId the first of the order's products that are theirs
   * @param said the text of the notice
   */
  public record Sale(String productId, String said) {}

  /** The displayed text. */
  public String text() {
    return sale.map(Sale::said).orElseGet(kind::text);
  }
}
