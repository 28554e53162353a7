package studio.fofo.notification.notices;

import java.time.Instant;
import java.util.Optional;

/**
 * Something the site tells a person who is signed in.
 *
 * @param subjectId the order that it is about
 */
public record Notice(String id, NoticeKind kind, String subjectId, Instant createdAt, Optional<Instant> readAt) {}
