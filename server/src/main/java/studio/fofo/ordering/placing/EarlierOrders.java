package studio.fofo.ordering.placing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.ProductId;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.UserId;
import studio.fofo.ordering.rows.ItemJson;
import studio.fofo.runtime.TurnKind;
import studio.fofo.runtime.Turns;
import studio.fofo.runtime.database.Pipeline;
import studio.fofo.runtime.database.Pipeline.Sql;
import tools.jackson.databind.json.JsonMapper;

/** Unpaid orders that are open, or were placed within the last day, by buyer, wallet or network. */
@Component
public class EarlierOrders {

  private static final TurnKind UNPAID_ORDERS = new TurnKind("ordering.unpaid");
  private static final Duration REMEMBERED = Duration.ofDays(1);
  private static final String UNPAID = """
       where payment_tx is null and (status = 'awaiting_payment' or status in ('expired', 'cancelled') and placed_at > :since)""";

  // A plan made while the tables are empty is kept while they fill: each row must be found through the index meant for it.
  static final String STANDING = """
        with found as (
          select buyer, buyer_wallet, placed_at, payment_tx is null and status = 'awaiting_payment' as unpaid, payment_tx, payable_until
          from ordering.orders where buyer = :buyer
          union all
          select buyer, buyer_wallet, placed_at, payment_tx is null and status = 'awaiting_payment', payment_tx, payable_until
          from ordering.orders where buyer_wallet = :wallet and buyer < :buyer
          union all
          select buyer, buyer_wallet, placed_at, payment_tx is null and status = 'awaiting_payment', payment_tx, payable_until
          from ordering.orders where buyer_wallet = :wallet and buyer > :buyer
        )
        select count(*) filter (where unpaid) as unpaid, coalesce(min(payable_until) filter (where unpaid), 'epoch') as next_end,
          coalesce(bool_or(payment_tx is not null) filter (where buyer = :buyer), false) as paid_before,
          count(*) filter (where buyer = :buyer and placed_at >= :today) as of_buyer,
          count(*) filter (where buyer_wallet = :wallet and placed_at >= :today) as of_wallet,
          (select count(*) from ordering.order_addresses where network = :network) as neighbours
        from found""";
  static final String OF_BUYER = """
        select * from (
          select status, placed_at, payable_until, items, payment_tx from ordering.orders where buyer = :buyer
          union all
          select status, placed_at, payable_until, items, payment_tx from ordering.orders where buyer_wallet = :wallet and buyer <> :buyer
        ) as theirs
        """ + UNPAID;
  static final String TODAY = """
        select count(*) filter (where buyer = :buyer) as of_buyer, count(*) filter (where buyer_wallet = :wallet) as of_wallet
        from (
          select buyer, buyer_wallet, placed_at from ordering.orders where buyer = :buyer
          union all
          select buyer, buyer_wallet, placed_at from ordering.orders where buyer_wallet = :wallet and buyer <> :buyer
        ) as theirs
        where placed_at >= :since""";
  static final String FROM_NETWORK = """
        select * from (
          select neighbour.* from ordering.order_addresses cross join lateral (
            select status, placed_at, payable_until, items, payment_tx from ordering.orders where id = order_id offset 0
          ) as neighbour where network = :network
        ) as theirs
        """ + UNPAID;

  private final JdbcClient jdbc;
  private final Pipeline pipeline;
  private final Turns turns;
  private final JsonMapper json;
  private final Clock clock;

  EarlierOrders(JdbcClient jdbc, Pipeline pipeline, Turns turns, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.pipeline = pipeline;
    this.turns = turns;
    this.json = json;
    this.clock = clock;
  }

  /** An unpaid order. */
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
   * The number of open orders.
   *
   * @param nextEnd when the first of them expires; the epoch if there is none
   */
  record Open(long orders, Instant nextEnd) {

    static Open among(List<Earlier> earlier) {
      var ends = earlier.stream().filter(Earlier::open).map(Earlier::until).toList();
      return new Open(ends.size(), ends.stream().min(Comparator.naturalOrder()).orElse(Instant.EPOCH));
    }
  }

  /**
   * A buyer's open orders, and whether the buyer has paid for an order before.
   *
   * @param neighbours the number of recent orders from the buyer's network address, open or not; 0 if none was given
   */
  record Standing(Open buyers, boolean paidBefore, long neighbours, Today today) {}

  /** The number of a day's orders by a buyer, and with a wallet. */
  record Today(long ofBuyer, long ofWallet) {}

  /** Serializes orders of the same buyer, wallet or network until the transaction ends. */
  void lock(List<String> whose) {
    turns.take(UNPAID_ORDERS, whose);
  }

  /**
   * Serializes orders of this buyer or wallet until the transaction ends, then counts unpaid ones and today's; their items matter only for
   * editions.
   */
  Standing standing(UserId buyer, Address wallet, Optional<String> network) {
    var today = Timestamp.from(clock.instant().truncatedTo(ChronoUnit.DAYS));
    var turns = this.turns.takingPlannedOnce(UNPAID_ORDERS, List.of("person/" + buyer.value(), "wallet/" + wallet.value()));
    var standing = new Sql(STANDING)
        .param("buyer", buyer.value()).param("wallet", wallet.value()).param("network", network.orElse(null)).param("today", today);
    return pipeline.query(List.of(turns, standing), row -> {
      row.next();
      return new Standing(new Open(row.getLong("unpaid"), row.getTimestamp("next_end").toInstant()), row.getBoolean("paid_before"),
          row.getLong("neighbours"), new Today(row.getLong("of_buyer"), row.getLong("of_wallet")));
    });
  }

  Today since(Instant begin, UserId buyer, @Nullable Address wallet) {
    return jdbc.sql(TODAY)
        .param("buyer", buyer.value()).param("wallet", wallet == null ? "" : wallet.value()).param("since", Timestamp.from(begin))
        .query((row, number) -> new Today(row.getLong("of_buyer"), row.getLong("of_wallet"))).single();
  }

  List<Earlier> of(UserId buyer, @Nullable Address wallet) {
    return jdbc.sql(OF_BUYER)
        .param("buyer", buyer.value()).param("wallet", wallet == null ? "" : wallet.value())
        .param("since", since()).query(this::read).list();
  }

  List<Earlier> from(String network) {
    return jdbc.sql(FROM_NETWORK)
        .param("network", network).param("since", since()).query(this::read).list();
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
