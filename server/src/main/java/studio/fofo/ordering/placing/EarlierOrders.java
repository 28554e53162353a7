package studio.fofo.ordering.placing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.ProductId;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;
import studio.fofo.ordering.rows.ItemJson;
import studio.fofo.runtime.TurnKind;
import studio.fofo.runtime.Turns;
import tools.jackson.databind.json.JsonMapper;

/** Unpaid orders that are open, or were within the last day, by whose they are. */
@Component
public class EarlierOrders {

  private static final TurnKind UNPAID_ORDERS = new TurnKind("ordering.unpaid");
  private static final Duration REMEMBERED = Duration.ofDays(1);
  private static final String UNPAID = """
       and payment_tx is null and (status = 'awaiting_payment' or status in ('expired', 'cancelled') and placed_at > :since)""";

  private final JdbcClient jdbc;
  private final Turns turns;
  private final JsonMapper json;
  private final Clock clock;

  EarlierOrders(JdbcClient jdbc, Turns turns, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.turns = turns;
    this.json = json;
    this.clock = clock;
  }

  /** One of them. */
  record Earlier(String status, Instant placed, Instant until, List<ItemJson> items) {

    boolean open() {
      return status.equals("awaiting_payment");
    }

    boolean has(ProductId product) {
      return items.stream().anyMatch(item -> item.productId().equals(product.value()));
    }

    long pieces(ProductId product) {
      return items.stream().filter(item -> item.productId().equals(product.value())).mapToLong(ItemJson::quantity).sum();
    }
  }

  /**
   * Orders that wait for their payment.
   *
   * @param nextEnd until when the first of them waits; the epoch where there is none
   */
  record Open(long orders, Instant nextEnd) {

    static Open among(List<Earlier> earlier) {
      var ends = earlier.stream().filter(Earlier::open).map(Earlier::until).toList();
      return new Open(ends.size(), ends.stream().min(Comparator.naturalOrder()).orElse(Instant.EPOCH));
    }
  }

  /** Serializes what is ordered under these names until the transaction ends. */
  void lock(List<String> whose) {
    turns.take(UNPAID_ORDERS, whose);
  }

  /** Only counted: what they are for matters where an edition is wanted. */
  Open open(UserId buyer, Address wallet) {
    return jdbc.sql("""
        select count(*), coalesce(min(payable_until), 'epoch') from ordering.orders
        where (buyer = :buyer or buyer_wallet = :wallet) and payment_tx is null and status = 'awaiting_payment'""")
        .param("buyer", buyer.value()).param("wallet", wallet.value())
        .query((row, number) -> new Open(row.getLong(1), row.getTimestamp(2).toInstant())).single();
  }

  List<Earlier> of(UserId buyer, @Nullable Address wallet) {
    return jdbc
        .sql(
            "select status, placed_at, payable_until, items from ordering.orders where (buyer = :buyer or buyer_wallet = :wallet)" + UNPAID)
        .param("buyer", buyer.value()).param("wallet", wallet == null ? "" : wallet.value())
        .param("since", since()).query(this::read).list();
  }

  List<Earlier> from(String network) {
    return jdbc.sql("""
        select status, placed_at, payable_until, items from ordering.orders
        where id in (select order_id from ordering.order_addresses where network = :network)""" + UNPAID)
        .param("network", network).param("since", since()).query(this::read).list();
  }

  boolean paidBefore(UserId buyer) {
    return jdbc.sql("select exists (select 1 from ordering.orders where buyer = :buyer and payment_tx is not null)")
        .param("buyer", buyer.value()).query(Boolean.class).single();
  }

  void note(OrderId order, String network) {
    jdbc.sql("insert into ordering.order_addresses (order_id, network, placed_at) values (:order, :network, :now)")
        .param("order", order.value()).param("network", network).param("now", Timestamp.from(clock.instant())).update();
  }

  public void forgetAddresses() {
    jdbc.sql("delete from ordering.order_addresses where placed_at < :since").param("since", since()).update();
  }

  private Timestamp since() {
    return Timestamp.from(clock.instant().minus(REMEMBERED));
  }

  private Earlier read(ResultSet row, int number) throws SQLException {
    return new Earlier(row.getString("status"), row.getTimestamp("placed_at").toInstant(), row.getTimestamp("payable_until").toInstant(),
        List.of(json.readValue(row.getString("items"), ItemJson[].class)));
  }
}
