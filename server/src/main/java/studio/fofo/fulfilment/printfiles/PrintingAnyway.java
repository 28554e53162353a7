package studio.fofo.fulfilment.printfiles;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.decisions.Decision;
import studio.fofo.fulfilment.decisions.Decisions;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.ProductionStatus;
import studio.fofo.fulfilment.production.ProductionSteps;
import studio.fofo.fulfilment.production.ProductionSteps.RouteOrder;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.Tasks;

/** Lets an operator have a print file printed that the check refused. */
@Component
public class PrintingAnyway {

  private static final Logger LOG = LoggerFactory.getLogger(PrintingAnyway.class);

  private static final Set<OrderStatus> OVER = EnumSet.of(OrderStatus.EXPIRED, OrderStatus.CANCELLED, OrderStatus.REFUND_PENDING,
      OrderStatus.REFUNDED);

  private final Productions productions;
  private final PrintFileRows files;
  private final Unprintable unprintable;
  private final Decisions decisions;
  private final Orders orders;
  private final Tasks tasks;

  PrintingAnyway(
      Productions productions, PrintFileRows files, Unprintable unprintable, Decisions decisions, Orders orders, Tasks tasks) {
    this.productions = productions;
    this.files = files;
    this.unprintable = unprintable;
    this.decisions = decisions;
    this.orders = orders;
    this.tasks = tasks;
  }

  /**
   * Allows the refused files of a production, and no others, and lets its order go on. A repeat changes nothing.
   *
   * @param reason kept with the order, for operators
   * @throws Refusal {@code FULFILMENT_FILES_PRINTABLE} if the production did not end because of its files
   */
  @Transactional
  public void allow(ProductionId id, String reason, String by) {
    var production = productions.find(id)
        .orElseThrow(() -> new Refusal(FulfilmentErrors.FULFILMENT_PRODUCTION_UNKNOWN, "there is no production " + id));
    var order = production.orderId();
    orders.lock(order);
    var refused = refused(production);
    if (refused.isEmpty()) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_FILES_PRINTABLE, "no print file of production " + id + " was refused");
    }
    if (OVER.contains(orders.require(order).status())) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_ORDER_NOT_PRINTABLE, "order " + order + " is over");
    }
    if (refused.stream().filter(file -> unprintable.allow(order, file)).count() == 0) {
      return;
    }
    decisions.add(order, Decision.Kind.PRINT_ANYWAY, id.value(), reason, by);
    unprintable.forget(order);
    orders.note(order, "the studio has checked the print file, and prints it as it is");
    if (orders.require(order).status() == OrderStatus.ON_HOLD) {
      orders.resume(order);
    }
    tasks.schedule(ProductionSteps.ROUTE, order.value(), RouteOrder.of(order));
    LOG.info("print file is printed though it was refused productionId={} orderId={}", id, order);
  }

  private List<PrintFile> refused(Production production) {
    Set<Integer> spoiled = files.proofsOf(production.id()).stream().filter(LineProof::isSpoiled).map(LineProof::line)
        .collect(Collectors.toSet());
    return production.status() == ProductionStatus.CANCELLED
        ? files.of(production.id()).stream().filter(file -> spoiled.contains(file.line())).toList()
        : List.of();
  }
}
