package studio.fofo.identity.account;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.identity.Users;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Quotas;
import studio.fofo.runtime.web.HotReads;

/** Sets and removes people's public names. */
@Component
public class Naming {

  /** Limited, because people whose name changes every hour cannot be told apart. */
  static final QuotaKind NAMES = QuotaKind.of("names", "changes of your public name").perPerson(20);

  private final JdbcClient jdbc;
  private final Quotas quotas;
  private final Signals signals;

  Naming(JdbcClient jdbc, Quotas quotas, Signals signals) {
    this.jdbc = jdbc;
    this.quotas = quotas;
    this.signals = signals;
  }

  @Bean
  static QuotaKind namesQuota() {
    return NAMES;
  }

  /** Setting the same name again has no effect. */
  @Transactional
  public void name(UserId user, Optional<PublicName> name) {
    var changed = jdbc.sql("update identity.users set name = :name where id = :user and name is distinct from :name")
        .param("name", name.map(PublicName::value).orElse(null)).param("user", user.value()).update();
    if (changed == 1) {
      quotas.take(NAMES, 1, QuotaSubjects.of(user));
      signals.send(Users.NAMES_CHANGED + user.value());
      signals.send(HotReads.SIGNAL + Users.NAMES_TOPIC);
    }
  }
}
