package studio.fofo.notification.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Tasks;

/** Records that a mail is due and schedules its delivery, inside the caller's transaction. A unique row makes it happen once. */
@Component
class Dues {

  private final MailRows mails;
  private final MailDetails details;
  private final Tasks tasks;

  Dues(MailRows mails, MailDetails details, Tasks tasks) {
    this.mails = mails;
    this.details = details;
    this.tasks = tasks;
  }

  /** @param said what the letter needs and cannot read elsewhere later; sealed */
  void add(MailKind kind, String subjectId, UserId user, @Nullable Object said) {
    var id = MailId.next();
    var sealed = said == null ? null : details.seal(user, id, said);
    if (mails.due(id, kind, subjectId, user, sealed)) {
      tasks.schedule(MailDelivery.KIND, id.value(), new MailDelivery.Step(id.value()));
    }
  }
}
