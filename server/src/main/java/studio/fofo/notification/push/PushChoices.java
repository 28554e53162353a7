package studio.fofo.notification.push;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.notices.NoticeKind;
import studio.fofo.runtime.database.Migrations;

/** Which kinds of notices each person wants on their devices: all, unless they chose. */
@Repository
public class PushChoices {

  private final JdbcClient jdbc;
  private final Clock clock;

  PushChoices(JdbcClient jdbc, Clock clock, Migrations migrated) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All kinds, in order. */
  public Map<NoticeKind, Boolean> of(UserId user) {
    var wanted = new EnumMap<NoticeKind, Boolean>(NoticeKind.class);
    for (var kind : NoticeKind.values()) {
      wanted.put(kind, true);
    }
    jdbc.sql("select kind, wanted from notification.push_choices where user_id = :user").param("user", user.value())
        .query(row -> {
          var isWanted = row.getBoolean("wanted");
          NoticeKind.find(row.getString("kind")).ifPresent(kind -> wanted.put(kind, isWanted));
        });
    return wanted;
  }

  boolean wants(UserId user, NoticeKind kind) {
    return of(user).getOrDefault(kind, true);
  }

  /** Records a choice; a repeat changes nothing. */
  public void choose(UserId user, NoticeKind kind, boolean wanted) {
    jdbc.sql("""
            insert into notification.push_choices (user_id, kind, wanted, changed_at) values (:user, :kind, :wanted, :now)
            on conflict (user_id, kind) do update set wanted = excluded.wanted, changed_at = excluded.changed_at
            where push_choices.wanted <> excluded.wanted
            """)
        .param("user", user.value()).param("kind", kind.word()).param("wanted", wanted)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
