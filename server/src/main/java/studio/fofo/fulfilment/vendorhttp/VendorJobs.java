package studio.fofo.fulfilment.vendorhttp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.suppliers.HoldColumns;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SupplierHold;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What we know of jobs at vendors without their answers. A job without a row was certainly never sent there; a withdrawn one is never sent
 * again. Each call is its own statement, outside any transaction of the caller.
 */
@Repository
public class VendorJobs {

  private final JdbcClient jdbc;
  private final Clock clock;

  public VendorJobs(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Optional<VendorJob> find(String supplier, ProductionId id) {
    return jdbc.sql("select * from fulfilment.vendor_jobs where supplier = :supplier and production_id = :id")
        .param("supplier", supplier).param("id", id.value()).query(VendorJobs::read).optional();
  }

  /** The next request may create the job at the vendor. */
  public void sending(String supplier, Submission submission) {
    var pieces = submission.lines().stream().collect(Collectors.toMap(Submission.Line::number, line -> line.file().quantity()));
    jdbc.sql("""
            insert into fulfilment.vendor_jobs (supplier, production_id, pieces, sending_since)
            values (:supplier, :id, :pieces::jsonb, :now) on conflict do nothing
            """)
        .param("supplier", supplier)
        .param("id", submission.externalId().value())
        .param("pieces", JsonMapper.shared().writeValueAsString(pieces))
        .param("now", Productions.utc(clock.instant()))
        .update();
  }

  /** The vendor has it. */
  public void seen(String supplier, ProductionId id) {
    jdbc.sql("""
            update fulfilment.vendor_jobs set seen_at = :now
            where supplier = :supplier and production_id = :id and seen_at is null
            """)
        .param("supplier", supplier).param("id", id.value()).param("now", Productions.utc(clock.instant())).update();
  }

  /** People decide about it, for this reason, before it is released. */
  public void held(String supplier, ProductionId id, SupplierHold hold) {
    HoldColumns.bind(jdbc.sql("""
        update fulfilment.vendor_jobs
        set hold_words = :words, hold_party = :party, hold_remedy = :remedy, hold_label = :label, hold_page = :page
        where supplier = :supplier and production_id = :id
        """).param("supplier", supplier).param("id", id.value()), Optional.of(hold)).update();
  }

  /** It must not be sent, or be released to production, any more. */
  public void withdraw(String supplier, ProductionId id) {
    jdbc.sql("""
            update fulfilment.vendor_jobs set withdrawn_at = :now
            where supplier = :supplier and production_id = :id and withdrawn_at is null
            """)
        .param("supplier", supplier).param("id", id.value()).param("now", Productions.utc(clock.instant())).update();
  }

  /** It was too late to withdraw it. */
  public void keep(String supplier, ProductionId id) {
    jdbc.sql("update fulfilment.vendor_jobs set withdrawn_at = null where supplier = :supplier and production_id = :id")
        .param("supplier", supplier).param("id", id.value()).update();
  }

  /** The vendor certainly does not have it: it refused it, or the draft was deleted. */
  public void forget(String supplier, ProductionId id) {
    jdbc.sql("delete from fulfilment.vendor_jobs where supplier = :supplier and production_id = :id and withdrawn_at is null")
        .param("supplier", supplier).param("id", id.value()).update();
  }

  private static VendorJob read(ResultSet row, int number) throws SQLException {
    var pieces = JsonMapper.shared().readTree(row.getString("pieces")).propertyStream()
        .collect(Collectors.<Map.Entry<String, JsonNode>, Integer, Integer>toMap(piece -> Integer.valueOf(piece.getKey()),
            piece -> piece.getValue().asInt()));
    return new VendorJob(pieces, row.getTimestamp("sending_since").toInstant(), at(row.getTimestamp("seen_at")),
        at(row.getTimestamp("withdrawn_at")), HoldColumns.read(row));
  }

  private static Optional<Instant> at(@Nullable Timestamp time) {
    return Optional.ofNullable(time).map(Timestamp::toInstant);
  }
}
