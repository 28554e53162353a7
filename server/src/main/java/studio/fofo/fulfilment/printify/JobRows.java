package studio.fofo.fulfilment.printify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.suppliers.SupplierCosts;

/** Jobs at Printify. */
@Repository
class JobRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  JobRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void open(ProductionId id, String shop) {
    jdbc.sql("""
            insert into fulfilment.printify_orders (external_id, shop, created_at) values (:id, :shop, :now)
            on conflict (external_id) do nothing
            """)
        .param("id", id.value())
        .param("shop", shop)
        .param("now", now())
        .update();
  }

  Optional<Job> find(ProductionId id) {
    return jdbc.sql("select * from fulfilment.printify_orders where external_id = :id")
        .param("id", id.value())
        .query((row, number) -> read(row, lines(id)))
        .optional();
  }

  Job require(ProductionId id) {
    return find(id).orElseThrow(() -> new IllegalStateException("there is no job of " + id + " at Printify"));
  }

  /** Which of our jobs an order of a shop is. */
  Optional<ProductionId> of(String shop, String vendorId) {
    return jdbc.sql("select external_id from fulfilment.printify_orders where shop = :shop and vendor_id = :vendor")
        .param("shop", shop)
        .param("vendor", vendorId)
        .query((row, number) -> new ProductionId(row.getString(1)))
        .optional();
  }

  void addLine(ProductionId id, Job.Line line) {
    jdbc.sql("""
            insert into fulfilment.printify_lines (external_id, line, quantity, variant, offered, asked_at)
            values (:id, :line, :quantity, :variant, :offered, :now)
            on conflict (external_id, line) do nothing
            """)
        .param("id", id.value())
        .param("line", line.number())
        .param("quantity", line.quantity())
        .param("variant", line.variant().toString())
        .param("offered", line.offered().orElse(null))
        .param("now", now())
        .update();
  }

  void made(ProductionId id, int line, String product) {
    jdbc.sql("update fulfilment.printify_lines set product_id = :product where external_id = :id and line = :line")
        .param("id", id.value())
        .param("line", line)
        .param("product", product)
        .update();
  }

  /** The first estimate stays. */
  void estimated(ProductionId id, SupplierCosts costs) {
    jdbc.sql("""
            update fulfilment.printify_orders set goods = :goods, shipping = :shipping
            where external_id = :id and goods is null
            """)
        .param("id", id.value())
        .param("goods", costs.goods().minor())
        .param("shipping", costs.shipping().minor())
        .update();
  }

  /** The order is about to be created. */
  void creating(ProductionId id) {
    jdbc.sql("update fulfilment.printify_orders set creating_at = coalesce(creating_at, :now) where external_id = :id")
        .param("id", id.value())
        .param("now", now())
        .update();
  }

  /** The order certainly was not created. */
  void notCreated(ProductionId id) {
    jdbc.sql("update fulfilment.printify_orders set creating_at = null where external_id = :id and vendor_id is null")
        .param("id", id.value())
        .update();
  }

  void created(ProductionId id, String vendorId) {
    jdbc.sql("""
            update fulfilment.printify_orders set vendor_id = :vendor, creating_at = coalesce(creating_at, :now) where external_id = :id
            """)
        .param("id", id.value())
        .param("vendor", vendorId)
        .param("now", now())
        .update();
  }

  void sending(ProductionId id) {
    jdbc.sql("update fulfilment.printify_orders set sending_at = coalesce(sending_at, :now) where external_id = :id")
        .param("id", id.value())
        .param("now", now())
        .update();
  }

  void withdrawn(ProductionId id) {
    jdbc.sql("update fulfilment.printify_orders set withdrawn_at = coalesce(withdrawn_at, :now) where external_id = :id")
        .param("id", id.value())
        .param("now", now())
        .update();
  }

  private List<Job.Line> lines(ProductionId id) {
    return jdbc.sql("select * from fulfilment.printify_lines where external_id = :id order by line")
        .param("id", id.value())
        .query((row, number) -> new Job.Line(row.getInt("line"), row.getInt("quantity"), PrintifyVariantId.parse(row.getString("variant")),
            Optional.ofNullable(row.getObject("offered", Long.class)), Optional.ofNullable(row.getString("product_id"))))
        .list();
  }

  private OffsetDateTime now() {
    return Productions.utc(clock.instant());
  }

  private static Job read(ResultSet row, List<Job.Line> lines) throws SQLException {
    var goods = Optional.ofNullable(row.getObject("goods", Long.class));
    var shipping = row.getLong("shipping");
    return new Job(new ProductionId(row.getString("external_id")), Optional.ofNullable(row.getString("vendor_id")),
        goods.map(known -> Job.costs(known, shipping, 0)), at(row, "creating_at"), at(row, "sending_at"),
        row.getTimestamp("withdrawn_at") != null, lines);
  }

  private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
