package studio.fofo.fulfilment.production;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.kernel.OrderId;

/**
 * Which lines of an order are in which production. A line is live in at most one, which the database guards; it is released when its
 * production ends before it was made, or when its supplier drops it.
 */
@Repository
class ProductionLines {

  private final JdbcClient jdbc;

  ProductionLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(ProductionId production, OrderId order, Collection<Integer> lines) {
    jdbc.sql("""
            insert into fulfilment.production_lines (production_id, order_id, line, pieces)
            select :production, :order, wanted.line, again.pieces from unnest(:lines) as wanted (line)
            left join fulfilment.resendings again on again.order_id = :order and again.line = wanted.line
            """)
        .param("production", production.value())
        .param("order", order.value())
        .param("lines", lines.toArray(Integer[]::new))
        .update();
  }

  /** The lines of a production that are made there, or were. */
  Set<Integer> liveOf(ProductionId production) {
    return Set.copyOf(jdbc.sql("select line from fulfilment.production_lines where production_id = :production and live")
        .param("production", production.value())
        .query((row, number) -> row.getInt("line"))
        .list());
  }

  /** How many pieces of lines are made, if not all that were ordered. */
  Map<Integer, Integer> piecesOf(ProductionId production) {
    return jdbc.sql("select line, pieces from fulfilment.production_lines where production_id = :production and pieces is not null")
        .param("production", production.value())
        .query((row, number) -> Map.entry(row.getInt("line"), row.getInt("pieces"))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The lines that are in a production. */
  Set<Integer> liveOf(OrderId order) {
    return Set.copyOf(jdbc.sql("select line from fulfilment.production_lines where order_id = :order and live")
        .param("order", order.value())
        .query((row, number) -> row.getInt("line"))
        .list());
  }

  /** The lines in productions at one of these steps. */
  Set<Integer> liveOf(OrderId order, List<ProductionStatus> at) {
    return new HashSet<>(jdbc.sql("""
            select line from fulfilment.production_lines join fulfilment.productions on id = production_id
            where production_lines.order_id = :order and live and status = any (:at)
            """)
        .param("order", order.value())
        .param("at", at.stream().map(ProductionStatus::word).toArray(String[]::new))
        .query((row, number) -> row.getInt("line"))
        .list());
  }

  /** Its supplier had these lines and does not make them. */
  void gaveUp(ProductionId production, Collection<Integer> lines) {
    jdbc.sql("update fulfilment.production_lines set gave_up = true where production_id = :production and line = any (:lines)")
        .param("production", production.value())
        .param("lines", lines.toArray(Integer[]::new))
        .update();
  }

  /** The suppliers that gave up any of these lines. */
  Set<String> whoGaveUp(OrderId order, Collection<Integer> lines) {
    return Set.copyOf(jdbc.sql("""
            select distinct supplier from fulfilment.production_lines join fulfilment.productions on id = production_id
            where production_lines.order_id = :order and gave_up and line = any (:lines)
            """)
        .param("order", order.value())
        .param("lines", lines.toArray(Integer[]::new))
        .query(String.class)
        .list());
  }

  /** An operator has the order routed again: all suppliers may be asked. */
  void forgive(OrderId order) {
    jdbc.sql("update fulfilment.production_lines set gave_up = false where order_id = :order and gave_up")
        .param("order", order.value())
        .update();
  }

  /** @return those that were live until now */
  List<Integer> release(ProductionId production, Collection<Integer> lines) {
    return jdbc.sql("""
            update fulfilment.production_lines set live = false
            where production_id = :production and live and line = any (:lines) returning line
            """)
        .param("production", production.value())
        .param("lines", lines.toArray(Integer[]::new))
        .query((row, number) -> row.getInt("line"))
        .list();
  }
}
