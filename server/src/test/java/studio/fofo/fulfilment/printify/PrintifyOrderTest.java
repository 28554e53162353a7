package studio.fofo.fulfilment.printify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.Stage;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.ProductionProgress;
import studio.fofo.fulfilment.production.ProductionStatus;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.vendor.Fault;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.OrderStatus;

/** An order of the studio that Printify makes, from its payment to its delivery. */
class PrintifyOrderTest {

  private final PrintifyStage printify = new PrintifyStage();
  private final Stage stage = new Stage(
      Map.of("fofo.fulfilment.supplier", "printify", "fofo.fulfilment.routing.suppliers", "printify"),
      List.of(printify.adapter().supplier()));

  @AfterEach
  void close() {
    stage.close();
    assertThat(printify.vendor.violations()).isEmpty();
    printify.close();
  }

  @Test
  void goesFromPaymentToDelivery() {
    var order = stage.orders.paidOrder(2);
    stage.work();
    var production = only(order);
    assertThat(production.status()).isEqualTo(ProductionStatus.SUBMITTED);
    var ordered = printify.vendor.orderOf(production.id());
    assertThat(ordered.address.path("country").asString()).isEqualTo("GB");
    assertThat(ordered.sent).isEqualTo(1);
    ordered.become("in-production", "in-production");
    observe(production);
    assertThat(stage.orders.statusOf(order)).isEqualTo(OrderStatus.IN_PRODUCTION);
    var pieces = ordered.lines.stream().collect(Collectors.toMap(line -> ordered.lines.indexOf(line) + 1, line -> line.quantity));
    ordered.ship("9400110200881234567890", pieces, printify.clock.instant());
    observe(production);
    ordered.deliver(printify.clock.instant());
    observe(production);
    assertThat(stage.orders.told(order)).startsWith("production started").endsWith("delivered").contains("shipped with USPS");
    assertThat(only(order).status()).isEqualTo(ProductionStatus.DELIVERED);
  }

  @Test
  void isMadeOnceThoughEveryAnswerToItsCreationIsLost() {
    for (var attempt = 0; attempt < 3; attempt++) {
      printify.vendor.faults().on("POST", "/products.json", new Fault.Cut(Fault.When.AFTER));
      printify.vendor.faults().on("POST", "/orders.json", new Fault.Cut(Fault.When.AFTER));
      printify.vendor.faults().on("POST", "/send_to_production.json", new Fault.Cut(Fault.When.AFTER));
    }
    var order = stage.orders.paidOrder(1);
    for (var attempt = 0; attempt < 6; attempt++) {
      stage.workDespiteFailures();
    }
    var production = only(order);
    assertThat(production.status()).isEqualTo(ProductionStatus.SUBMITTED);
    assertThat(printify.vendor.ordersOf(production.id())).singleElement().satisfies(ordered -> assertThat(ordered.sent).isEqualTo(1));
    assertThat(printify.vendor.orders).hasSize(1);
  }

  private Production only(OrderId order) {
    return stage.the(Productions.class).of(order).getFirst();
  }

  private void observe(Production production) {
    stage.the(ProductionProgress.class).observe(production.id());
    stage.work();
  }
}
