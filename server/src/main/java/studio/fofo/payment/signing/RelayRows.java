package studio.fofo.payment.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.OrderId;
import studio.fofo.payment.QuoteId;
import studio.fofo.payment.SignedPayments.Relay.Status;
import studio.fofo.payment.SignedPayments.Relay;
import studio.fofo.payment.SigningMethod;

/** The rows of {@code payment.relays}; each update names the expected state. */
final class RelayRows {

  private static final Duration BEHIND_THE_QUOTE = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final Clock clock;

  RelayRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @return false if the order has one under way */
  boolean insert(String id, OrderId order, QuoteId quote, SigningMethod method, String signature) {
    return jdbc.sql("""
            insert into payment.relays (id, order_id, quote_id, method, status, signature, requested_at, changed_at)
            values (:id, :order, :quote, :method, 'requested', :signature, :now, :now)
            on conflict (order_id) where status in ('requested', 'sent') do nothing
            """)
        .param("id", id).param("order", order.value()).param("quote", quote.value()).param("method", method.word())
        .param("signature", signature).param("now", now()).update() == 1;
  }

  Optional<Relay> newest(OrderId order) {
    return jdbc.sql("select * from payment.relays where order_id = ? order by requested_at desc, id desc limit 1").param(order.value())
        .query(RelayRows::read).optional();
  }

  /** The id of the one that is under way. */
  Optional<String> live(OrderId order) {
    return jdbc.sql("select id from payment.relays where order_id = ? and status in ('requested', 'sent')").param(order.value())
        .query(String.class).optional();
  }

  /** Whether exactly this one is under way or has paid. */
  boolean isTaken(OrderId order, SigningMethod method, String signature) {
    return jdbc.sql("""
            select exists (select 1 from payment.relays
              where order_id = ? and method = ? and signature = ? and status <> 'failed')
            """)
        .params(order.value(), method.word(), signature).query(Boolean.class).single();
  }

  /** Whether one is under way that the contract can still take, or whose block the index has not reached. */
  boolean isUnderWay(OrderId order) {
    return jdbc.sql("""
            select exists (select 1 from payment.relays r join payment.quotes q on q.id = r.quote_id
              where r.order_id = :order and r.status in ('requested', 'sent') and q.deadline > :since)
            """)
        .param("order", order.value()).param("since", Timestamp.from(clock.instant().minus(BEHIND_THE_QUOTE))).query(Boolean.class)
        .single();
  }

  void sent(String id, String txHash) {
    jdbc.sql(
        "update payment.relays set status = 'sent', tx_hash = :tx, changed_at = :now where id = :id and status in ('requested', 'sent')")
        .param("tx", txHash).param("now", now()).param("id", id).update();
  }

  void paid(String id, String txHash) {
    jdbc.sql("update payment.relays set status = 'paid', tx_hash = :tx, problem = null, changed_at = :now where id = :id")
        .param("tx", txHash).param("now", now()).param("id", id).update();
  }

  /** @return whose it was and when it was requested; empty if it had ended */
  Optional<Failed> failed(String id, String problem) {
    return jdbc.sql("""
            update payment.relays r set status = 'failed', problem = :problem, changed_at = :now from payment.quotes q
            where r.id = :id and q.id = r.quote_id and r.status in ('requested', 'sent') returning r.order_id, q.payer, r.requested_at
            """)
        .param("problem", problem).param("now", now()).param("id", id)
        .query((row, number) -> new Failed(new OrderId(row.getString(1)), new Address(row.getString(2)), row.getTimestamp(3).toInstant()))
        .optional();
  }

  /** One that has just failed. */
  record Failed(OrderId order, Address payer, Instant requestedAt) {}

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Relay read(ResultSet row, int number) throws SQLException {
    return new Relay(SigningMethod.of(row.getString("method")).orElseThrow(),
        Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getString("tx_hash")), Optional.ofNullable(row.getString("problem")));
  }
}
