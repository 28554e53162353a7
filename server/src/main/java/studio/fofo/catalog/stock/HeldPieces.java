package studio.fofo.catalog.stock;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.catalog.ProductId;
import studio.fofo.kernel.OrderId;

/** The pieces of one order: its rows, and the counters that change with them. */
@Repository
class HeldPieces {

  private final JdbcClient jdbc;

  HeldPieces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One item of an order. */
  record Piece(String item, ProductId product, long quantity, boolean counted, String state, Instant until) {

    boolean takes() {
      return counted && !lapsed();
    }

    boolean lapsed() {
      return state.equals("lapsed");
    }

    boolean sold() {
      return state.equals("committed");
    }

    boolean overdue(Instant now) {
      return counted && state.equals("held") && until.isBefore(now);
    }
  }

  /** The order's pieces by name, locked: first the holds, then their counters. */
  List<Piece> lock(OrderId order) {
    var mine = jdbc.sql("select * from catalog.stock_holds where order_id = :order order by item for update")
        .param("order", order.value())
        .query((row, number) -> new Piece(row.getString("item"), new ProductId(row.getString("product_id")), row.getLong("quantity"),
            row.getBoolean("counted"), row.getString("state"), row.getTimestamp("held_until").toInstant()))
        .list();
    if (mine.stream().anyMatch(Piece::counted)) {
      jdbc.sql("select item from catalog.stock where item = any(:items) order by item for update")
          .param("items", mine.stream().filter(Piece::counted).map(Piece::item).toArray(String[]::new))
          .query(String.class).list();
    }
    return mine;
  }

  boolean enoughFor(List<Piece> lapsed) {
    return lapsed.stream().allMatch(piece -> jdbc.sql("select taken + :quantity <= quantity from catalog.stock where item = :item")
        .param("quantity", piece.quantity()).param("item", piece.item())
        .query(Boolean.class).single());
  }

  void take(Piece piece) {
    move(piece, piece.quantity());
  }

  void giveBack(Piece piece) {
    move(piece, -piece.quantity());
  }

  /** Counts pieces as sold that were not counted yet. */
  void sell(List<Piece> pieces) {
    pieces.stream().filter(piece -> !piece.sold()).filter(HeldPieces::isProduct).forEach(piece -> count(piece, piece.quantity()));
  }

  void unsell(List<Piece> pieces) {
    pieces.stream().filter(Piece::sold).filter(HeldPieces::isProduct).forEach(piece -> count(piece, -piece.quantity()));
  }

  void mark(OrderId order, String state, Instant until) {
    jdbc.sql("update catalog.stock_holds set state = :state, held_until = :until where order_id = :order")
        .param("state", state).param("until", Timestamp.from(until)).param("order", order.value())
        .update();
  }

  void markLapsed(OrderId order, List<Piece> pieces) {
    jdbc.sql("update catalog.stock_holds set state = 'lapsed' where order_id = :order and item = any(:items)")
        .param("order", order.value()).param("items", pieces.stream().map(Piece::item).toArray(String[]::new))
        .update();
  }

  void forget(OrderId order) {
    jdbc.sql("delete from catalog.stock_holds where order_id = :order").param("order", order.value()).update();
  }

  private void move(Piece piece, long by) {
    jdbc.sql("update catalog.stock set taken = taken + :by where item = :item")
        .param("by", by).param("item", piece.item()).update();
  }

  private void count(Piece piece, long by) {
    jdbc.sql("update catalog.sales set pieces = pieces + :by where product_id = :id")
        .param("by", by).param("id", piece.product().value()).update();
  }

  private static boolean isProduct(Piece piece) {
    return piece.item().startsWith("product/");
  }
}
