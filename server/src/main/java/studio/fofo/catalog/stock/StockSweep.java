package studio.fofo.catalog.stock;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.catalog.products.ProductPages;
import studio.fofo.kernel.OrderId;

/** Returns pieces with expired holds to the stock; an order that is paid later may take them again if they are still available. */
@Component
public class StockSweep {

  private final JdbcClient jdbc;
  private final HeldPieces pieces;
  private final ProductPages pages;
  private final TransactionTemplate transactions;
  private final Clock clock;

  StockSweep(JdbcClient jdbc, HeldPieces pieces, ProductPages pages, TransactionTemplate transactions, Clock clock) {
    this.jdbc = jdbc;
    this.pieces = pieces;
    this.pages = pages;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Each order in a separate transaction. */
  public void lapseOverdue() {
    var orders = jdbc.sql("""
        select distinct order_id from catalog.stock_holds where state = 'held' and counted and held_until < :now limit 200""")
        .param("now", Timestamp.from(clock.instant())).query(String.class).list();
    orders.forEach(order -> transactions.executeWithoutResult(transaction -> lapse(new OrderId(order))));
  }

  private void lapse(OrderId order) {
    var overdue = pieces.lock(order).stream().filter(piece -> piece.overdue(clock.instant())).toList();
    overdue.forEach(pieces::giveBack);
    pieces.markLapsed(order, overdue);
    overdue.stream().map(HeldPieces.Piece::product).distinct().forEach(pages::counted);
  }
}
