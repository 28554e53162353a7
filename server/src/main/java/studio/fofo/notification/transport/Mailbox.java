package studio.fofo.notification.transport;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.identity.Vault;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.mail.MailId;
import studio.fofo.notification.mail.MailTransport;
import studio.fofo.notification.mail.OutgoingMail;
import tools.jackson.databind.json.JsonMapper;

/**
 * The destination of mails without a mail server: a table, shown in the console. Like a good mail server, it drops a second copy of a
 * Message-ID. The content is sealed with the recipient's key.
 *
 * <p>Operators can read it, but not sign in as others: the secret in a mail is redacted before it is stored. On a local studio without a
 * mail server, the complete mail is in the {@link DropFolder}.
 */
@Component
public class Mailbox implements MailTransport {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final JsonMapper json;
  private final DropFolder folder;
  private final Clock clock;

  Mailbox(JdbcClient jdbc, Vault vault, JsonMapper json, DropFolder folder, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.json = json;
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public void send(OutgoingMail mail) {
    if (mail.secret() != null) {
      folder.put(mail);
    }
    var content = new ReceivedMail(mail.messageId(), mail.from(), mail.to(), struck(mail, mail.subject()), struck(mail, mail.html()),
        struck(mail, mail.text()));
    jdbc.sql("""
            insert into notification.mailbox (message_id, mail_id, user_id, mail_sealed, received_at)
            values (:message, :mail, :user, :sealed, :now)
            on conflict (message_id) do nothing
            """)
        .param("message", mail.messageId())
        .param("mail", mail.mailId().value())
        .param("user", mail.userId().value())
        .param("sealed", vault.seal(mail.userId(), context(mail.mailId()), json.writeValueAsString(content)))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** A mail as it arrived; empty if it was sent by a mail server, or not at all yet. */
  public Optional<ReceivedMail> find(MailId id) {
    return Optional.ofNullable(findAll(List.of(id)).get(id));
  }

  /** Several mails, with as many statements as for one; those that did not arrive here are absent. */
  public Map<MailId, ReceivedMail> findAll(Collection<MailId> ids) {
    var arrived = new LinkedHashMap<MailId, Vault.Sealed>();
    jdbc.sql("select mail_id, user_id, mail_sealed from notification.mailbox where mail_id = any(:mails)")
        .param("mails", ids.stream().map(MailId::value).toArray(String[]::new))
        .query(row -> {
          var id = new MailId(row.getString("mail_id"));
          arrived.put(id, new Vault.Sealed(new UserId(row.getString("user_id")), context(id), row.getBytes("mail_sealed")));
        });
    var opened = vault.openAll(List.copyOf(arrived.values())).iterator();
    return arrived.keySet().stream().collect(Collectors.toMap(id -> id, id -> json.readValue(opened.next(), ReceivedMail.class)));
  }

  private static String struck(OutgoingMail mail, String words) {
    var secret = mail.secret();
    return secret == null ? words : words.replace(secret, "•".repeat(secret.length()));
  }

  private static String context(MailId id) {
    return "notification/mailbox/" + id;
  }
}
