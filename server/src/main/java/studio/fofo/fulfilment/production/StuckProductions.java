package studio.fofo.fulfilment.production;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.chores.Chore;
import studio.fofo.fulfilment.chores.ChoreSource;
import studio.fofo.fulfilment.suppliers.HoldColumns;

/** Productions that do not go on by themselves, for operators. */
@Component
class StuckProductions implements ChoreSource {

  private final JdbcClient jdbc;

  StuckProductions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Chore> open(int limit) {
    return jdbc.sql("""
            select *, coalesce(hold_since, (select min(shipped_at) from fulfilment.shipments where production_id = id), updated_at) as since
            from fulfilment.productions where\s""" + Productions.NEEDS_PEOPLE + " order by id desc limit :limit")
        .param("limit", limit)
        .query(StuckProductions::chore)
        .list();
  }

  private static Chore chore(ResultSet row, int number) throws SQLException {
    var id = new ProductionId(row.getString("id"));
    var order = row.getString("order_id");
    var supplier = row.getString("supplier");
    var hold = HoldColumns.read(row);
    var page = Chore.Action.page("See the order", "/console/orders/" + order);
    var title = switch (ProductionStatus.of(row.getString("status"))) {
      case FAILED -> "A part of an order failed at " + supplier;
      case CANCELLED -> supplier + " shipped what was cancelled";
      case PREPARING, READY, SUBMITTED, IN_PRODUCTION, SHIPPED, DELIVERED, RETURNED -> supplier + " does not go on with an order";
    };
    return new Chore("production/" + id, Chore.Urgency.BUYER_WAITS, title,
        hold.map(why -> why.words() + " (" + why.party().word() + " must act)").orElse(row.getString("ended")),
        row.getTimestamp("since").toInstant(), Optional.of(new Chore.Subject("order", order)),
        hold.map(why -> HoldActions.of(id, why)).orElse(page));
  }
}
