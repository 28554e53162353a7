package studio.fofo.fulfilment.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.Stage;
import studio.fofo.fulfilment.Vendor;
import studio.fofo.fulfilment.chores.Chore;
import studio.fofo.fulfilment.chores.Chores;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.ProductionProgress;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.suppliers.SupplierEstimates;
import studio.fofo.kernel.OrderId;

/**
 * What orders leave. A line of a test order has two pieces at 12.50 with a base cost of 9.00; the buyer pays 25.00, and the stage's
 * creators get all of the 7.00 above the base cost.
 */
class CostsTest {

  private static final Vendor VENDOR = new Vendor("charging");
  private static Stage stage;

  @BeforeAll
  static void open() {
    stage = new Stage(Map.of("fofo.fulfilment.supplier", "charging", "fofo.fulfilment.routing.suppliers", "charging"), List.of(VENDOR));
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  @BeforeEach
  void reset() {
    VENDOR.cents = 1000;
    VENDOR.currency = "USD";
    VENDOR.estimate = Optional.empty();
    VENDOR.invoice = Optional.empty();
  }

  @Test
  void keepsTheOfferUntilTheInvoiceReplacesIt() {
    var order = made(2);
    assertThat(margin(order).left()).contains(5000L - 1400 - 2000);
    assertThat(margin(order).invoiced()).isZero();
    assertThat(stage.the(SupplierEstimates.class).of(production(order).id())).contains(VENDOR.costs(2000));
    charge(order, 1990);
    assertThat(margin(order).left()).contains(5000L - 1400 - 1990);
    assertThat(margin(order).invoiced()).isEqualTo(2);
    assertThat(alarms(order)).isEmpty();
  }

  @Test
  void dividesCostsAmongLinesInWholeCents() {
    VENDOR.cents = 333;
    var order = made(3);
    charge(order, 1000);
    var costs = stage.the(MarginRows.class).byProduct(Instant.EPOCH, 100).stream()
        .filter(margin -> stage.orders.require(order).items().stream().anyMatch(item -> item.productId().value().equals(margin.id())))
        .map(MarginRows.Margin::cost).toList();
    assertThat(costs).containsExactlyInAnyOrder(334L, 333L, 333L);
  }

  @Test
  void raisesAnAlarmOnceIfAnInvoiceIsAboveItsEstimate() {
    VENDOR.estimate = Optional.of(VENDOR.costs(1100));
    var order = made(1);
    charge(order, 1100);
    assertThat(alarms(order)).isEmpty();
    charge(order, 1101);
    charge(order, 1102);
    assertThat(alarms(order)).singleElement().satisfies(chore -> {
      assertThat(chore.words()).isEqualTo("charging charges $11.01 for what it estimated at $11.00");
      assertThat(chore.urgency()).isEqualTo(Chore.Urgency.MONEY);
    });
    stage.the(CostAlarms.class).seen(production(order).id());
    assertThat(alarms(order)).isEmpty();
  }

  @Test
  void raisesAnAlarmIfTheMarginIsGone() {
    VENDOR.cents = 1801;
    var order = made(1);
    assertThat(alarms(order)).singleElement().satisfies(chore -> assertThat(chore.words()).startsWith("the order costs $0.01 more"));
  }

  @Test
  void addsNoCurrenciesUp() {
    VENDOR.currency = "EUR";
    VENDOR.cents = 9000;
    var order = made(1);
    assertThat(margin(order).currency()).isEqualTo("EUR");
    assertThat(margin(order).left()).isEmpty();
    assertThat(alarms(order)).as("not comparable with the price").isEmpty();
  }

  private static OrderId made(int lines) {
    var order = stage.orders.paidOrder(lines);
    stage.work();
    return order;
  }

  private static void charge(OrderId order, long cents) {
    VENDOR.invoice = Optional.of(VENDOR.costs(cents));
    stage.the(ProductionProgress.class).observe(production(order).id());
  }

  private static Production production(OrderId order) {
    return stage.the(Productions.class).of(order).getLast();
  }

  private static MarginRows.Margin margin(OrderId order) {
    var found = stage.the(MarginRows.class).of(order);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<Chore> alarms(OrderId order) {
    return stage.the(Chores.class).open(100).stream()
        .filter(chore -> chore.subject().filter(subject -> subject.id().equals(order.value())).isPresent()).toList();
  }
}
