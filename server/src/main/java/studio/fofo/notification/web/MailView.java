package studio.fofo.notification.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.notification.bounces.Suppressions;
import studio.fofo.notification.mail.Mail;
import studio.fofo.notification.mail.MailKind;
import studio.fofo.notification.mail.MailStatus;
import studio.fofo.notification.transport.ReceivedMail;

/**
 * A mail as JSON.
 *
 * @param softBounces how often a mail server reported that it could not deliver it for now
 * @param feedback {@code bounce} if it came back for good, {@code complaint} if its reader reported it as spam
 * @param to null if the mail was sent by a mail server or not yet, since there is no copy then; likewise the next fields
 */
record MailView(
    String id, MailKind kind, String subjectId, MailStatus status, Instant createdAt, @Nullable Instant sentAt,
    @Schema(minimum = "0") int softBounces, Suppressions.@Nullable Reason feedback, @Nullable String messageId, @Nullable String to,
    @Nullable String subject) {

  static MailView of(Mail mail, Optional<ReceivedMail> received) {
    return new MailView(mail.id().value(), mail.kind(), mail.subjectId(), mail.status(), mail.createdAt(),
        mail.sentAt().orElse(null), mail.softBounces(), mail.feedback().orElse(null), received.map(ReceivedMail::messageId).orElse(null),
        received.map(ReceivedMail::to).orElse(null), received.map(ReceivedMail::subject).orElse(null));
  }
}
