package studio.fofo.fulfilment.production;

import studio.fofo.kernel.OrderId;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskKind;

/** The deferred steps of a production. Print files are rendered in the painters' role; everything else in {@code business}. */
public final class ProductionSteps {

  public static final TaskKind<Step> MAKE_PRINT_FILES = new TaskKind<>("fulfilment.make-print-files", Role.AI, Step.class);
  public static final TaskKind<Step> SUBMIT = new TaskKind<>("fulfilment.submit", Role.BUSINESS, Step.class);
  public static final TaskKind<Step> OBSERVE = new TaskKind<>("fulfilment.observe", Role.BUSINESS, Step.class);
  public static final TaskKind<RouteOrder> ROUTE = new TaskKind<>("fulfilment.route", Role.BUSINESS, RouteOrder.class);
  public static final TaskKind<Step> WITHDRAW = new TaskKind<>("fulfilment.withdraw", Role.BUSINESS, Step.class);

  private ProductionSteps() {}

  /** An order whose lines look for a supplier. */
  public record RouteOrder(String orderId) {

    public static RouteOrder of(OrderId id) {
      return new RouteOrder(id.value());
    }

    public OrderId id() {
      return new OrderId(orderId);
    }
  }

  /** The production of a step; everything else is read when it runs. */
  public record Step(String productionId) {

    public static Step of(ProductionId id) {
      return new Step(id.value());
    }

    public ProductionId id() {
      return new ProductionId(productionId);
    }
  }
}
