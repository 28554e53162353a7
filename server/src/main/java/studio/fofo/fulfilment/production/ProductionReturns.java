package studio.fofo.fulfilment.production;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;

/** Lines that came back and are made elsewhere. */
@Component
public class ProductionReturns {

  private final Productions productions;
  private final ProductionLines lines;
  private final ProductionTransitions transitions;

  ProductionReturns(Productions productions, ProductionLines lines, ProductionTransitions transitions) {
    this.productions = productions;
    this.lines = lines;
    this.transitions = transitions;
  }

  /**
   * Releases a line, so that another production may have it; a production that has none left ends. In the caller's transaction, with the
   * order locked.
   *
   * @param production whose parcel came back
   * @return false if nobody made it at that moment, since another parcel with pieces of it came back before
   * @throws Refusal {@code FULFILMENT_RETURN_DECIDED} if it is being made again already
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean release(OrderId order, ProductionId production, int line, String reason) {
    var maker = productions.of(order).stream().filter(each -> lines.liveOf(each.id()).contains(line)).findFirst();
    if (maker.isEmpty()) {
      return false;
    }
    if (!maker.get().id().equals(production) && maker.get().status() != ProductionStatus.DELIVERED) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_RETURN_DECIDED, "line " + line + " is being made again by " + maker.get().supplier()
          + ": send this parcel again once that has arrived, or refund it");
    }
    lines.release(maker.get().id(), List.of(line));
    if (lines.liveOf(maker.get().id()).equals(Set.of())) {
      transitions.apply(maker.get(), new ProductionCommand.CameBack(reason));
    }
    return true;
  }
}
