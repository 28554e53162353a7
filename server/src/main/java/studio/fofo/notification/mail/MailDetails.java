package studio.fofo.notification.mail;

import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.identity.Vault;
import studio.fofo.kernel.UserId;
import tools.jackson.databind.json.JsonMapper;

/** Details of a pending mail that cannot be read elsewhere later, sealed for their person. */
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

  /** Unseals the details of a pending mail. */
  <T> Optional<T> of(Mail mail, Class<T> type) {
    return mails.details(mail.id()).map(sealed -> json.readValue(vault.open(mail.userId(), context(mail.id()), sealed), type));
  }

  private static String context(MailId mail) {
    return "notification/details/" + mail;
  }
}
