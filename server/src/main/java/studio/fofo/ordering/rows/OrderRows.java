package studio.fofo.ordering.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.OrderTotals;
import studio.fofo.ordering.ShipmentSummary;
import studio.fofo.ordering.rows.OrderRecord.Entry;
import studio.fofo.ordering.rows.OrderRecord.Twin;
import studio.fofo.runtime.database.Migrations;
import studio.fofo.runtime.database.Pipeline;
import studio.fofo.runtime.database.Pipeline.Sql;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Orders and their timelines in PostgreSQL. */
@Repository
public class OrderRows {

  private final JdbcClient jdbc;
  private final Pipeline pipeline;
  private final JsonMapper json;

  OrderRows(JdbcClient jdbc, Pipeline pipeline, JsonMapper json, Migrations migrated) {
    this.jdbc = jdbc;
    this.pipeline = pipeline;
    this.json = json;
  }

  public Optional<OrderRecord> find(OrderId id) {
    return jdbc.sql("select * from ordering.orders where id = :id").param("id", id.value()).query(this::order).optional();
  }

  /** Reads the order and locks its row until the transaction ends. */
  public Optional<OrderRecord> lock(OrderId id) {
    return jdbc.sql("select * from ordering.orders where id = :id for update").param("id", id.value()).query(this::order).optional();
  }

  /** Writes row and network address, in one statement that is sent with the pipeline's next one. The row is the first timeline entry. */
  public void insert(Order order, byte[] contact, Optional<String> network) {
    pipeline.later(new Sql("""
        with placed as (
          insert into ordering.orders (id, buyer, buyer_wallet, status, chain_id, token, items, items_minor, shipping_minor, contact,
            placed_at, payable_until)
          values (:id, :buyer, :wallet, :status, :chain, :token, :items::jsonb, :itemsMinor, :shippingMinor, :contact, :now, :until)
        )
        insert into ordering.order_addresses (order_id, network, placed_at)
        select :id, :network, :now where :network::text is not null""")
        .param("id", order.id().value()).param("buyer", order.buyer().value()).param("wallet", order.buyerWallet().value())
        .param("status", order.status().word()).param("chain", order.chainId()).param("token", order.token())
        .param("items", json.writeValueAsString(order.items().stream().map(ItemJson::of).toList()))
        .param("itemsMinor", order.totals().items().minor()).param("shippingMinor", order.totals().shipping().minor())
        .param("contact", contact).param("now", Timestamp.from(order.placedAt())).param("until", Timestamp.from(order.payableUntil()))
        .param("network", network.orElse(null)));
  }

  /** Writes a step and its timeline entry in one statement. The caller holds the row's lock. */
  public void move(OrderRecord to, String line, Instant now) {
    var order = to.order();
    jdbc.sql("""
        with moved as (
          update ordering.orders set status = :status, held_from = :heldFrom, payment_gone = :gone,
            all_begun = :begun, settled = :settled,
            payment_tx = :payment, settlement_tx = :settlement, refund_tx = :refund, shipments = :shipments::jsonb, changes = changes + 1
          where id = :id returning changes
        )
        insert into ordering.timeline (order_id, sequence, at, status, detail)
        select :id, changes, :now, :status, :line from moved""")
        .param("id", order.id().value()).param("status", order.status().word())
        .param("heldFrom", order.heldFrom().map(OrderStatus::word).orElse(null)).param("gone", to.paymentGone())
        .param("begun", to.allBegun())
        .param("settled", order.settled()).param("payment", to.paymentTx().orElse(null))
        .param("settlement", to.settlementTx().orElse(null)).param("refund", to.refundTx().orElse(null))
        .param("shipments", json.writeValueAsString(to.shipments())).param("line", line).param("now", Timestamp.from(now))
        .update();
  }

  /** Adds a timeline entry without changing the status. */
  public void note(OrderId id, String detail, Instant now) {
    jdbc.sql("""
        with noted as (update ordering.orders set changes = changes + 1 where id = :id returning changes, status)
        insert into ordering.timeline (order_id, sequence, at, status, detail)
        select :id, changes, :now, status, :detail from noted""")
        .param("id", id.value()).param("detail", detail).param("now", Timestamp.from(now))
        .update();
  }

  /** Where and with what the order is paid. */
  public void paidWith(OrderId id, long chainId, String token) {
    jdbc.sql("update ordering.orders set chain_id = :chain, token = :token where id = :id")
        .param("chain", chainId).param("token", token).param("id", id.value())
        .update();
  }

  public void prolong(OrderId id, Instant payableUntil) {
    jdbc.sql("update ordering.orders set payable_until = greatest(payable_until, :until) where id = :id")
        .param("until", Timestamp.from(payableUntil)).param("id", id.value())
        .update();
  }

  public void setTwins(OrderId id, List<Twin> twins) {
    jdbc.sql("update ordering.orders set twins = :twins::jsonb where id = :id")
        .param("twins", json.writeValueAsString(twins)).param("id", id.value())
        .update();
  }

  public List<Entry> timeline(OrderId id, int after) {
    return jdbc.sql("""
        select sequence, at, status, detail from ordering.timeline where order_id = :id and sequence > :after
        union all
        select 1, placed_at, 'awaiting_payment', 'order placed' from ordering.orders where id = :id and :after < 1
          and not exists (select 1 from ordering.timeline where order_id = :id and sequence = 1)
        order by sequence""")
        .param("id", id.value()).param("after", after)
        .query((row, number) -> new Entry(row.getInt("sequence"), row.getTimestamp("at").toInstant(),
            OrderStatus.of(row.getString("status")), row.getString("detail")))
        .list();
  }

  /** @param after the last one of the page before; empty for the first page */
  public List<OrderId> overdue(Instant now, String after, int most) {
    return jdbc
        .sql(
            """
        select id from ordering.orders where status = 'awaiting_payment' and payable_until <= :now and id > :after order by id limit :most""")
        .param("now", Timestamp.from(now)).param("after", after).param("most", most)
        .query((row, number) -> new OrderId(row.getString("id"))).list();
  }

  public OrderRecord order(ResultSet row, int number) throws SQLException {
    var items = Money.usd(row.getLong("items_minor"));
    var shipping = Money.usd(row.getLong("shipping_minor"));
    var order = new Order(
        new OrderId(row.getString("id")), new UserId(row.getString("buyer")), new Address(row.getString("buyer_wallet")),
        OrderStatus.of(row.getString("status")), row.getLong("chain_id"), row.getString("token"),
        json.readValue(row.getString("items"), new TypeReference<List<ItemJson>>() {}).stream().map(ItemJson::item).toList(),
        new OrderTotals(items, shipping, items.plus(shipping)), row.getTimestamp("placed_at").toInstant(),
        row.getTimestamp("payable_until").toInstant(), Optional.ofNullable(row.getString("held_from")).map(OrderStatus::of),
        row.getBoolean("settled"));
    return new OrderRecord(order, row.getBoolean("payment_gone"), row.getBoolean("all_begun"), row.getBytes("contact"),
        Optional.ofNullable(row.getString("payment_tx")),
        Optional.ofNullable(row.getString("settlement_tx")), Optional.ofNullable(row.getString("refund_tx")),
        json.readValue(row.getString("shipments"), new TypeReference<List<ShipmentSummary>>() {}),
        json.readValue(row.getString("twins"), new TypeReference<List<Twin>>() {}));
  }
}
