package studio.fofo.payment.escrow;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.Log;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.TypeId;
import studio.fofo.payment.QuoteId;
import studio.fofo.payment.checkout.Quote;

/** The rows of {@code payment.payments}; each update names the expected state. */
final class Payments {

  private final JdbcClient jdbc;

  Payments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Records a payment, for the first time or again after a reorganisation. Whether it counts is decided when it is final.
   */
  void seen(Quote quote, Address payer, Log log, Instant now) {
    seen(quote, payer, log, now, null);
  }

  /** The same for a payment that is refunded whatever happens to its order; it never counts. */
  void seenToRefund(Quote quote, Address payer, Log log, Instant now, String reason) {
    seen(quote, payer, log, now, reason);
  }

  private void seen(Quote quote, Address payer, Log log, Instant now, @Nullable String refundReason) {
    jdbc.sql("""
            insert into payment.payments as p (id, quote_id, order_id, chain_id, payer, amount, status, counts, ending, reason, tx_hash,
              block_number, block_hash, log_index, seen_at)
            values (:id, :quote, :order, :chain, :payer, :amount, 'seen',
              false,
              case when :reason::text is not null then 'refund' end, :reason, :tx, :block, :hash, :index, :now)
            on conflict (chain_id, order_id) do update set quote_id = excluded.quote_id, payer = excluded.payer,
              amount = excluded.amount, status = 'seen', counts = p.counts and :reason::text is null,
              ending = coalesce(excluded.ending, p.ending), reason = coalesce(excluded.reason, p.reason),
              tx_hash = excluded.tx_hash, block_number = excluded.block_number,
              block_hash = excluded.block_hash, log_index = excluded.log_index, seen_at = excluded.seen_at, changes = p.changes + 1
            where p.status = 'removed'
            """)
        .param("id", TypeId.next("pay").toString()).param("quote", quote.id().value())
        .param("order", quote.terms().orderId()).param("chain", log.chainId()).param("payer", payer.value())
        .param("amount", new BigDecimal(quote.terms().amount())).param("reason", refundReason).param("tx", log.txHash())
        .param("block", log.blockNumber()).param("hash", log.blockHash()).param("index", log.logIndex()).param("now", Timestamp.from(now))
        .update();
  }

  /** The payment from this log is gone. */
  Optional<Payment> removed(Log log) {
    return jdbc.sql("""
            update payment.payments set status = 'removed', changes = changes + 1
            where chain_id = ? and block_hash = ? and log_index = ? and status <> 'removed' returning *
            """)
        .param(log.chainId()).param(log.blockHash()).param(log.logIndex())
        .query(Payments::read).optional();
  }

  /**
   * Those that are final now. A payment whose total is unknown counts as large.
   *
   * @param largeFrom the first total that is large
   * @param usual the latest block that is final for small orders
   * @param large the latest block that is final for large orders
   */
  List<Payment> confirmUpTo(long chainId, Money largeFrom, long usual, long large) {
    return jdbc.sql("""
            update payment.payments p set status = 'confirmed', changes = changes + 1 from payment.quotes q
            where q.id = p.quote_id and p.chain_id = :chain and p.status = 'seen'
              and p.block_number <= case when q.total_minor < :from and q.currency = :currency then :usual else :large end
            returning p.*
            """)
        .param("chain", chainId).param("from", largeFrom.minor()).param("currency", largeFrom.currency()).param("usual", usual)
        .param("large", large)
        .query(Payments::read).list();
  }

  /** A payment that is on a chain for an order, but not final yet; the first one, if there are several. */
  Optional<Payment> seenOf(OrderId order) {
    return jdbc.sql("""
            select * from payment.payments where order_id = ? and status = 'seen' and ending is null order by counts desc, seen_at, id limit 1
            """)
        .param(order.value())
        .query(Payments::read).optional();
  }

  /** Whether a payment of the order is in a block of the index, final or not. */
  boolean isOnChain(OrderId order) {
    return jdbc.sql("select exists (select 1 from payment.payments where order_id = ? and status <> 'removed')").param(order.value())
        .query(Boolean.class).single();
  }

  /** The chains on which an order has been paid, whatever became of the money. */
  Set<Long> chainsOf(OrderId order) {
    return Set.copyOf(jdbc.sql("select chain_id from payment.payments where order_id = ? and status <> 'removed'").param(order.value())
        .query(Long.class).list());
  }

  /**
   * Makes a final payment the one that counts, unless another one does: one that was announced, or whose end is decided. One that a
   * reorganisation removed before gives way. The caller holds the order's lock.
   *
   * @return whether it counts
   */
  boolean count(Payment payment) {
    jdbc.sql("update payment.payments set counts = false where order_id = ? and counts and id <> ? and not announced and ending is null")
        .params(payment.orderId(), payment.id()).update();
    return jdbc.sql("""
            update payment.payments set counts = true
            where id = :id and not exists (select 1 from payment.payments where order_id = :order and counts and id <> :id)
            """)
        .param("id", payment.id()).param("order", payment.orderId()).update() == 1;
  }

  Payment require(String id) {
    return jdbc.sql("select * from payment.payments where id = ?").param(id).query(Payments::read).single();
  }

  /** Reads and locks; the caller holds the order's lock. */
  Payment lock(String id) {
    return jdbc.sql("select * from payment.payments where id = ? for update").param(id).query(Payments::read).single();
  }

  /** Reads and locks the payment that counts for an order; the caller holds the order's lock. */
  Optional<Payment> lockOfOrder(OrderId order) {
    return jdbc.sql("select * from payment.payments where order_id = ? and counts for update").param(order.value())
        .query(Payments::read).optional();
  }

  Optional<Payment> onChain(long chainId, String orderId) {
    return jdbc.sql("select * from payment.payments where chain_id = ? and order_id = ?").param(chainId).param(orderId)
        .query(Payments::read).optional();
  }

  void announced(String id, boolean announced) {
    jdbc.sql("update payment.payments set announced = ? where id = ?").param(announced).param(id).update();
  }

  void ending(String id, Payment.Ending ending, String reason) {
    jdbc.sql("update payment.payments set ending = :ending, reason = :reason where id = :id")
        .param("ending", ending.name().toLowerCase(Locale.ROOT)).param("reason", reason).param("id", id).update();
  }

  /** @return false if it had already ended */
  boolean ended(String id, Payment.Ending ending, String txHash) {
    return jdbc.sql("update payment.payments set ending = :ending, ended_tx = :tx where id = :id and ended_tx is null")
        .param("ending", ending.name().toLowerCase(Locale.ROOT)).param("tx", txHash).param("id", id).update() == 1;
  }

  /** The transaction that ended it is gone: the decided end has yet to happen. Empty if another transaction ended it. */
  Optional<Payment> endGone(long chainId, String orderId, String txHash) {
    return jdbc.sql("""
            update payment.payments set ended_tx = null, changes = changes + 1
            where chain_id = ? and order_id = ? and ended_tx = ? returning *
            """)
        .param(chainId).param(orderId).param(txHash)
        .query(Payments::read).optional();
  }

  /** Its decided end stands, but has yet to happen. */
  void reopen(String id) {
    jdbc.sql("update payment.payments set ended_tx = null where id = ?").param(id).update();
  }

  void close(OrderId order, Instant now) {
    jdbc.sql("insert into payment.closed_orders (order_id, closed_at) values (?, ?) on conflict do nothing")
        .param(order.value()).param(Timestamp.from(now)).update();
  }

  boolean isClosed(String orderId) {
    return jdbc.sql("select exists (select 1 from payment.closed_orders where order_id = ?)").param(orderId)
        .query(Boolean.class).single();
  }

  private static Payment read(ResultSet row, int number) throws SQLException {
    var ending = row.getString("ending");
    return new Payment(
        row.getString("id"), new QuoteId(row.getString("quote_id")), row.getString("order_id"), row.getLong("chain_id"),
        new Address(row.getString("payer")), row.getBigDecimal("amount").toBigIntegerExact(),
        Payment.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)), row.getBoolean("counts"),
        row.getBoolean("announced"), ending == null ? null : Payment.Ending.valueOf(ending.toUpperCase(Locale.ROOT)),
        row.getString("reason"), row.getString("ended_tx"), row.getString("tx_hash"), row.getInt("changes"));
  }
}
