package studio.fofo.ordering.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.OrderingErrors;
import studio.fofo.ordering.rows.OrderRecord;
import studio.fofo.ordering.rows.OrderRows;
import studio.fofo.runtime.Cursor;
import studio.fofo.runtime.Page;

/** Lists of orders: a buyer's own, and all of them for operators. */
@Component
public class OrderLists {

  private final JdbcClient jdbc;
  private final OrderRows rows;

  OrderLists(JdbcClient jdbc, OrderRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /** @throws Refusal {@code ORDER_NOT_FOUND} if it is not the buyer's */
  public OrderRecord ofBuyer(OrderId id, UserId buyer) {
    return rows.find(id).filter(record -> record.order().buyer().equals(buyer))
        .orElseThrow(() -> new Refusal(OrderingErrors.ORDER_NOT_FOUND, "you have no order " + id));
  }

  /** @throws Refusal {@code ORDER_NOT_FOUND} */
  public OrderRecord require(OrderId id) {
    return rows.find(id).orElseThrow(() -> new Refusal(OrderingErrors.ORDER_NOT_FOUND, "there is no order " + id));
  }

  /** The number of orders per status, by the status's name. */
  public Map<String, Long> counts() {
    var counts = new TreeMap<String, Long>();
    jdbc.sql("select status, count(*) as orders from ordering.orders group by status")
        .query(row -> {
          counts.put(row.getString("status"), row.getLong("orders"));
        });
    return counts;
  }

  public List<OrderRecord.Entry> timeline(OrderId id, int after) {
    return rows.timeline(id, after);
  }

  /** Latest first. */
  public Page<OrderRecord> ofBuyer(UserId buyer, int limit, @Nullable String cursor) {
    return page("me/orders", "buyer = :buyer", Map.of("buyer", buyer.value()), limit, cursor);
  }

  /** Latest first; of one status or of all. */
  public Page<OrderRecord> all(Optional<OrderStatus> status, int limit, @Nullable String cursor) {
    return status.map(only -> page("console/orders/" + only.word(), "status = :status", Map.of("status", only.word()), limit, cursor))
        .orElseGet(() -> page("console/orders", "true", Map.of(), limit, cursor));
  }

  /** By id, which is chronological. */
  private Page<OrderRecord> page(String list, String condition, Map<String, String> parameters, int limit, @Nullable String cursor) {
    var after = Cursor.read(list, cursor, 1);
    var found = jdbc.sql("select * from ordering.orders where " + condition + (after == null ? "" : " and id < :after")
        + " order by id desc limit :limit").params(parameters).param("limit", limit + 1);
    if (after != null) {
      found = found.param("after", after.getFirst());
    }
    return Page.of(found.query(rows::order).list(), limit, last -> Cursor.write(list, last.order().id().value()));
  }
}
