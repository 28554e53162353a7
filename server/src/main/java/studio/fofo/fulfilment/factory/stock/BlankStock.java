package studio.fofo.fulfilment.factory.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;

/**
 * The blanks on the shelf. A variant is counted from its first delivery or count on; before, there are always enough. What waits to be
 * printed is reserved: that is counted, not stored, so it cannot be wrong.
 */
@Repository
public class BlankStock {

  private static final Logger LOG = LoggerFactory.getLogger(BlankStock.class);
  private static final String MOVEMENT = "move";
  private static final String LEVELS = """
      select s.*, (select count(*) from fulfilment.factory_pieces p
        where p.variant_id = s.variant_id and p.station = 'print' and not p.started) as reserved
      from fulfilment.blank_stock s
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  BlankStock(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All counted variants, those that run out first. */
  public List<StockLevel> levels() {
    return jdbc.sql(LEVELS + " order by s.variant_id").query(BlankStock::read).list();
  }

  /** Those of these variants that are counted. */
  public List<StockLevel> levels(Collection<String> variantIds) {
    return jdbc.sql(LEVELS + " where s.variant_id = any(:ids) order by s.variant_id")
        .param("ids", variantIds.toArray(String[]::new)).query(BlankStock::read).list();
  }

  /** The same, and nobody else may promise or take them before the caller's transaction ends. */
  public List<StockLevel> lock(Collection<String> variantIds) {
    jdbc.sql("select variant_id from fulfilment.blank_stock where variant_id = any(:ids) order by variant_id for update")
        .param("ids", variantIds.toArray(String[]::new)).query(String.class).list();
    return levels(variantIds);
  }

  /** Takes one blank from the shelf inside the caller's transaction. @throws Refusal if it is counted and none is on hand */
  public void take(String variantId, String reason, String by) {
    var taken = jdbc.sql("""
            update fulfilment.blank_stock set on_hand = on_hand - 1, updated_at = :now where variant_id = :id and on_hand > 0
            """)
        .param("id", variantId)
        .param("now", Productions.utc(clock.instant()))
        .update() == 1;
    if (taken) {
      add(TypeId.next(MOVEMENT).toString(), variantId, Movement.Kind.USED, -1, reason, by);
      tellIfLow(variantId);
    } else if (!levels(List.of(variantId)).isEmpty()) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_BLANK_MISSING,
          "no " + variantId + " is on hand: enter the delivery, or count what lies there");
    }
  }

  /**
   * Changes what is on hand, inside the caller's transaction.
   *
   * @param movementId a repeat with the same id has no effect
   * @throws Refusal if fewer than none would be left
   */
  public StockLevel move(String movementId, String variantId, Movement.Kind kind, int change, String reason, String by) {
    jdbc.sql("""
            insert into fulfilment.blank_stock (variant_id, on_hand, updated_at) values (:id, 0, :now) on conflict (variant_id) do nothing
            """)
        .param("id", variantId).param("now", Productions.utc(clock.instant())).update();
    if (add(movementId, variantId, kind, change, reason, by)) {
      var moved = jdbc.sql("""
              update fulfilment.blank_stock set on_hand = on_hand + :change, updated_at = :now
              where variant_id = :id and on_hand + :change >= 0
              """)
          .param("id", variantId).param("change", change).param("now", Productions.utc(clock.instant())).update() == 1;
      if (!moved) {
        throw new Refusal(FulfilmentErrors.FULFILMENT_BLANK_MISSING,
            "there are fewer than " + -change + " pieces of " + variantId + " on hand");
      }
      tellIfLow(variantId);
    }
    return levels(List.of(variantId)).getFirst();
  }

  /** From now on, somebody is told at this level. @throws Refusal if the variant is not counted */
  public StockLevel reorderAt(String variantId, int point) {
    var known = jdbc.sql("update fulfilment.blank_stock set reorder_point = :point, updated_at = :now where variant_id = :id")
        .param("id", variantId).param("point", point).param("now", Productions.utc(clock.instant())).update() == 1;
    if (!known) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_BLANK_UNKNOWN, variantId + " is not counted yet: enter how many lie there first");
    }
    return levels(List.of(variantId)).getFirst();
  }

  /** The latest changes of a variant, the newest first. */
  public List<Movement> movements(String variantId, int limit) {
    return jdbc.sql("select * from fulfilment.blank_movements where variant_id = :id order by id desc limit :limit")
        .param("id", variantId)
        .param("limit", limit)
        .query((row, number) -> new Movement(row.getString("id"), row.getString("variant_id"),
            Movement.Kind.of(row.getString("kind")).orElseThrow(), row.getInt("change"), row.getString("reason"),
            row.getTimestamp("at").toInstant(), row.getString("by")))
        .list();
  }

  private boolean add(String id, String variantId, Movement.Kind kind, int change, String reason, String by) {
    return jdbc.sql("""
            insert into fulfilment.blank_movements (id, variant_id, kind, change, reason, at, by)
            values (:id, :variant, :kind, :change, :reason, :now, :by) on conflict (id) do nothing
            """)
        .param("id", id).param("variant", variantId).param("kind", kind.word()).param("change", change).param("reason", reason)
        .param("now", Productions.utc(clock.instant())).param("by", by)
        .update() == 1;
  }

  private void tellIfLow(String variantId) {
    levels(List.of(variantId)).stream().filter(StockLevel::isLow).forEach(low -> LOG.warn(
        "order blanks variant={} onHand={} reserved={} reorderPoint={}", variantId, low.onHand(), low.reserved(), low.reorderPoint()));
  }

  private static StockLevel read(ResultSet row, int number) throws SQLException {
    return new StockLevel(row.getString("variant_id"), row.getInt("on_hand"), row.getInt("reserved"), row.getInt("reorder_point"));
  }
}
