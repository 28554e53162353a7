package studio.fofo.notification.mail;

import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.identity.Vault;
import studio.fofo.kernel.UserId;
import tools.jackson.databind.json.JsonMapper;

/** What a waiting mail must say and nobody else will know later, sealed for its person. */
@Component
class MailDetails {

  private final Vault vault;
  private final MailRows mails;
  private final JsonMapper json;

  MailDetails(Vault vault, MailRows mails, JsonMapper json) {
    this.vault = vault;
    this.mails = mails;
    this.json = json;
  }

  byte[] seal(UserId user, MailId mail, Object details) {
    return vault.seal(user, context(mail), json.writeValueAsString(details));
  }

  /** Opens the details of a mail that waits. */
  <T> Optional<T> of(Mail mail, Class<T> type) {
    return mails.details(mail.id()).map(sealed -> json.readValue(vault.open(mail.userId(), context(mail.id()), sealed), type));
  }

  private static String context(MailId mail) {
    return "notification/details/" + mail;
  }
}
