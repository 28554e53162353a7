package studio.fofo.fulfilment.costs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.costs.LineMargins.LineMargin;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.kernel.OrderId;

/** What lines leave to the studio. */
@Repository
public class MarginRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  MarginRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What a product, or an order, left.
   *
   * @param id the product's, or the order's
   * @param title of a product; an order's is its id
   * @param paid by buyers, in cents of USD
   * @param creators what creators get, in cents of USD
   * @param cost what suppliers charge, in minor units of the currency
   * @param currency of the costs; a product made in two currencies has two rows
   * @param invoiced how many of its lines have an invoice; the others have an estimate
   */
  public record Margin(
      String id, String title, long pieces, long paid, long creators, long cost, String currency, long lines, long invoiced) {

    /** In cents of USD, negative if it is gone; empty if the costs are in another currency. */
    public Optional<Long> left() {
      return currency.equals("USD") ? Optional.of(paid - creators - cost) : Optional.empty();
    }
  }

  /** @param again lines that are made again: they only cost, since the buyer paid for them once */
  void put(Production production, CostStage stage, List<LineMargin> margins, Set<Integer> again) {
    margins.forEach(margin -> put(production, stage, margin, again.contains(margin.item().line())));
  }

  private void put(Production production, CostStage stage, LineMargin margin, boolean again) {
    jdbc.sql("""
            insert into fulfilment.line_margins
              (production_id, line, order_id, product_id, title, quantity, paid, creators, cost, currency, stage, at, again)
            values (:production, :line, :order, :product, :title, :quantity, :paid, :creators, :cost, :currency, :stage, :now, :again)
            on conflict (production_id, line) do update set cost = excluded.cost, currency = excluded.currency, stage = excluded.stage,
              paid = excluded.paid, creators = excluded.creators, at = excluded.at
            """)
        .param("production", production.id().value())
        .param("line", margin.item().line())
        .param("order", production.orderId().value())
        .param("product", margin.item().productId().value())
        .param("title", margin.item().title())
        .param("quantity", again ? 0 : margin.item().quantity())
        .param("paid", again ? 0L : margin.paid().minor())
        .param("again", again)
        .param("creators", again ? 0L : margin.creators().minor())
        .param("cost", margin.cost().minor())
        .param("currency", margin.cost().currency())
        .param("stage", stage.word())
        .param("now", Productions.utc(clock.instant()))
        .update();
  }

  private static final String SUMS = """
      sum(quantity) as pieces, sum(paid) as paid, sum(creators) as creators, sum(cost) as cost, currency,
      count(*) filter (where not again) as lines,
      count(*) filter (where stage = 'invoice' and not again) as invoiced
      from fulfilment.line_margins join fulfilment.productions on productions.id = production_id
      where productions.status not in ('cancelled')
      """;

  /** By product, the smallest margin first. */
  public List<Margin> byProduct(Instant since, int limit) {
    return list("select product_id as id, max(title) as title, " + SUMS
        + "and at >= :since group by product_id, currency order by sum(paid - creators - cost), product_id limit :limit", since, limit);
  }

  /** By order, the smallest margin first. */
  public List<Margin> byOrder(Instant since, int limit) {
    return list("select line_margins.order_id as id, line_margins.order_id as title, " + SUMS
        + "and at >= :since group by line_margins.order_id, currency order by sum(paid - creators - cost), 1 limit :limit",
        since, limit);
  }

  /** One order's, by currency. */
  public List<Margin> of(OrderId order) {
    return jdbc.sql("select line_margins.order_id as id, line_margins.order_id as title, " + SUMS
        + "and line_margins.order_id = :order group by line_margins.order_id, currency")
        .param("order", order.value()).query(MarginRows::read).list();
  }

  private static Margin read(ResultSet row, int number) throws SQLException {
    return new Margin(row.getString("id"), row.getString("title"), row.getLong("pieces"), row.getLong("paid"), row.getLong("creators"),
        row.getLong("cost"), row.getString("currency"), row.getLong("lines"), row.getLong("invoiced"));
  }

  private List<Margin> list(String sql, Instant since, int limit) {
    return jdbc.sql(sql).param("since", Productions.utc(since)).param("limit", limit).query(MarginRows::read).list();
  }
}
