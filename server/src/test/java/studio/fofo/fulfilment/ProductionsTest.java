package studio.fofo.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.factory.Factory;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.suppliers.Route;
import studio.fofo.kernel.OrderId;

/** Which lines of an order are in which production. */
class ProductionsTest {

  private static final Route ODD = new Route(Factory.NAME, List.of(1, 3), "it makes the odd ones");
  private static final Route EVEN = new Route(Wire.NAME, List.of(2), "it makes the even one");

  private static Stage stage;

  @BeforeAll
  static void open() {
    stage = new Stage();
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  @Test
  void opensAProductionPerRouteWithItsLinesAndItsReason() {
    var order = stage.orders.paidOrder(3);
    open(order, ODD, EVEN);
    assertThat(stage.productions(order)).extracting(Production::supplier, Production::lines, Production::reason)
        .containsExactly(tuple("factory", List.of(1, 3), "it makes the odd ones"), tuple("wire", List.of(2), "it makes the even one"));
  }

  @Test
  void opensNothingTwiceAlsoAtTheSameTime() throws Exception {
    var order = stage.orders.paidOrder(3);
    Callable<List<Production>> opening = () -> open(order, ODD, EVEN);
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var opened : threads.invokeAll(Collections.nCopies(16, opening))) {
        assertThat(opened.get()).extracting(Production::supplier).containsExactly("factory", "wire");
      }
    }
    assertThat(stage.productions(order)).hasSize(2);
  }

  @Test
  void putsALineIntoOneProductionWhateverTheRoutesSay() {
    var order = stage.orders.paidOrder(3);
    open(order, ODD);
    open(order, new Route(Wire.NAME, List.of(1, 2, 3), "all"), EVEN);
    assertThat(stage.productions(order)).extracting(Production::lines).containsExactly(List.of(1, 3), List.of(2));
  }

  @Test
  void opensNothingForAnOrderThatIsNotPaid() {
    var order = stage.orders.place(3);
    assertThat(open(order, ODD, EVEN)).isEmpty();
    assertThat(stage.productions(order)).isEmpty();
  }

  private static List<Production> open(OrderId order, Route... routes) {
    return stage.the(Productions.class).open(order, List.of(routes));
  }
}
