package studio.fofo.runtime.quota;

import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
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
  private final ObjectProvider<UseSource> sources;
  private final Clock clock;

  Quotas(JdbcClient jdbc, Pipeline pipeline, QuotaSettings settings, LocalFactor local, ObjectProvider<UseSource> sources, Clock clock) {
    this.jdbc = jdbc;
    this.sources = sources;
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
    for (var counter : counters(kind, subjects)) {
      move(kind, amount, counter);
    }
    pipeline.flush();
  }

  /**
   * Takes one of a kind with a {@link UseSource}. The counters of everybody else move with the pipeline's next statements, so a refusal may
   * come as late as the commit.
   *
   * @param used what people and wallets used since {@link #dayBegan()}, read while a lock keeps others of theirs waiting
   * @throws Refusal {@code QUOTA_USED_UP}
   */
  public void takeCounted(QuotaKind kind, QuotaSubjects subjects, Map<Standing.Scope, Long> used) {
    for (var counter : counters(kind, subjects)) {
      var before = used.get(counter.scope());
      if (before == null) {
        move(kind, 1, counter);
      } else if (before >= counter.limit()) {
        throw usedUp(kind, 1, counter, before);
      } else {
        tell(kind, counter, before + 1);
      }
    }
  }

  /** When the current day began. */
  public Instant dayBegan() {
    return today().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Counts what is already used and cannot be undone, such as bytes on the disk, even beyond the limits. */
  public void charge(QuotaKind kind, long amount, QuotaSubjects subjects) {
    counters(kind, subjects).forEach(counter -> move(kind, amount, counter.withoutLimit()));
    pipeline.flush();
  }

  /** @throws Refusal {@code QUOTA_USED_UP} if nothing is left in one of the counters */
  public void requireSome(QuotaKind kind, QuotaSubjects subjects) {
    var counted = counted(kind, subjects);
    for (var counter : counters(kind, subjects)) {
      var used = used(kind, counter, counted);
      if (used >= counter.limit()) {
        throw usedUp(kind, 1, counter, used);
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
    var counted = counted(kind, subjects);
    return counters(kind, subjects).stream().map(counter -> new Standing(
        kind.name(), kind.words(), counter.scope(), counter.limit(), used(kind, counter, counted), tomorrow())).toList();
  }

  void forget() {
    jdbc.sql("delete from runtime.quota_use where day < :yesterday").param("yesterday", Date.valueOf(today().minusDays(1))).update();
  }

  private List<Counter> counters(QuotaKind kind, QuotaSubjects subjects) {
    return Counter.of(settings.set(kind), subjects, local);
  }

  /** Sent with the pipeline's next statements. A counter that would exceed its limit does not move, and its transaction fails. */
  private void move(QuotaKind kind, long amount, Counter counter) {
    var moved = new Sql("""
        insert into runtime.quota_use as u (kind, subject, day, used)
        select :kind, :subject, :day, :amount where :amount <= :limit
        on conflict (kind, subject, day) do update set used = u.used + excluded.used where u.used + excluded.used <= :limit
        returning used""")
        .param("kind", kind.name()).param("subject", counter.subject()).param("day", Date.valueOf(today()))
        .param("amount", amount).param("limit", counter.limit());
    pipeline.later(moved, row -> {
      if (!row.next()) {
        throw usedUp(kind, amount, counter, used(kind, counter, Map.of()));
      }
      tell(kind, counter, row.getLong("used"));
      return row;
    });
  }

  private void tell(QuotaKind kind, Counter counter, long used) {
    if (counter.scope() == Standing.Scope.PERSON) {
      QuotaHeaders.tell(kind, counter.limit(), counter.limit() - used, untilTomorrow());
    }
  }

  private Map<Standing.Scope, Long> counted(QuotaKind kind, QuotaSubjects subjects) {
    return sources.stream().filter(source -> source.kind().equals(kind)).findFirst()
        .map(source -> source.since(dayBegan(), subjects)).orElse(Map.of());
  }

  private long used(QuotaKind kind, Counter counter, Map<Standing.Scope, Long> counted) {
    var known = counted.get(counter.scope());
    return known != null ? known
        : jdbc.sql("select used from runtime.quota_use where kind = :kind and subject = :subject and day = :day")
            .param("kind", kind.name()).param("subject", counter.subject()).param("day", Date.valueOf(today()))
            .query(Long.class).optional().orElse(0L);
  }

  private Refusal usedUp(QuotaKind kind, long amount, Counter counter, long used) {
    var wait = untilTomorrow();
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
