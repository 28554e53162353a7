package studio.fofo.runtime.quota;

import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.kernel.Refusal;

/** Daily quotas in PostgreSQL. All calls join the caller's transaction, if there is one. */
@Component
@Transactional
public class Quotas {

  private final JdbcClient jdbc;
  private final QuotaSettings settings;
  private final LocalFactor local;
  private final Clock clock;

  Quotas(JdbcClient jdbc, QuotaSettings settings, LocalFactor local, Clock clock) {
    this.jdbc = jdbc;
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
      var used = moved(kind, amount, counter.subject(), counter.limit());
      if (used.isEmpty()) {
        throw usedUp(kind, amount, counter);
      }
      if (counter.scope() == Standing.Scope.PERSON) {
        QuotaHeaders.tell(kind, counter.limit(), counter.limit() - used.get(), untilTomorrow());
      }
    }
  }

  /** Counts what is already used and cannot be undone, such as bytes on the disk, even beyond the limits. */
  public void charge(QuotaKind kind, long amount, QuotaSubjects subjects) {
    counters(kind, subjects).forEach(counter -> moved(kind, amount, counter.subject(), Long.MAX_VALUE));
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

  /** @return the new total; empty if it would exceed the limit */
  private Optional<Long> moved(QuotaKind kind, long amount, String subject, long limit) {
    return jdbc.sql("""
        insert into runtime.quota_use as u (kind, subject, day, used)
        select :kind, :subject, :day, :amount where :amount <= :limit
        on conflict (kind, subject, day) do update set used = u.used + :amount where u.used <= :limit - :amount
        returning used""")
        .param("kind", kind.name()).param("subject", subject).param("day", Date.valueOf(today()))
        .param("amount", amount).param("limit", limit)
        .query(Long.class).optional();
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
