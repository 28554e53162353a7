package studio.fofo.runtime.money;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.runtime.MoneyMode;

/** A database holds orders and earnings in one kind of money for ever: that of the first process that used it. */
final class MoneyOfDatabase {

  MoneyOfDatabase(JdbcClient jdbc, MoneyMode money, Clock clock) {
    jdbc.sql("insert into runtime.money (mode, since) values (:mode, :now) on conflict do nothing")
        .param("mode", money.word())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    var kept = jdbc.sql("select mode from runtime.money").query(String.class).single();
    if (!kept.equals(money.word())) {
      throw new MoneyRefused(money, List.of("this database holds " + kept + " money: give " + money.word()
          + " money one of its own with fofo.database.url (or FOFO_HOME), or go on with " + MoneyMode.PROPERTY + "=" + kept));
    }
  }
}
