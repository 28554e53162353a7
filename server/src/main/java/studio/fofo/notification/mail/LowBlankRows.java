package studio.fofo.notification.mail;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.runtime.database.Migrations;

/** The blanks of which operators know that they run low. */
@Repository
class LowBlankRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  LowBlankRows(JdbcClient jdbc, Clock clock, Migrations migrated) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether it is news. */
  boolean add(String variantId) {
    return jdbc.sql("insert into notification.low_blanks (variant_id, since) values (:id, :now) on conflict do nothing")
        .param("id", variantId).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update() == 1;
  }

  /** All others have enough again. */
  void forgetExcept(List<String> low) {
    jdbc.sql("delete from notification.low_blanks where variant_id <> all(:low)").param("low", low.toArray(String[]::new)).update();
  }
}
