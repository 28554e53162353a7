package studio.fofo.runtime.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends several statements of one transaction to PostgreSQL in one round trip.
 *
 * <pre>{@code
 * pipeline.later(new Sql("insert into …").param("id", id));            // not sent yet
 * pipeline.query(List.of(new Sql("select …").param("id", id)), rows);  // sends both, answers the rows of the last one
 * }</pre>
 *
 * <p>Each statement still has a snapshot of its own, so a lock that the first one takes holds for what the second one reads. A statement
 * for {@link #later} is sent with the next query of the pipeline, or before the commit; until then statements outside the
 * pipeline do not see what it writes. If one fails, the transaction fails. Thread-safe.
 */
@Component
public class Pipeline {

  /**
   * What the first statement selects in a transaction whose statements PostgreSQL need not plan for each set of values: all their
   * conditions are those of an index. By itself it would plan them each time, once a table has grown beyond what its statistics say, which
   * costs more than executing them.
   */
  public static final String PLANNED_ONCE = "length(set_config('plan_cache_mode', 'force_generic_plan', true))";

  private final JdbcOperations jdbc;
  private final Map<String, Placed> placed = new ConcurrentHashMap<>();
  /** The same text for the same statements, so that the driver finds what it prepared without reading it. */
  private final Map<List<String>, String> joined = new ConcurrentHashMap<>();

  Pipeline(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** One statement and the values of its parameters. */
  public static final class Sql {

    private final String text;
    private final MapSqlParameterSource values = new MapSqlParameterSource();

    /** @param text with parameters such as {@code :name}; one of few texts, since they are cached */
    public Sql(String text) {
      this.text = text;
    }

    public Sql param(String name, @Nullable Object value) {
      values.addValue(name, value);
      return this;
    }
  }

  /**
   * A write that nothing reads before the next query of the pipeline. Outside a transaction, and once its commit or rollback has begun, it
   * is sent at once: nothing would send it afterwards.
   */
  public void later(Sql write) {
    later(new Waits(write, null));
  }

  /**
   * The same for a write that answers rows.
   *
   * @param check reads them once the write was sent, which may be at the commit; if it throws, the transaction fails
   */
  public void later(Sql write, ResultSetExtractor<?> check) {
    later(new Waits(write, check));
  }

  private void later(Waits write) {
    if (!TransactionSynchronizationManager.isSynchronizationActive() || waiting().ending().get()) {
      send(List.of(write));
    } else {
      waiting().writes().add(write);
    }
  }

  /** Sends what waits. */
  public void flush() {
    var left = taken();
    if (!left.isEmpty()) {
      send(left);
    }
  }

  /**
   * Sends what waits, then these statements.
   *
   * @param last reads the rows of the last statement
   */
  public <T> T query(List<Sql> statements, ResultSetExtractor<T> last) {
    var all = new ArrayList<>(taken());
    statements.subList(0, statements.size() - 1).forEach(statement -> all.add(new Waits(statement, null)));
    var answer = new ArrayList<T>(1);
    all.add(new Waits(statements.getLast(), rows -> answer.add(last.extractData(rows))));
    send(all);
    return answer.getFirst();
  }

  private void send(List<Waits> statements) {
    var texts = new ArrayList<String>(statements.size());
    var values = new ArrayList<@Nullable Object>();
    for (var sent : statements) {
      var statement = placed.computeIfAbsent(sent.statement().text, Placed::of);
      texts.add(statement.text());
      values.addAll(Arrays.asList(NamedParameterUtils.buildValueArray(statement.names(), sent.statement().values, null)));
    }
    jdbc.execute(joined.computeIfAbsent(texts, all -> String.join(";\n", all)), (PreparedStatementCallback<Boolean>) prepared -> {
      for (var place = 0; place < values.size(); place++) {
        StatementCreatorUtils.setParameterValue(prepared, place + 1, SqlTypeValue.TYPE_UNKNOWN, values.get(place));
      }
      prepared.execute();
      check(statements, prepared);
      return true;
    });
  }

  /**
   * A statement with its parameters by place.
   *
   * @param names the parameters' names in the order of their places
   */
  private record Placed(ParsedSql names, String text) {

    static Placed of(String text) {
      var names = NamedParameterUtils.parseSqlStatement(text);
      return new Placed(names, NamedParameterUtils.substituteNamedParameters(names, null));
    }
  }

  private static void check(List<Waits> sent, PreparedStatement prepared) throws SQLException {
    for (var place = 0; place < sent.size(); place++) {
      if (place > 0) {
        prepared.getMoreResults();
      }
      var check = sent.get(place).check();
      if (check != null) {
        try (var rows = Objects.requireNonNull(prepared.getResultSet(), "a statement whose rows are read answers some")) {
          check.extractData(rows);
        }
      }
    }
  }

  private Waiting waiting() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Waiting known) {
      return known;
    }
    var fresh = new Waiting(new ArrayList<>(), new AtomicBoolean());
    TransactionSynchronizationManager.bindResource(this, fresh);
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void suspend() {
        TransactionSynchronizationManager.unbindResource(Pipeline.this);
      }

      @Override
      public void resume() {
        TransactionSynchronizationManager.bindResource(Pipeline.this, fresh);
      }

      @Override
      public void beforeCommit(boolean readOnly) {
        fresh.ending().set(true);
        var earlier = TransactionSynchronizationManager.getSynchronizations();
        Pipeline.this.flush();
        // Spring calls those that were registered when the commit began.
        TransactionSynchronizationManager.getSynchronizations().stream().filter(known -> !earlier.contains(known))
            .forEach(late -> late.beforeCommit(readOnly));
      }

      /** Before those that act on what a check finds, such as signals. */
      @Override
      public int getOrder() {
        return LOWEST_PRECEDENCE - 1;
      }

      @Override
      public void beforeCompletion() {
        fresh.ending().set(true);
      }

      @Override
      public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResource(Pipeline.this);
        if (status == STATUS_COMMITTED && !fresh.writes().isEmpty()) {
          throw new IllegalStateException(fresh.writes().size() + " writes are lost: they came after the commit");
        }
      }
    });
    return fresh;
  }

  private List<Waits> taken() {
    if (!(TransactionSynchronizationManager.getResource(this) instanceof Waiting known)) {
      return List.of();
    }
    var writes = List.copyOf(known.writes());
    known.writes().clear();
    return writes;
  }

  /** @param ending whether the commit or rollback has begun */
  private record Waiting(List<Waits> writes, AtomicBoolean ending) {}

  private record Waits(Sql statement, @Nullable ResultSetExtractor<?> check) {}
}
