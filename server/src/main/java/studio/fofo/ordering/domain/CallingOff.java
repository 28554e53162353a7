package studio.fofo.ordering.domain;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import studio.fofo.ordering.OrderId;

/**
 * Cancels for people. News of a payment locks the payment, then the order; a cancellation the other way round: when both come at the same moment the
 * database lets one of them begin anew, and people need not know.
 */
@Component
public class CallingOff {

  private static final int TRIES = 5;

  private final OrderSteps steps;

  CallingOff(OrderSteps steps) {
    this.steps = steps;
  }

  public void cancel(OrderId id, String reason) {
    for (var attempt = 1;; attempt++) {
      try {
        steps.cancel(id, reason);
        return;
      } catch (PessimisticLockingFailureException crossed) {
        if (attempt == TRIES) {
          throw crossed;
        }
      }
    }
  }
}
