package studio.fofo.ordering.web;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.OrderingErrors;
import studio.fofo.ordering.reading.OrderLists;
import studio.fofo.payment.SignedPayments;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Idempotent;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** Payments that the buyer only signs. */
@RestController
@NeedsScope(Scope.ORDER)
@ConditionalOnRole(Role.BUSINESS)
class SignedPaymentController {

  private final OrderLists lists;
  private final SignedPayments payments;
  private final OrderViews views;

  SignedPaymentController(OrderLists lists, SignedPayments payments, OrderViews views) {
    this.lists = lists;
    this.payments = payments;
    this.views = views;
  }

  /** Has a signed payment sent by the studio, which pays its gas. */
  @PostMapping("/api/v1/orders/{id}/signed-payment")
  @Idempotent
  OrderView send(Caller caller, @PathVariable String id, @RequestBody SignedPaymentForm form) {
    var record = lists.ofBuyer(OrderIds.of(id), caller.userId());
    var signed = form.read();
    if (!PaymentView.waits(record)) {
      throw new Refusal(OrderingErrors.ORDER_STATUS_REFUSES,
          "order " + record.order().id() + " is " + record.status().word() + ", it cannot be paid");
    }
    payments.send(record.order().id(), signed.method(), signed.signature());
    return views.full(lists.ofBuyer(record.order().id(), caller.userId()));
  }
}
