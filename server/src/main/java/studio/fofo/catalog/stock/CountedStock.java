package studio.fofo.catalog.stock;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.catalog.CatalogErrors;
import studio.fofo.catalog.Stock;
import studio.fofo.catalog.products.ProductPages;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal.FieldError;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.database.Migrations;

/** Stock in PostgreSQL. Rows are locked in the order of their names, counters change only if enough is left, enforced by a CHECK. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CountedStock implements Stock {

  private final JdbcClient jdbc;
  private final NewHolds holds;
  private final HeldPieces pieces;
  private final ProductPages pages;
  private final Clock clock;

  CountedStock(
      JdbcClient jdbc, NewHolds holds, HeldPieces pieces, ProductPages pages, Clock clock, Migrations migrated) {
    this.jdbc = jdbc;
    this.holds = holds;
    this.pieces = pieces;
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public void hold(OrderId order, List<Line> lines, Instant until) {
    var wanted = new TreeMap<String, NewHolds.Wanted>();
    for (var line : lines) {
      wanted.merge(NewHolds.EDITION + line.product(), new NewHolds.Wanted(line.product(), line.quantity()), NewHolds.Wanted::plus);
      wanted.merge(NewHolds.SHELF + line.variantId(), new NewHolds.Wanted(line.product(), line.quantity()), NewHolds.Wanted::plus);
    }
    holds.hold(order, wanted, until, counted -> {
      refuseShortOnes(counted, lines);
      counted.stream().map(NewHolds.Counted::product).distinct().forEach(pages::counted);
    });
  }

  private static void refuseShortOnes(List<NewHolds.Counted> counted, List<Line> lines) {
    var errors = counted.stream().filter(NewHolds.Counted::missing)
        .map(item -> new FieldError(fieldOf(item, lines), "fewer pieces are left than requested"))
        .toList();
    if (!errors.isEmpty()) {
      throw new Refusal(CatalogErrors.PRODUCT_SOLD_OUT,
          "sold out: " + counted.stream().filter(NewHolds.Counted::missing).map(item -> item.item().substring(item.item().indexOf('/') + 1))
              .collect(Collectors.joining(", ")) + " has fewer pieces left than requested",
          errors);
    }
  }

  private static String fieldOf(NewHolds.Counted missing, List<Line> lines) {
    for (var index = 0; index < lines.size(); index++) {
      var line = lines.get(index);
      if (missing.item().equals(NewHolds.EDITION + line.product()) || missing.item().equals(NewHolds.SHELF + line.variantId())) {
        return "items[" + index + "].quantity";
      }
    }
    return "items";
  }

  @Override
  public void prolong(OrderId order, Instant until) {
    jdbc.sql("update catalog.stock_holds set held_until = :until where order_id = :order and state = 'held'")
        .param("until", Timestamp.from(until)).param("order", order.value()).update();
  }

  @Override
  public void release(OrderId order) {
    var mine = pieces.lock(order);
    mine.stream().filter(HeldPieces.Piece::takes).forEach(piece -> pieces.giveBack(piece));
    pieces.unsell(mine);
    pieces.forget(order);
    mine.stream().map(HeldPieces.Piece::product).distinct().forEach(pages::sold);
  }

  @Override
  public boolean commit(OrderId order) {
    var mine = pieces.lock(order);
    var lapsed = mine.stream().filter(HeldPieces.Piece::lapsed).toList();
    if (mine.isEmpty() || !pieces.enoughFor(lapsed)) {
      return false;
    }
    lapsed.forEach(pieces::take);
    pieces.sell(mine);
    pieces.mark(order, "committed", clock.instant());
    mine.stream().map(HeldPieces.Piece::product).distinct().forEach(pages::sold);
    return true;
  }

  @Override
  public void uncommit(OrderId order, Instant until) {
    var mine = pieces.lock(order);
    pieces.unsell(mine);
    if (mine.stream().anyMatch(HeldPieces.Piece::sold)) {
      pieces.mark(order, "held", until);
      mine.stream().map(HeldPieces.Piece::product).distinct().forEach(pages::sold);
    }
  }
}
