package studio.fofo.runtime.reactions;

import java.time.Instant;

/**
 * A reaction that failed and will be retried.
 *
 * @param id of the stored event, {@code event_…}
 * @param reaction its name, {@code points.order-payment}
 * @param event simple name of the event's record
 * @param about the event's fields, {@code orderId=order_… buyer=user_…}
 * @param tries number of consecutive failures
 * @param lastError root cause of the last failure, up to 1000 characters
 */
record FailingReactionView(
    String id, String reaction, String event, String about, int tries, String lastError, Instant firstFailedAt, Instant lastFailedAt) {}
