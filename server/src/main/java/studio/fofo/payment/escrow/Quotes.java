package studio.fofo.payment.escrow;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.payment.QuoteId;
import studio.fofo.payment.checkout.Checkout.Paid;
import studio.fofo.payment.checkout.Part;
import studio.fofo.payment.checkout.Quote;
import studio.fofo.payment.checkout.Terms;
import studio.fofo.runtime.database.Pipeline;
import studio.fofo.runtime.database.Pipeline.Sql;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code payment.quotes}. */
public final class Quotes {

  private final JdbcClient jdbc;
  private final Pipeline pipeline;
  private final JsonMapper json;

  Quotes(JdbcClient jdbc, Pipeline pipeline, JsonMapper json) {
    this.jdbc = jdbc;
    this.pipeline = pipeline;
    this.json = json;
  }

  /** Sent with the next query of the pipeline, or before the commit. */
  void insert(Quote quote, Money total, BigDecimal rate, Instant now) {
    var terms = quote.terms();
    pipeline.later(new Sql("""
            insert into payment.quotes (id, order_id, chain_id, token, amount, payer, shares, refundable_after, deadline, digest,
              signature, total_minor, currency, usd_rate, created_at)
            values (:id, :order, :chain, :token, :amount, :payer, :shares::jsonb, :refundable, :deadline, :digest,
              :signature, :total, :currency, :rate, :now)
            """)
        .param("id", quote.id().value()).param("order", terms.orderId()).param("chain", terms.chainId())
        .param("token", terms.token()).param("amount", new BigDecimal(terms.amount())).param("payer", terms.payer().value())
        .param("shares", json.writeValueAsString(terms.parts()))
        .param("refundable", Timestamp.from(terms.refundableAfter())).param("deadline", Timestamp.from(terms.deadline()))
        .param("digest", quote.digest()).param("signature", quote.signature())
        .param("total", total.minor()).param("currency", total.currency()).param("rate", rate.toPlainString())
        .param("now", Timestamp.from(now)));
  }

  /** Restores a lost quote from its payment: its terms, without price and signature. */
  Quote rebuild(Paid paid, Instant now) {
    var terms = paid.terms();
    jdbc.sql("""
            insert into payment.quotes (id, order_id, chain_id, token, amount, payer, shares, refundable_after, deadline, digest, created_at)
            values (:id, :order, :chain, :token, :amount, :payer, :shares::jsonb, :refundable, :deadline, :digest, :now)
            on conflict (digest) do nothing
            """)
        .param("id", QuoteId.next().value()).param("order", terms.orderId()).param("chain", terms.chainId())
        .param("token", terms.token()).param("amount", new BigDecimal(terms.amount())).param("payer", terms.payer().value())
        .param("shares", json.writeValueAsString(terms.parts()))
        .param("refundable", Timestamp.from(terms.refundableAfter())).param("deadline", Timestamp.from(terms.deadline()))
        .param("digest", paid.digest()).param("now", Timestamp.from(now))
        .update();
    return byDigest(paid.digest()).orElseThrow();
  }

  /** The latest one that can be paid. */
  Optional<Quote> newest(OrderId order) {
    return jdbc.sql("select * from payment.quotes where order_id = ? and signature is not null order by created_at desc, id desc limit 1")
        .param(order.value())
        .query(this::read).optional();
  }

  /** What it is for. Only for signed ones. */
  Money total(QuoteId id) {
    return jdbc.sql("select total_minor, currency from payment.quotes where id = ?").param(id.value())
        .query((row, number) -> new Money(row.getLong(1), row.getString(2))).single();
  }

  /** The one that the order's payment paid; without a payment the latest one that can be paid. */
  Optional<Quote> current(OrderId order) {
    return jdbc.sql("""
            select q.* from payment.quotes q
            left join payment.payments p on p.chain_id = q.chain_id and p.order_id = q.order_id and p.quote_id = q.id and p.status <> 'removed'
            where q.order_id = ? and q.signature is not null
            order by coalesce(p.counts, false) desc, coalesce(p.ending is null and p.id is not null, false) desc, q.created_at desc, q.id desc
            limit 1
            """)
        .param(order.value())
        .query(this::read).optional();
  }

  /** The chains on which an order can be paid, or could before its quotes expired. */
  Set<Long> chainsOf(OrderId order) {
    return Set.copyOf(jdbc.sql("select distinct chain_id from payment.quotes where order_id = ? and signature is not null")
        .param(order.value()).query(Long.class).list());
  }

  Quote require(QuoteId id) {
    return jdbc.sql("select * from payment.quotes where id = ?").param(id.value()).query(this::read).single();
  }

  Optional<Quote> byDigest(String digest) {
    return jdbc.sql("select * from payment.quotes where digest = ?").param(digest).query(this::read).optional();
  }

  private Quote read(ResultSet row, int number) throws SQLException {
    var terms = new Terms(
        row.getString("order_id"), row.getLong("chain_id"), row.getString("token"),
        row.getBigDecimal("amount").toBigIntegerExact(), new Address(row.getString("payer")),
        Arrays.asList(json.readValue(row.getString("shares"), Part[].class)),
        row.getTimestamp("refundable_after").toInstant(), row.getTimestamp("deadline").toInstant());
    return new Quote(new QuoteId(row.getString("id")), terms, row.getString("digest"),
        Objects.requireNonNullElse(row.getString("signature"), ""));
  }
}
