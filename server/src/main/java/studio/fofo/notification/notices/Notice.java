package studio.fofo.notification.notices;

import java.time.Instant;
import java.util.Optional;

/**
 * A notice for a signed-in person.
 *
 * @param subjectId the order concerned
 */
public record Notice(String id, NoticeKind kind, String subjectId, Instant createdAt, Optional<Instant> readAt) {}
