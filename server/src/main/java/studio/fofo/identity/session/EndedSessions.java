package studio.fofo.identity.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.identity.IdentitySettings;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.database.Migrations;

/**
 * Recently ended sessions, of which access tokens may still be in use: they are refused at once instead of some minutes later. Every
 * process is notified of each end, and reads what it missed.
 */
@Component
public class EndedSessions {

  static final String TOPIC = "identity/ended/";

  private static final Duration LEEWAY = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration remembered;
  private final Cache<String, Boolean> ended;
  private final AtomicBoolean mayHaveMissedSome = new AtomicBoolean(true);

  EndedSessions(JdbcClient jdbc, Clock clock, IdentitySettings settings, Signals signals, Migrations migrated) {
    this.jdbc = jdbc;
    this.clock = clock;
    remembered = settings.accessTokenLifetime().plus(LEEWAY);
    ended = Caffeine.newBuilder().expireAfterWrite(remembered).build();
    signals.hear(TOPIC, new Signals.Listener() {
      @Override
      public void changed(String topic) {
        ended.put(topic.substring(TOPIC.length()), Boolean.TRUE);
      }

      @Override
      public void missed() {
        mayHaveMissedSome.set(true);
      }
    });
  }

  /** @param session null for the token of an API key */
  public boolean has(@Nullable String session) {
    if (session == null) {
      return false;
    }
    if (mayHaveMissedSome.compareAndSet(true, false)) {
      read();
    }
    return ended.getIfPresent(session) != null;
  }

  /** While the database is down, known sessions stay valid; nobody can sign out either. */
  private void read() {
    try {
      jdbc.sql("select id from identity.sessions where ended_at > :since")
          .param("since", Timestamp.from(clock.instant().minus(remembered))).query(String.class).list()
          .forEach(id -> ended.put(id, Boolean.TRUE));
    } catch (DataAccessException away) {
      mayHaveMissedSome.set(true);
    }
  }
}
