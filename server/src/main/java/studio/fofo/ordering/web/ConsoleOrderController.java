package studio.fofo.ordering.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.progress.OrderSteps;
import studio.fofo.ordering.reading.OrderLists;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.Idempotent;
import studio.fofo.runtime.Page;
import studio.fofo.runtime.Role;

/** All orders, for operators. */
@RestController
@ForPeople
@ConditionalOnRole(Role.BUSINESS)
class ConsoleOrderController {

  private final OrderLists lists;
  private final OrderSteps steps;
  private final OrderViews views;

  ConsoleOrderController(OrderLists lists, OrderSteps steps, OrderViews views) {
    this.lists = lists;
    this.steps = steps;
    this.views = views;
  }

  @GetMapping("/api/v1/console/orders")
  Page<OrderSummaryView> all(
      Caller caller,
      @Parameter(schema = @Schema(implementation = OrderStatus.class)) @RequestParam(required = false) @Nullable String status,
      @RequestParam(defaultValue = "20") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    caller.requireOperator();
    return lists.all(Optional.ofNullable(status).map(ConsoleOrderController::status), Page.limit(limit), cursor).map(OrderSummaryView::of);
  }

  /** The number of orders per status, for an overview; statuses without orders are absent. */
  record OrderCountsView(Map<String, Long> counts) {}

  @GetMapping("/api/v1/console/order-counts")
  OrderCountsView counts(Caller caller) {
    caller.requireOperator();
    return new OrderCountsView(lists.counts());
  }

  /** Any order, as its buyer sees it. */
  @GetMapping("/api/v1/console/orders/{id}")
  ResponseEntity<OrderView> one(Caller caller, @PathVariable String id) {
    caller.requireOperator();
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(views.full(lists.require(OrderIds.of(id))));
  }

  /** Continues an order that was on hold where it stopped. */
  @PostMapping("/api/v1/console/orders/{id}/resume")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resume(Caller caller, @PathVariable String id) {
    caller.requireOperator();
    steps.resume(OrderIds.of(id));
  }

  /** A payment is refunded from escrow. */
  @PostMapping("/api/v1/console/orders/{id}/cancel")
  @Idempotent
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(Caller caller, @PathVariable String id) {
    caller.requireOperator();
    steps.cancel(OrderIds.of(id), "cancelled by the studio");
  }

  private static OrderStatus status(String word) {
    return Arrays.stream(OrderStatus.values()).filter(status -> status.word().equals(word)).findFirst()
        .orElseThrow(() -> new Refusal(HttpErrors.PARAMETER_INVALID, "status is \"" + word + "\", expected one of "
            + Arrays.stream(OrderStatus.values()).map(OrderStatus::word).collect(Collectors.joining(", "))));
  }
}
