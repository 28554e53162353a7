package studio.fofo.fulfilment.costs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.kernel.Money;

/** The costs of productions, as their suppliers said. */
@Repository
class CostRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  CostRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @return whether this was not known yet */
  boolean put(ProductionId production, CostStage stage, SupplierCosts costs) {
    return jdbc.sql("""
            insert into fulfilment.production_costs as old (production_id, stage, goods, shipping, tax, currency, at)
            values (:production, :stage, :goods, :shipping, :tax, :currency, :now)
            on conflict (production_id, stage) do update set goods = excluded.goods, shipping = excluded.shipping, tax = excluded.tax,
              currency = excluded.currency, at = excluded.at
            where (old.goods, old.shipping, old.tax, old.currency)
              is distinct from (excluded.goods, excluded.shipping, excluded.tax, excluded.currency)
            """)
        .param("production", production.value())
        .param("stage", stage.word())
        .param("goods", costs.goods().minor())
        .param("shipping", costs.shipping().minor())
        .param("tax", costs.tax().minor())
        .param("currency", costs.goods().currency())
        .param("now", Productions.utc(clock.instant()))
        .update() == 1;
  }

  Map<CostStage, SupplierCosts> of(ProductionId production) {
    var found = new EnumMap<CostStage, SupplierCosts>(CostStage.class);
    jdbc.sql("select * from fulfilment.production_costs where production_id = :production")
        .param("production", production.value())
        .query((row, number) -> Map.entry(CostStage.of(row.getString("stage")), read(row)))
        .list().forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  private static SupplierCosts read(ResultSet row) throws SQLException {
    var currency = row.getString("currency");
    return new SupplierCosts(new Money(row.getLong("goods"), currency), new Money(row.getLong("shipping"), currency),
        new Money(row.getLong("tax"), currency));
  }
}
