package studio.fofo.runtime.reactions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.runtime.TaskKind;
import tools.jackson.databind.JsonNode;

/** Failing reactions, for operators. A row exists from a reaction's first failure until it succeeds. */
final class FailingReactions {

  private static final int LONGEST_ERROR = 1000;

  private final JdbcClient jdbc;
  private final Clock clock;

  FailingReactions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void failed(TaskKind<StoredEvent> kind, StoredEvent stored, int tries, Throwable last) {
    jdbc.sql("""
            insert into runtime.failing_reactions (id, reaction, event, about, tries, last_error, first_failed_at, last_failed_at)
            values (:id, :reaction, :event, :about, :tries, :error, :now, :now)
            on conflict (id) do update
            set tries = excluded.tries, last_error = excluded.last_error, last_failed_at = excluded.last_failed_at
            """)
        .param("id", stored.id())
        .param("reaction", kind.name())
        .param("event", stored.type())
        .param("about", inWords(stored.event()))
        .param("tries", tries)
        .param("error", inShort(last))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** In the transaction of the reaction that succeeded. */
  void succeeded(String id) {
    jdbc.sql("delete from runtime.failing_reactions where id = :id").param("id", id).update();
  }

  /** The latest events first. */
  List<FailingReactionView> newest(@Nullable String before, int limit) {
    return jdbc.sql("select * from runtime.failing_reactions where :before::text is null or id < :before order by id desc limit :limit")
        .param("before", before)
        .param("limit", limit)
        .query(FailingReactions::read)
        .list();
  }

  /** The root cause: the exceptions that wrap it only say where. */
  private static String inShort(Throwable failure) {
    var origin = NestedExceptionUtils.getMostSpecificCause(failure);
    var text = (origin.getClass().getSimpleName() + ": " + origin.getMessage()).replaceAll("\\p{Cntrl}+", " ");
    return text.substring(0, Math.min(LONGEST_ERROR, text.length()));
  }

  /** {@code orderId=order_… buyer=user_…}: ids are records of one value. */
  private static String inWords(JsonNode event) {
    return event.properties().stream()
        .map(field -> field.getKey() + "=" + (field.getValue().size() == 1 && field.getValue().has("value")
            ? field.getValue().get("value").asString() : field.getValue().isString() ? field.getValue().asString() : field.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static FailingReactionView read(ResultSet row, int number) throws SQLException {
    return new FailingReactionView(row.getString("id"), row.getString("reaction"), row.getString("event"), row.getString("about"),
        row.getInt("tries"), row.getString("last_error"), row.getTimestamp("first_failed_at").toInstant(),
        row.getTimestamp("last_failed_at").toInstant());
  }
}
