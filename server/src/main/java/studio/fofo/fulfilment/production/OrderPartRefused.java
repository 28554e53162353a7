package studio.fofo.fulfilment.production;

import java.time.Instant;
import java.util.List;
import studio.fofo.fulfilment.suppliers.SubmissionResult;
import studio.fofo.kernel.OrderId;

/**
 * A supplier refused lines of an order, or gave them up before it began: nobody makes them now. For whoever chooses suppliers, who opens
 * other productions for them or puts the order on hold.
 *
 * @param production which is cancelled, or goes on without these lines
 * @param lines by number; released, so that another production may have them
 * @param cause {@code OTHER} if it gave them up
 * @param reason in words, for operators
 */
public record OrderPartRefused(
    OrderId orderId, ProductionId production, String supplier, List<Integer> lines, SubmissionResult.Cause cause, String reason,
    Instant at) {

  public OrderPartRefused {
    lines = List.copyOf(lines);
  }
}
