package studio.fofo.fulfilment.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.suppliers.SupplierWebhook.Event;

/** Stored events. */
@Repository
class InboxRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  InboxRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @return whether it is new; a concurrent repeat waits for the first one's commit */
  boolean add(String supplier, Event event, boolean hint) {
    return jdbc.sql("""
            insert into fulfilment.webhook_events (supplier, event_id, type, subject, hint, received_at)
            values (:supplier, :id, :type, :subject, :hint, :now) on conflict (supplier, event_id) do nothing
            """)
        .param("supplier", supplier)
        .param("id", event.id())
        .param("type", event.type())
        .param("subject", event.subject().map(ProductionId::value).orElse(null))
        .param("hint", hint)
        .param("now", Productions.utc(clock.instant()))
        .update() == 1;
  }

  /** The job that an event is about, unless the event was handled, is about none, or was deleted. */
  Optional<ProductionId> pending(String supplier, String eventId) {
    return jdbc.sql("""
            select subject from fulfilment.webhook_events
            where supplier = :supplier and event_id = :id and handled_at is null and subject is not null
            """)
        .param("supplier", supplier).param("id", eventId)
        .query((row, number) -> new ProductionId(row.getString("subject"))).optional();
  }

  void handled(String supplier, String eventId) {
    jdbc.sql("update fulfilment.webhook_events set handled_at = :now where supplier = :supplier and event_id = :id")
        .param("supplier", supplier).param("id", eventId).param("now", Productions.utc(clock.instant())).update();
  }

  void deleteBefore(Instant then) {
    jdbc.sql("delete from fulfilment.webhook_events where received_at < :then").param("then", Productions.utc(then)).update();
  }
}
