package studio.fofo.notification.notices;

import java.time.Instant;
import java.util.Optional;

/**
 * A notice for a signed-in person.
 *
 * @param subjectId the order concerned
 * @param productId for {@link NoticeKind#ORDER_SOLD}: the first of the order's products that are the creator's, who does not see the order
 * @param text as displayed
 */
public record Notice(
    String id, NoticeKind kind, String subjectId, Optional<String> productId, String text, Instant createdAt, Optional<Instant> readAt) {

  /** The page of the site that it is about. */
  public String page() {
    return productId.map(product -> "/market/" + product).orElseGet(() -> "/orders/" + subjectId);
  }
}
