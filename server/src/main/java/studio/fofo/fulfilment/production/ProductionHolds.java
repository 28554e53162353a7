package studio.fofo.fulfilment.production;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.suppliers.HoldColumns;
import studio.fofo.fulfilment.suppliers.SupplierHold;
import studio.fofo.ordering.Orders;

/** Why a production's supplier does not go on, until it does. Operators see it; the buyer only if the buyer must act. */
@Component
public class ProductionHolds {

  private final JdbcClient jdbc;
  private final Orders orders;
  private final Clock clock;

  ProductionHolds(JdbcClient jdbc, Orders orders, Clock clock) {
    this.jdbc = jdbc;
    this.orders = orders;
    this.clock = clock;
  }

  /**
   * In the caller's transaction, with the order locked. The same again changes nothing.
   *
   * @param hold empty if it goes on
   */
  public void keep(Production production, Optional<SupplierHold> hold) {
    var changed = HoldColumns.bind(jdbc.sql("""
        update fulfilment.productions set hold_words = :words, hold_party = :party, hold_since = :since, hold_remedy = :remedy,
          hold_label = :label, hold_page = :page
        where id = :id and (hold_words is distinct from :words or hold_party is distinct from :party
          or hold_remedy is distinct from :remedy or hold_label is distinct from :label or hold_page is distinct from :page)
        """).param("id", production.id().value()), hold)
        .param("since", hold.isPresent() ? Productions.utc(clock.instant()) : null)
        .update() == 1;
    if (changed) {
      hold.filter(why -> why.party() == SupplierHold.Party.BUYER)
          .ifPresent(why -> orders.note(production.orderId(), "whoever prints it needs something from you: " + why.words()));
    }
  }
}
