package studio.fofo.notification.mail;

import java.time.Instant;
import java.util.Optional;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.bounces.Suppressions;

/**
 * One mail that is or was due.
 *
 * @param subjectId what it is about: an order's id, or a login code's
 * @param userId whose key seals its stored details
 * @param softBounces how often a mail server reported that it could not deliver it for now
 * @param feedback {@code bounce} if it came back for good, {@code complaint} if its reader reported it as spam
 */
public record Mail(
    MailId id, MailKind kind, String subjectId, UserId userId, MailStatus status, Instant createdAt, Optional<Instant> sentAt,
    int softBounces, Optional<Suppressions.Reason> feedback) {}
