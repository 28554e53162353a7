package studio.fofo.fulfilment.factory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.printfiles.PrintFile;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;

/** The factory's queue and its history. */
@Repository
public class FactoryJobs {

  private final JdbcClient jdbc;
  private final Clock clock;

  FactoryJobs(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Accepts a submission inside the caller's transaction; empty if there is a job already, which stays unchanged. */
  Optional<FactoryJobId> add(Submission submission) {
    var id = FactoryJobId.next();
    var added = jdbc.sql("""
            insert into fulfilment.factory_jobs (id, external_id, order_id, status, not_before, created_at, updated_at)
            values (:id, :external, :order, 'queued', :now, :now, :now)
            on conflict (external_id) do nothing
            """)
        .param("id", id.value())
        .param("external", submission.externalId().value())
        .param("order", submission.orderId().value())
        .param("now", now())
        .update() == 1;
    if (added) {
      submission.files().forEach(file -> addLine(id, file));
      addStep(id, FactoryStatus.QUEUED);
    }
    return added ? Optional.of(id) : Optional.empty();
  }

  /** Reads a job, which nobody else changes before the caller's transaction ends. */
  FactoryJob lock(FactoryJobId id) {
    return jdbc.sql("select * from fulfilment.factory_jobs where id = :id for update")
        .param("id", id.value())
        .query(FactoryJobs::read)
        .optional()
        .orElseThrow(() -> new IllegalStateException("the factory has no job " + id));
  }

  void charge(FactoryJobId id, SupplierCosts costs) {
    jdbc.sql("""
            update fulfilment.factory_jobs set goods_minor = :goods, shipping_minor = :shipping, currency = :currency where id = :id
            """)
        .param("id", id.value())
        .param("goods", costs.goods().plus(costs.tax()).minor())
        .param("shipping", costs.shipping().minor())
        .param("currency", costs.goods().currency())
        .update();
  }

  public Optional<FactoryJob> numbered(long number) {
    return jdbc.sql("select * from fulfilment.factory_jobs where number = :number")
        .param("number", number)
        .query(FactoryJobs::read)
        .optional();
  }

  /** Moves a job inside the caller's transaction, if it is at the step {@code from}; the parcel gets its number when it ships. */
  boolean move(FactoryJobId id, FactoryStatus from, FactoryStatus to, @Nullable TrackingNumber number) {
    var moved = jdbc.sql("""
            update fulfilment.factory_jobs
            set status = :to, tracking_number = coalesce(tracking_number, :number), updated_at = :now
            where id = :id and status = :from
            """)
        .param("id", id.value())
        .param("from", from.word())
        .param("to", to.word())
        .param("number", number == null ? null : number.value())
        .param("now", now())
        .update() == 1;
    if (moved) {
      addStep(id, to);
    }
    return moved;
  }

  public Optional<FactoryJob> find(FactoryJobId id) {
    return jdbc.sql("select * from fulfilment.factory_jobs where id = :id")
        .param("id", id.value())
        .query(FactoryJobs::read)
        .optional();
  }

  /** @throws Refusal if there is no such job */
  public FactoryJob require(FactoryJobId id) {
    return find(id).orElseThrow(() -> new Refusal(FulfilmentErrors.FULFILMENT_JOB_UNKNOWN, "the factory has no job " + id));
  }

  Optional<FactoryJob> of(ProductionId externalId) {
    return jdbc.sql("select * from fulfilment.factory_jobs where external_id = :external")
        .param("external", externalId.value())
        .query(FactoryJobs::read)
        .optional();
  }

  public Optional<FactoryJob> with(TrackingNumber number) {
    return jdbc.sql("select * from fulfilment.factory_jobs where tracking_number = :number")
        .param("number", number.value())
        .query(FactoryJobs::read)
        .optional();
  }

  /** The job that has waited longest: the next one to print. */
  public Optional<FactoryJob> nextInQueue() {
    return jdbc.sql("""
            select * from fulfilment.factory_jobs where status = 'queued' and not_before <= :now
            order by created_at, id limit 1
            """)
        .param("now", now())
        .query(FactoryJobs::read)
        .optional();
  }

  /**
   * Jobs, newest first.
   *
   * @param status only jobs with this status; null for all
   * @param before only jobs older than this id; null to start with the newest
   */
  public List<FactoryJob> newest(@Nullable FactoryStatus status, @Nullable String before, int limit) {
    // A text per combination: with optional conditions, PostgreSQL could not use the index.
    return jdbc.sql("select * from fulfilment.factory_jobs where " + (status == null ? "" : "status = :status and ")
        + "(cast(:before as text) is null or id < :before) order by id desc limit :limit")
        .param("status", status == null ? null : status.word())
        .param("before", before)
        .param("limit", limit)
        .query(FactoryJobs::read)
        .list();
  }

  /** Jobs that have been at a step since that moment or longer. */
  List<FactoryJobId> standingSince(FactoryStatus status, Instant then, int limit) {
    return jdbc.sql("""
            select id from fulfilment.factory_jobs
            where status = :status and updated_at <= :then and not_before <= :now
            order by updated_at limit :limit
            """)
        .param("status", status.word())
        .param("then", utc(then))
        .param("now", now())
        .param("limit", limit)
        .query((row, number) -> new FactoryJobId(row.getString("id")))
        .list();
  }

  /** The autopilot skips the job until then. */
  void postpone(FactoryJobId id, Instant until) {
    jdbc.sql("update fulfilment.factory_jobs set not_before = :until where id = :id")
        .param("id", id.value())
        .param("until", utc(until))
        .update();
  }

  public List<PrintFile> lines(FactoryJobId id) {
    return lines(List.of(id)).getOrDefault(id, List.of());
  }

  /** The lines of several jobs, in one read. */
  public Map<FactoryJobId, List<PrintFile>> lines(Collection<FactoryJobId> ids) {
    return ofJobs("select * from fulfilment.factory_lines where job_id = any(:ids) order by job_id, line", ids, row -> new PrintFile(
        row.getInt("line"), row.getString("title"), row.getString("variant"), row.getInt("quantity"), row.getString("url")));
  }

  /** A job's history, oldest first. */
  public List<FactoryStep> steps(FactoryJobId id) {
    return steps(List.of(id)).getOrDefault(id, List.of());
  }

  /** The history of several jobs, in one read. */
  public Map<FactoryJobId, List<FactoryStep>> steps(Collection<FactoryJobId> ids) {
    var steps = ofJobs("select * from fulfilment.factory_steps where job_id = any(:ids)", ids, row -> new FactoryStep(
        FactoryStatus.of(row.getString("status")).orElseThrow(), row.getTimestamp("at").toInstant()));
    steps.values().forEach(Collections::sort);
    return steps;
  }

  private <T> Map<FactoryJobId, List<T>> ofJobs(String sql, Collection<FactoryJobId> ids, RowReader<T> reader) {
    var found = new HashMap<FactoryJobId, List<T>>();
    jdbc.sql(sql).param("ids", ids.stream().map(FactoryJobId::value).toArray(String[]::new)).query(row -> {
      found.computeIfAbsent(new FactoryJobId(row.getString("job_id")), first -> new ArrayList<>()).add(reader.read(row));
    });
    return found;
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private void addLine(FactoryJobId id, PrintFile file) {
    jdbc.sql("""
            insert into fulfilment.factory_lines (job_id, line, title, variant, quantity, url)
            values (:id, :line, :title, :variant, :quantity, :url)
            """)
        .param("id", id.value())
        .param("line", file.line())
        .param("title", file.title())
        .param("variant", file.variant())
        .param("quantity", file.quantity())
        .param("url", file.url())
        .update();
  }

  private void addStep(FactoryJobId id, FactoryStatus status) {
    jdbc.sql("""
            insert into fulfilment.factory_steps (job_id, status, at) values (:id, :status, :now) on conflict (job_id, status) do nothing
            """)
        .param("id", id.value())
        .param("status", status.word())
        .param("now", now())
        .update();
  }

  private OffsetDateTime now() {
    return utc(clock.instant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static FactoryJob read(ResultSet row, int number) throws SQLException {
    return new FactoryJob(
        new FactoryJobId(row.getString("id")),
        row.getLong("number"),
        new ProductionId(row.getString("external_id")),
        new OrderId(row.getString("order_id")),
        FactoryStatus.of(row.getString("status")).orElseThrow(),
        Optional.ofNullable(row.getString("tracking_number")).map(TrackingNumber::new),
        charged(row),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("updated_at").toInstant());
  }

  private static Optional<SupplierCosts> charged(ResultSet row) throws SQLException {
    var currency = row.getString("currency");
    return currency == null ? Optional.empty()
        : Optional.of(new SupplierCosts(new Money(row.getLong("goods_minor"), currency), new Money(row.getLong("shipping_minor"), currency),
            new Money(0, currency)));
  }
}
