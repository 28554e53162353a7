package studio.fofo.notification.mail;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import studio.fofo.notification.NotificationSettings;
import studio.fofo.notification.mail.MailTransport.RecipientRefused;
import studio.fofo.notification.mail.MailTransport.TooMany;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/**
 * Writes a due mail and hands it to the transport. If the process dies before recording that, it hands over the same Message-ID again: at
 * most a duplicate, which good mail servers drop.
 */
@Component
@ConditionalOnRole(Role.BUSINESS)
class MailDelivery implements TaskHandler<MailDelivery.Step> {

  static final TaskKind<Step> KIND = new TaskKind<>("notification.send-mail", Role.BUSINESS, Step.class);

  private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

  /** How long a mail server may be unavailable; RFC 5321 (4.5.4.1) suggests four to five days. */
  private static final Duration PATIENCE = Duration.ofDays(5);

  private final MailRows mails;
  private final Letters letters;
  private final MailGate gate;
  private final MailTransport transport;
  private final NotificationSettings settings;
  private final Clock clock;

  MailDelivery(MailRows mails, Letters letters, MailGate gate, MailTransport transport, NotificationSettings settings, Clock clock) {
    this.mails = mails;
    this.letters = letters;
    this.gate = gate;
    this.transport = transport;
    this.settings = settings;
    this.clock = clock;
  }

  /** Which mail. */
  record Step(String mailId) {}

  @Override
  public TaskKind<Step> kind() {
    return KIND;
  }

  @Override
  public TaskOutcome execute(Step step) {
    var mail = mails.find(new MailId(step.mailId())).orElseThrow(() -> new IllegalStateException("there is no mail " + step.mailId()));
    if (mail.status() != MailStatus.WAITING) {
      return TaskOutcome.done();
    }
    var letter = letters.write(mail);
    var closed = letter.flatMap(addressed -> gate.refuses(mail, addressed.to()));
    try {
      var status = closed.orElseGet(() -> letter.map(addressed -> send(mail, addressed)).orElse(MailStatus.EXPIRED));
      gate.end(mail, status);
      LOG.info("mail mailId={} kind={} status={}", mail.id(), mail.kind().word(), status.word());
      return TaskOutcome.done();
    } catch (TooMany later) {
      return TaskOutcome.again(later.pause());
    }
  }

  private MailStatus send(Mail mail, Addressed addressed) {
    try {
      transport.send(outgoing(mail, addressed));
      return MailStatus.SENT;
    } catch (RecipientRefused refused) {
      return MailStatus.REFUSED;
    } catch (TooMany later) {
      throw later;
    } catch (RuntimeException unreachable) {
      if (mail.createdAt().plus(PATIENCE).isAfter(clock.instant())) {
        throw unreachable;
      }
      LOG.warn("mail given up mailId={} since={}", mail.id(), mail.createdAt(), unreachable);
      return MailStatus.REFUSED;
    }
  }

  private OutgoingMail outgoing(Mail mail, Addressed addressed) {
    var letter = addressed.letter();
    return new OutgoingMail(mail.id(), messageId(mail.id().value()), mail.userId(), settings.from(), addressed.to(), letter.subject(),
        letter.html(), letter.text(), addressed.secret(), new OutgoingMail.Head(mail.createdAt(), letter.language().tag(),
            addressed.thread().map(this::messageId), addressed.unsubscribe(), mail.kind().word()));
  }

  private String messageId(String id) {
    return "<" + id + "@" + settings.host() + ">";
  }
}
