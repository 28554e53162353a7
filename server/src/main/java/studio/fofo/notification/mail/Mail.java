package studio.fofo.notification.mail;

import java.time.Instant;
import java.util.Optional;
import studio.fofo.kernel.UserId;

/**
 * One mail that is or was due.
 *
 * @param subjectId what it is about: an order's id, or a login code's
 * @param userId whose key seals its stored details
 */
public record Mail(
    MailId id, MailKind kind, String subjectId, UserId userId, MailStatus status, Instant createdAt, Optional<Instant> sentAt) {}
