package studio.fofo.runtime.quota;

import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.database.Pipeline;
import studio.fofo.runtime.database.Pipeline.Sql;

/** Daily quotas in PostgreSQL. All calls join the caller's transaction, if there is one. */
@Component
@Transactional
public class Quotas {

  private final JdbcClient jdbc;
  private final Pipeline pipeline;
  private final QuotaSettings settings;
  private final LocalFactor local;
  private final Clock clock;

  Quotas(JdbcClient jdbc, Pipeline pipeline, QuotaSettings settings, LocalFactor local, Clock clock) {
    this.jdbc = jdbc;
    this.pipeline = pipeline;
    this.settings = settings;
    this.local = local;
    this.clock = clock;
  }

  /**
   * Takes from every counter, or from none.
   *
   * @param amount 1 or more
   * @throws Refusal {@code QUOTA_USED_UP} if one of them has less left; the caller's transaction must roll back
   */
  public void take(QuotaKind kind, long amount, QuotaSubjects subjects) {
    var counters = counters(kind, subjects);
    var used = taken(kind, amount, counters);
    for (var place = 0; place < counters.size(); place++) {
      var counter = counters.get(place);
      var now = used.get(place);
      if (now == null) {
        throw usedUp(kind, amount, counter);
      }
      if (counter.scope() == Standing.Scope.PERSON) {
        QuotaHeaders.tell(kind, counter.limit(), counter.limit() - now, untilTomorrow());
      }
    }
  }

  /** Counts what is already used and cannot be undone, such as bytes on the disk, even beyond the limits. */
  public void charge(QuotaKind kind, long amount, QuotaSubjects subjects) {
    taken(kind, amount, counters(kind, subjects).stream().map(Counter::withoutLimit).toList());
  }

  /** @throws Refusal {@code QUOTA_USED_UP} if nothing is left in one of the counters */
  public void requireSome(QuotaKind kind, QuotaSubjects subjects) {
    for (var counter : counters(kind, subjects)) {
      if (used(kind, counter) >= counter.limit()) {
        throw usedUp(kind, 1, counter);
      }
    }
  }

  /** Returns what was not used, to the day on which it was taken. */
  public void giveBack(QuotaKind kind, long amount, QuotaSubjects subjects, Instant taken) {
    for (var counter : counters(kind, subjects)) {
      jdbc.sql("update runtime.quota_use set used = greatest(0, used - :amount) where kind = :kind and subject = :subject and day = :day")
          .param("amount", amount).param("kind", kind.name()).param("subject", counter.subject()).param("day", Date.valueOf(day(taken)))
          .update();
    }
  }

  /** The least that is left today in any of the counters; {@link Long#MAX_VALUE} if unlimited. */
  @Transactional(readOnly = true)
  public long left(QuotaKind kind, QuotaSubjects subjects) {
    return standings(kind, subjects).stream().mapToLong(Standing::left).min().orElse(Long.MAX_VALUE);
  }

  /** The use of each counter that has a limit; read-only, and empty counters have no row. */
  @Transactional(readOnly = true)
  public List<Standing> standings(QuotaKind kind, QuotaSubjects subjects) {
    return counters(kind, subjects).stream()
        .map(counter -> new Standing(kind.name(), kind.words(), counter.scope(), counter.limit(), used(kind, counter), tomorrow()))
        .toList();
  }

  void forget() {
    jdbc.sql("delete from runtime.quota_use where day < :yesterday").param("yesterday", Date.valueOf(today().minusDays(1))).update();
  }

  private List<Counter> counters(QuotaKind kind, QuotaSubjects subjects) {
    return Counter.of(settings.set(kind), subjects, local);
  }

  /**
   * Moves all counters in one statement, which locks them in the given order.
   *
   * @return the new total by the counter's index in the list; a counter that would exceed its limit has no entry
   */
  private Map<Integer, Long> taken(QuotaKind kind, long amount, List<Counter> counters) {
    if (counters.isEmpty()) {
      return Map.of();
    }
    var rows = IntStream.range(0, counters.size())
        .mapToObj(place -> "(%1$s, :subject%1$s::text, :limit%1$s::bigint)".formatted(place)).collect(Collectors.joining(", "));
    // Returns the index, not the name: PostgreSQL's driver spends a round trip before a result of unknown size.
    var statement = new Sql("""
        with wanted (place, subject, most) as (values %s),
        moved as (
          insert into runtime.quota_use as u (kind, subject, day, used)
          select :kind, subject, :day, :amount from wanted where :amount <= most order by place
          on conflict (kind, subject, day) do update set used = u.used + :amount
            where u.used + :amount <= (select most from wanted where wanted.subject = u.subject)
          returning subject, used
        )
        select place, used from moved join wanted using (subject)""".formatted(rows))
        .param("kind", kind.name()).param("day", Date.valueOf(today())).param("amount", amount);
    for (var place = 0; place < counters.size(); place++) {
      statement.param("subject" + place, counters.get(place).subject()).param("limit" + place, counters.get(place).limit());
    }
    return pipeline.query(List.of(statement), row -> {
      var used = new HashMap<Integer, Long>();
      while (row.next()) {
        used.put(row.getInt("place"), row.getLong("used"));
      }
      return used;
    });
  }

  private long used(QuotaKind kind, Counter counter) {
    return jdbc.sql("select used from runtime.quota_use where kind = :kind and subject = :subject and day = :day")
        .param("kind", kind.name()).param("subject", counter.subject()).param("day", Date.valueOf(today()))
        .query(Long.class).optional().orElse(0L);
  }

  private Refusal usedUp(QuotaKind kind, long amount, Counter counter) {
    var wait = untilTomorrow();
    var used = used(kind, counter);
    QuotaHeaders.tell(kind, counter.limit(), Math.max(0, counter.limit() - used), wait);
    return Refusal.until(QuotaErrors.QUOTA_USED_UP, """
        %s used %s of %s %s today, and this needs %s more; the next day begins at 00:00 UTC, in %s min""".formatted(
        counter.whose(), used, counter.limit(), kind.words(), amount, wait.toMinutes() + 1), wait);
  }

  private Duration untilTomorrow() {
    return Duration.between(clock.instant(), tomorrow());
  }

  private Instant tomorrow() {
    return today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private LocalDate today() {
    return day(clock.instant());
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
