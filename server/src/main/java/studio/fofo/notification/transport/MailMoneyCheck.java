package studio.fofo.notification.transport;

import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;
import studio.fofo.runtime.MoneyCheck;
import studio.fofo.runtime.MoneyMode;

/** Real money needs a mail server: the built-in mailbox delivers to nobody. */
final class MailMoneyCheck implements MoneyCheck {

  @Override
  public List<String> problems(MoneyMode money, Environment environment) {
    return money == MoneyMode.REAL && !StringUtils.hasText(environment.getProperty("spring.mail.host"))
        ? List.of("mails would stay in the built-in mailbox, where no buyer sees them: set spring.mail.host to your mail server")
        : List.of();
  }
}
