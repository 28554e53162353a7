package studio.fofo.generation.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@link Calls} in {@code generation.engine_calls}. */
@Repository
class CallRows implements Calls {

  private static final String MINE = " where lane = :lane and order_key = :key and variant = :variant and holder = :holder";

  private static final String KNOWN = """
      select variant, state, tries, alive_until > now() as is_alive, kind, reason, again_at, pause_s, picture, width, height, preview
      from generation.engine_calls where lane = :lane and order_key = :key""";

  private final JdbcClient jdbc;
  private final Clock clock;

  CallRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Map<Integer, Call> of(String lane, String key) {
    return byVariant(jdbc.sql(KNOWN).param("lane", lane).param("key", key).query(CallRows::call).list());
  }

  @Override
  public Map<Integer, Call> of(String lane, String key, Set<Integer> variants) {
    if (variants.isEmpty()) {
      return Map.of();
    }
    return byVariant(jdbc.sql(KNOWN + " and variant in (:variants)").param("lane", lane).param("key", key).param("variants", variants)
        .query(CallRows::call).list());
  }

  private static Map<Integer, Call> byVariant(List<Call> calls) {
    return calls.stream().collect(Collectors.toMap(Call::variant, call -> call));
  }

  @Override
  public boolean isKnown(String lane, String key) {
    return jdbc.sql("select exists (select 1 from generation.engine_calls where lane = :lane and order_key = :key)").param("lane", lane)
        .param("key", key).query(Boolean.class).single();
  }

  private static Call call(ResultSet row, int number) throws SQLException {
    var reason = String.valueOf(row.getString("reason"));
    var state = switch (row.getString("state")) {
      case "sent" -> new CallState.Sent(row.getBoolean("is_alive"), row.getBytes("preview"));
      case "made" -> new CallState.Made(row.getBytes("picture"), row.getInt("width"), row.getInt("height"));
      case "taken" -> new CallState.Taken();
      case "refused" -> new CallState.Refused(reason);
      case "declined" -> new CallState.Declined(
          CallState.Decline.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), reason,
          Duration.ofSeconds(row.getLong("pause_s")), row.getTimestamp("again_at").toInstant());
      case "doubtful" -> new CallState.Doubtful(reason);
      default -> throw new IllegalStateException("a call is " + row.getString("state"));
    };
    return new Call(row.getInt("variant"), row.getInt("tries"), state);
  }

  @Override
  public boolean begin(Id id, String holder, Duration alive, @Nullable Call earlier) {
    return jdbc.sql("""
        insert into generation.engine_calls as earlier (lane, order_key, variant, state, tries, holder, alive_until, at)
        values (:lane, :key, :variant, 'sent', 1, :holder, now() + make_interval(secs => :alive), :now)
        on conflict (lane, order_key, variant) do update
        set state = 'sent', tries = earlier.tries + 1, holder = excluded.holder, alive_until = excluded.alive_until, at = excluded.at,
            kind = null, reason = null, again_at = null, preview = null
        where earlier.state = 'declined' or earlier.state in ('sent', 'doubtful') and earlier.tries = :tries""")
        .param("lane", id.lane()).param("key", id.key()).param("variant", id.variant()).param("holder", holder)
        .param("alive", alive.toMillis() / 1000.0).param("now", Timestamp.from(clock.instant()))
        .param("tries", earlier == null ? 0 : earlier.tries()).update() == 1;
  }

  @Override
  public void end(Id id, String holder, CallState state) {
    var made = state instanceof CallState.Made picture ? picture : null;
    var declined = state instanceof CallState.Declined decline ? decline : null;
    jdbc.sql("""
        update generation.engine_calls
        set state = :state, kind = :kind, reason = :reason, again_at = :again, pause_s = :pause,
            picture = :picture, width = :width, height = :height,
            preview = null""" + MINE + " and state = 'sent'")
        .param("state", state.getClass().getSimpleName().toLowerCase(Locale.ROOT))
        .param("kind", declined == null ? null : declined.kind().name().toLowerCase(Locale.ROOT)).param("reason", reason(state))
        .param("again", declined == null ? null : Timestamp.from(declined.againAt()))
        .param("pause", declined == null ? null : declined.pause().toSeconds())
        .param("picture", made == null ? null : made.png()).param("width", made == null ? null : made.width())
        .param("height", made == null ? null : made.height()).param("lane", id.lane()).param("key", id.key())
        .param("variant", id.variant()).param("holder", holder).update();
  }

  private static @Nullable String reason(CallState state) {
    return switch (state) {
      case CallState.Refused refused -> refused.reason();
      case CallState.Declined declined -> declined.reason();
      case CallState.Doubtful doubtful -> doubtful.reason();
      case CallState.Sent sent -> null;
      case CallState.Made made -> null;
      case CallState.Taken taken -> null;
    };
  }

  @Override
  public void preview(Id id, String holder, byte[] png) {
    jdbc.sql("update generation.engine_calls set preview = :preview" + MINE + " and state = 'sent'").param("preview", png)
        .param("lane", id.lane()).param("key", id.key()).param("variant", id.variant()).param("holder", holder).update();
  }

  @Override
  public void alive(String holder, Collection<Id> open, Duration alive) {
    open.stream().collect(Collectors.groupingBy(Id::lane, Collectors.groupingBy(Id::key))).forEach(
        (lane, orders) -> orders.forEach((key, ids) -> jdbc.sql("""
            update generation.engine_calls set alive_until = now() + make_interval(secs => :alive)
            where lane = :lane and order_key = :key and variant in (:variants) and holder = :holder and state = 'sent'""")
            .param("alive", alive.toMillis() / 1000.0).param("lane", lane).param("key", key)
            .param("variants", ids.stream().map(Id::variant).toList()).param("holder", holder).update()));
  }

  @Override
  public void taken(String lane, String key) {
    jdbc.sql("""
        update generation.engine_calls set state = 'taken', picture = null
        where lane = :lane and order_key = :key and state = 'made'""").param("lane", lane).param("key", key).update();
  }

  @Override
  public void forget(Instant before) {
    jdbc.sql("delete from generation.engine_calls where at < :before").param("before", Timestamp.from(before)).update();
  }
}
