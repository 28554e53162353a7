package studio.fofo.catalog.stock;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.catalog.CatalogErrors;
import studio.fofo.catalog.ProductId;
import studio.fofo.catalog.Stock;
import studio.fofo.catalog.products.ProductPages;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal.FieldError;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.database.Migrations;
import studio.fofo.runtime.database.Pipeline;
import studio.fofo.runtime.database.Pipeline.Sql;

/** Stock in PostgreSQL. Rows are locked in the order of their names, counters change only if enough is left, enforced by a CHECK. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CountedStock implements Stock {

  private static final String EDITION = "product/";
  private static final String SHELF = "variant/";

  private final JdbcClient jdbc;
  private final Pipeline pipeline;
  private final HeldPieces pieces;
  private final ProductPages pages;
  private final Clock clock;
  /** Texts of {@link #holdUncounted} by the numbers of products and of items. */
  private final Map<List<Integer>, String> uncounted = new ConcurrentHashMap<>();

  CountedStock(
      JdbcClient jdbc, Pipeline pipeline, HeldPieces pieces, ProductPages pages, Clock clock, Migrations migrated) {
    this.jdbc = jdbc;
    this.pipeline = pipeline;
    this.pieces = pieces;
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public void hold(OrderId order, List<Line> lines, Instant until) {
    var wanted = new TreeMap<String, Wanted>();
    for (var line : lines) {
      wanted.merge(EDITION + line.product(), new Wanted(line.product(), line.quantity()), Wanted::plus);
      wanted.merge(SHELF + line.variantId(), new Wanted(line.product(), line.quantity()), Wanted::plus);
    }
    holdUncounted(order, wanted, until, () -> {
      hold(order, wanted, until, counted -> {
        refuseShortOnes(counted, lines);
        counted.stream().map(Counted::product).distinct().forEach(pages::counted);
      });
      pipeline.flush();
    });
  }

  /**
   * Most pieces are made to order and not counted, for which a plain insert suffices, at a third of the cost. It writes nothing if any item
   * is counted. An item that becomes counted at the same time is as if it became so afterwards.
   */
  private void holdUncounted(OrderId order, SortedMap<String, Wanted> wanted, Instant until, Runnable otherwise) {
    var products = wanted.entrySet().stream().filter(item -> item.getKey().startsWith(EDITION)).toList();
    var statement = new Sql(uncounted.computeIfAbsent(List.of(products.size(), wanted.size()), sizes -> """
        insert into catalog.stock_holds (order_id, item, product_id, quantity, counted, state, held_until)
        select :order, item, product_id, quantity, false, 'held', :until
        from (values %s) as wanted (place, item, product_id, quantity)
        where not exists (select from catalog.stock where stock.item in (%s))
        returning 1""".formatted(rows(sizes.getFirst()), items(sizes.getLast()))))
        .param("order", order.value()).param("until", Timestamp.from(until));
    set(statement, products);
    var row = 0;
    for (var item : wanted.keySet()) {
      statement.param("any" + row++, item);
    }
    pipeline.later(statement, held -> {
      if (!held.next()) {
        otherwise.run();
      }
      return held;
    });
  }

  /**
   * One statement: locks, takes if enough is left, writes the holds, and reports for counted items whether stock was short. The requested
   * items are rows of single values: for arrays of unknown length PostgreSQL would plan it each time, which costs as much as executing it;
   * the same goes for a lookup of the order's earlier holds. It returns a row's index and not its name: before a result of unknown size the
   * driver makes an extra round trip.
   */
  private void hold(OrderId order, SortedMap<String, Wanted> wanted, Instant until, Consumer<List<Counted>> then) {
    var statement = new Sql("""
        with wanted (place, item, product_id, quantity) as (
          values %s
        ),
        locked as materialized (
          select s.item from catalog.stock s join wanted using (item) order by s.item for update of s
        ),
        taken as (
          update catalog.stock s set taken = s.taken + w.quantity
          from wanted w join locked using (item)
          where s.item = w.item and s.taken + w.quantity <= s.quantity
          returning s.item
        ),
        held as (
          insert into catalog.stock_holds (order_id, item, product_id, quantity, counted, state, held_until)
          select :order, w.item, w.product_id, w.quantity, l.item is not null, 'held', :until
          from wanted w left join locked l using (item)
          where w.item like 'product/%%' or l.item is not null
        )
        select w.place, t.item is null as short
        from wanted w join locked using (item) left join taken t using (item)"""
        .formatted(rows(wanted.size())))
        .param("order", order.value()).param("until", Timestamp.from(until));
    var wishes = List.copyOf(wanted.entrySet());
    set(statement, wishes);
    pipeline.later(statement, pieces -> {
      var counted = new ArrayList<Counted>();
      while (pieces.next()) {
        var wish = wishes.get(pieces.getInt("place"));
        counted.add(new Counted(wish.getKey(), wish.getValue().product(), pieces.getBoolean("short")));
      }
      then.accept(counted);
      return counted;
    });
  }

  private static void set(Sql statement, List<Map.Entry<String, Wanted>> wishes) {
    for (var row = 0; row < wishes.size(); row++) {
      var want = wishes.get(row).getValue();
      statement.param("item" + row, wishes.get(row).getKey()).param("product" + row, want.product().value())
          .param("quantity" + row, want.quantity());
    }
  }

  private static String items(int count) {
    return IntStream.range(0, count).mapToObj(row -> ":any" + row).collect(Collectors.joining(", "));
  }

  private static String rows(int count) {
    return IntStream.range(0, count).mapToObj(row -> "(%1$s, :item%1$s::text, :product%1$s::text, :quantity%1$s::bigint)".formatted(row))
        .collect(Collectors.joining(", "));
  }

  private static void refuseShortOnes(List<Counted> counted, List<Line> lines) {
    var errors = counted.stream().filter(Counted::missing)
        .map(item -> new FieldError(fieldOf(item, lines), "fewer pieces are left than requested"))
        .toList();
    if (!errors.isEmpty()) {
      throw new Refusal(CatalogErrors.PRODUCT_SOLD_OUT,
          "sold out: " + counted.stream().filter(Counted::missing).map(item -> item.item().substring(item.item().indexOf('/') + 1))
              .collect(Collectors.joining(", ")) + " has fewer pieces left than requested",
          errors);
    }
  }

  private static String fieldOf(Counted missing, List<Line> lines) {
    for (var index = 0; index < lines.size(); index++) {
      var line = lines.get(index);
      if (missing.item().equals(EDITION + line.product()) || missing.item().equals(SHELF + line.variantId())) {
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

  private record Wanted(ProductId product, long quantity) {
    Wanted plus(Wanted more) {
      return new Wanted(product, Math.addExact(quantity, more.quantity));
    }
  }

  /** A stock row from which pieces were taken, or with too few left. */
  private record Counted(String item, ProductId product, boolean missing) {}
}
