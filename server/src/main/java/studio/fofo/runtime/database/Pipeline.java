package studio.fofo.runtime.database;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
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
   * First in a transaction whose statements PostgreSQL need not plan for each set of values: all their conditions are those of an index.
   * By itself it would plan them each time, once a table has grown beyond what its statistics say, which costs more than executing them.
   */
  public static final Sql PLANNED_ONCE = new Sql("select length(set_config('plan_cache_mode', 'force_generic_plan', true))");

  private final JdbcOperations jdbc;
  private final Map<String, ParsedSql> parsed = new ConcurrentHashMap<>();

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
    if (!TransactionSynchronizationManager.isSynchronizationActive() || waiting().ending().get()) {
      send(List.of(write), done -> true);
    } else {
      waiting().writes().add(write);
    }
  }

  /**
   * Sends what waits, then these statements.
   *
   * @param last reads the rows of the last statement
   */
  public <T> T query(List<Sql> statements, ResultSetExtractor<T> last) {
    var all = new ArrayList<>(taken());
    all.addAll(statements);
    return send(all, rowsOfLast(all.size(), last));
  }

  private <T> T send(List<Sql> statements, PreparedStatementCallback<T> read) {
    var text = new ArrayList<String>();
    var values = new ArrayList<@Nullable Object>();
    for (var statement : statements) {
      var names = parsed.computeIfAbsent(statement.text, NamedParameterUtils::parseSqlStatement);
      text.add(NamedParameterUtils.substituteNamedParameters(names, statement.values));
      values.addAll(Arrays.asList(NamedParameterUtils.buildValueArray(names, statement.values, null)));
    }
    return jdbc.execute(text.stream().collect(Collectors.joining(";\n")), (PreparedStatement prepared) -> {
      for (var place = 0; place < values.size(); place++) {
        StatementCreatorUtils.setParameterValue(prepared, place + 1, SqlTypeValue.TYPE_UNKNOWN, values.get(place));
      }
      prepared.execute();
      return read.doInPreparedStatement(prepared);
    });
  }

  private static <T> PreparedStatementCallback<T> rowsOfLast(int statements, ResultSetExtractor<T> read) {
    return prepared -> {
      for (var passed = 1; passed < statements; passed++) {
        prepared.getMoreResults();
      }
      try (var rows = Objects.requireNonNull(prepared.getResultSet(), "the last statement of a query answers rows")) {
        return read.extractData(rows);
      }
    };
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
        var left = taken();
        if (!left.isEmpty()) {
          send(left, done -> true);
        }
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

  private List<Sql> taken() {
    if (!(TransactionSynchronizationManager.getResource(this) instanceof Waiting known)) {
      return List.of();
    }
    var writes = List.copyOf(known.writes());
    known.writes().clear();
    return writes;
  }

  /** @param ending whether the commit or rollback has begun */
  private record Waiting(List<Sql> writes, AtomicBoolean ending) {}
}
