package studio.fofo.notification.preferences;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.mail.MailKind;
import studio.fofo.runtime.database.Migrations;

/** Which of the optional kinds of mail each person wants. */
@Repository
public class MailChoices {

  private final JdbcClient jdbc;
  private final Clock clock;

  MailChoices(JdbcClient jdbc, Clock clock, Migrations migrated) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The optional kinds, in order; those without a choice as usual. */
  public Map<MailKind, Boolean> of(UserId user) {
    var wanted = new LinkedHashMap<MailKind, Boolean>();
    MailKind.optional().forEach(kind -> wanted.put(kind, kind.isUsual()));
    jdbc.sql("select kind, wanted from notification.choices where user_id = :user").param("user", user.value())
        .query(row -> {
          var isWanted = row.getBoolean("wanted");
          MailKind.of(row.getString("kind")).ifPresent(kind -> wanted.replace(kind, isWanted));
        });
    return wanted;
  }

  /** Always true for mails about orders and for signing in. */
  public boolean wants(UserId user, MailKind kind) {
    return !kind.isOptional() || of(user).getOrDefault(kind, kind.isUsual());
  }

  /** The people who asked for a kind that is not sent otherwise. */
  public List<UserId> subscribers(MailKind kind) {
    return jdbc.sql("select user_id from notification.choices where kind = :kind and wanted order by user_id")
        .param("kind", kind.word()).query((row, number) -> new UserId(row.getString(1))).list();
  }

  /** Records a choice; a repeat changes nothing. */
  public void choose(UserId user, MailKind kind, boolean wanted) {
    if (!kind.isOptional()) {
      throw new IllegalArgumentException("mails of kind " + kind.word() + " are always sent");
    }
    jdbc.sql("""
            insert into notification.choices (user_id, kind, wanted, changed_at) values (:user, :kind, :wanted, :now)
            on conflict (user_id, kind) do update set wanted = excluded.wanted, changed_at = excluded.changed_at
            where choices.wanted <> excluded.wanted
            """)
        .param("user", user.value()).param("kind", kind.word()).param("wanted", wanted)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
