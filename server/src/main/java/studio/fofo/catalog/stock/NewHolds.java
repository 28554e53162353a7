package studio.fofo.catalog.stock;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.ProductId;
import studio.fofo.kernel.OrderId;
import studio.fofo.runtime.database.Pipeline;
import studio.fofo.runtime.database.Pipeline.Sql;

/** The holds of new orders, sent with the pipeline's next statements. */
@Component
class NewHolds {

  static final String EDITION = "product/";
  static final String SHELF = "variant/";

  private final Pipeline pipeline;
  /** Texts of {@link #holdUncounted} by the numbers of products and of items. */
  private final Map<List<Integer>, String> uncounted = new ConcurrentHashMap<>();

  NewHolds(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  record Wanted(ProductId product, long quantity) {
    Wanted plus(Wanted more) {
      return new Wanted(product, Math.addExact(quantity, more.quantity));
    }
  }

  /** A stock row from which pieces were taken, or with too few left. */
  record Counted(String item, ProductId product, boolean missing) {}

  /**
   * @param wanted by item
   * @param then receives the counted items, also those with too few pieces, once they were taken
   */
  void hold(OrderId order, SortedMap<String, Wanted> wanted, Instant until, Consumer<List<Counted>> then) {
    holdUncounted(order, wanted, until, () -> {
      holdCounted(order, wanted, until, then);
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
  private void holdCounted(OrderId order, SortedMap<String, Wanted> wanted, Instant until, Consumer<List<Counted>> then) {
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
}
