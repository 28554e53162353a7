package studio.fofo.fulfilment.carriers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.fulfilment.ParcelMoved;
import studio.fofo.fulfilment.carriers.aftership.FakeAfterShip;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.ProductionStatus;
import studio.fofo.fulfilment.suppliers.Parcel;
import studio.fofo.fulfilment.suppliers.SupplierUpdate;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.TypeId;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.testing.SettableClock;
import studio.fofo.testing.TestDatabase;
import studio.fofo.testing.WaitingTasks;

/** Following parcels on a real database, with a tracking service over loopback. */
final class CarrierStage implements AutoCloseable {

  static final String SECRET = "a webhook's secret";
  private static final String KEY = "a key";

  final SettableClock clock = new SettableClock(Instant.parse("2026-03-04T10:00:00Z"));
  final WaitingTasks tasks = new WaitingTasks();
  final FakeAfterShip service = new FakeAfterShip(KEY);
  final Heard heard = new Heard();
  final JdbcClient jdbc;
  private final TestDatabase database = TestDatabase.with("runtime", "fulfilment");
  private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

  CarrierStage() {
    jdbc = database.jdbc();
    database.registerIn(context);
    context.registerBean(TransactionTemplate.class, database::transactions);
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(WaitingTasks.class, () -> tasks);
    context.registerBean(Heard.class, () -> heard);
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.of(
        "fofo.fulfilment.carriers.aftership.url", service.url().toString(), "fofo.fulfilment.carriers.aftership.api-key", KEY,
        "fofo.fulfilment.carriers.aftership.webhook-secret", SECRET, "fofo.fulfilment.carriers.timeout", "5s")));
    context.scan("studio.fofo.fulfilment.carriers");
    context.refresh();
  }

  /** The events that were published. */
  static final class Heard {
    final List<ParcelMoved> moves = new CopyOnWriteArrayList<>();
    final List<SupplierUpdate> updates = new CopyOnWriteArrayList<>();

    @EventListener
    void on(ParcelMoved moved) {
      moves.add(moved);
    }

    @EventListener
    void on(SupplierUpdate update) {
      updates.add(update);
    }
  }

  <T> T the(Class<T> type) {
    return context.getBean(type);
  }

  void work() {
    tasks.run(context.getBeansOfType(TaskHandler.class).values().stream().map(handler -> (TaskHandler<?>) handler).toList());
  }

  /** What the recurring task does. */
  void readDue() {
    the(Registrations.class).due(clock.instant(), 100).forEach(the(TrackingSteps.class)::read);
    work();
  }

  boolean post(byte[] body) {
    return the(TrackingPosts.class).take("aftership", service.headers(body, SECRET), body);
  }

  Production production(String supplier) {
    var production = new Production(ProductionId.next(), new OrderId(TypeId.next("order").toString()), supplier, List.of(1, 2),
        "it makes it",
        ProductionStatus.IN_PRODUCTION, false, Optional.of(clock.instant()), Optional.empty(), Optional.empty());
    jdbc.sql("""
            insert into fulfilment.productions (id, order_id, supplier, reason, status, sent_at, created_at, updated_at)
            values (:id, :order, :supplier, '', 'in_production', now(), now(), now())
            """)
        .param("id", production.id().value()).param("order", production.orderId().value()).param("supplier", supplier).update();
    return production;
  }

  Parcel parcel(String key, String carrier, String number) {
    return new Parcel(key, carrier, Optional.of(number), Optional.of("https://evil.example/" + number),
        Instant.parse("2026-03-04T09:00:00Z"),
        Optional.empty(), Map.of(1, 1));
  }

  FollowedParcel only(Production production) {
    return the(FollowedParcels.class).of(production.id()).getFirst();
  }

  @Override
  public void close() {
    context.close();
    service.close();
    database.close();
  }
}
