package studio.fofo.notification.bounces;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.notification.NotificationSettings.Bounces;

/**
 * Reads the mailbox to which mail servers send what came back, by IMAP. Reports are recorded and then deleted; other mails, such as answers
 * of people, are marked as read and stay.
 */
final class BounceMailbox {

  private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
  private static final int AT_ONCE = 100;
  /** Reports are small, and a server's view of their parts can differ from ours, so they are fetched as a whole. */
  private static final int LARGEST = 1 << 20;

  private final Bounces settings;
  private final Consumer<MailReport> reports;
  private final Properties properties;

  /** @param more properties of the mail library, for example a certificate authority of one's own */
  BounceMailbox(Bounces settings, Consumer<MailReport> reports, Properties more) {
    this.settings = settings;
    this.reports = reports;
    properties = new Properties();
    for (var protocol : new String[] {"imap", "imaps"}) {
      properties.setProperty("mail." + protocol + ".connectiontimeout", "10000");
      properties.setProperty("mail." + protocol + ".timeout", "30000");
      properties.setProperty("mail." + protocol + ".writetimeout", "30000");
      properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
    }
    properties.putAll(more);
  }

  /** @throws IllegalStateException if the mailbox cannot be read; the next run tries again */
  void read() {
    var place = URI.create(settings.mailbox());
    try (var store = Session.getInstance(properties).getStore(place.getScheme())) {
      store.connect(place.getHost(), place.getPort(), settings.username(), settings.password());
      var path = place.getPath().replaceFirst("^/", "");
      try (var folder = store.getFolder(path.isEmpty() ? "INBOX" : path)) {
        folder.open(Folder.READ_WRITE);
        for (var message : Arrays.stream(folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))).limit(AT_ONCE).toList()) {
          take(message);
        }
      }
    } catch (MessagingException unreachable) {
      throw new IllegalStateException("cannot read the mailbox of fofo.notification.bounces at " + place.getHost(), unreachable);
    }
  }

  /** Recorded before it is deleted: a report that is read twice is recorded once. */
  private void take(Message message) throws MessagingException {
    try {
      var report = message.getSize() > LARGEST ? Optional.<MailReport>empty() : ReportParser.read(new MimeMessage((MimeMessage) message));
      report.ifPresent(reports);
      message.setFlag(Flags.Flag.SEEN, true);
      message.setFlag(Flags.Flag.DELETED, report.isPresent());
    } catch (IOException | IllegalArgumentException malformed) {
      LOG.warn("a mail in the mailbox of bounces cannot be read number={}", message.getMessageNumber(), malformed);
      message.setFlag(Flags.Flag.SEEN, true);
    }
  }
}
