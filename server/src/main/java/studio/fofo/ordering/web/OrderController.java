package studio.fofo.ordering.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.ordering.placing.OrderPlacement;
import studio.fofo.ordering.placing.PlacesToPay;
import studio.fofo.ordering.placing.Requoting;
import studio.fofo.ordering.placing.Requoting.Place;
import studio.fofo.ordering.progress.OrderSteps;
import studio.fofo.ordering.reading.OrderLists;
import studio.fofo.payment.PaymentOption;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.CrashPoints;
import studio.fofo.runtime.Idempotent;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.NewId;
import studio.fofo.runtime.Page;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** Placing, paying and cancelling orders. */
@RestController
@NeedsScope(Scope.ORDER)
@ConditionalOnRole(Role.BUSINESS)
class OrderController {

  private final OrderPlacement placing;
  private final Requoting requoting;
  private final OrderSteps steps;
  private final PlacesToPay places;
  private final OrderLists lists;
  private final OrderViews views;

  OrderController(OrderPlacement placing, Requoting requoting, OrderSteps steps, PlacesToPay places, OrderLists lists, OrderViews views) {
    this.placing = placing;
    this.requoting = requoting;
    this.steps = steps;
    this.places = places;
    this.lists = lists;
    this.views = views;
  }

  @PostMapping("/api/v1/orders")
  @ResponseStatus(HttpStatus.CREATED)
  @Idempotent(inOneCommit = true)
  ResponseEntity<OrderView> place(Caller caller, NewId newId, @RequestBody OrderForm form) {
    var placed = placing.place(newId, caller.userId(), form.draft());
    CrashPoints.reach("order-placed");
    return ResponseEntity.created(URI.create("/api/v1/orders/" + placed.record().order().id())).body(views.placed(placed));
  }

  @GetMapping("/api/v1/orders/{id}")
  ResponseEntity<OrderView> one(Caller caller, @PathVariable String id) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(views.full(lists.ofBuyer(OrderIds.of(id), caller.userId())));
  }

  @GetMapping("/api/v1/me/orders")
  Page<OrderSummaryView> mine(Caller caller, @RequestParam(defaultValue = "20") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return lists.ofBuyer(caller.userId(), Page.limit(limit), cursor).map(OrderSummaryView::of);
  }

  /** Before production starts; a payment is refunded from escrow. */
  @PostMapping("/api/v1/orders/{id}/cancel")
  @Idempotent
  OrderView cancel(Caller caller, @PathVariable String id) {
    var order = lists.ofBuyer(OrderIds.of(id), caller.userId()).order().id();
    steps.cancel(order, "cancelled by the buyer");
    return views.full(lists.ofBuyer(order, caller.userId()));
  }

  /** Where an unpaid order can be paid, at today's rates. */
  @GetMapping("/api/v1/orders/{id}/payment-options")
  ResponseEntity<OrderPaymentOptionsView> options(Caller caller, @PathVariable String id) {
    var order = lists.ofBuyer(OrderIds.of(id), caller.userId()).order();
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new OrderPaymentOptionsView(places.of(order)));
  }

  /** The chains in the studio's order. */
  record OrderPaymentOptionsView(List<PaymentOption> options) {}

  /** A new quote for an unpaid order; the valid one if it is for the same place and has enough time left. */
  @PostMapping("/api/v1/orders/{id}/quote")
  @Idempotent
  OrderView quote(Caller caller, @PathVariable String id, @RequestBody(required = false) @Nullable PlaceForm form) {
    requoting.requote(OrderIds.of(id), caller.userId(), form == null ? Place.SAME : form.place());
    return views.full(lists.ofBuyer(OrderIds.of(id), caller.userId()));
  }
}
