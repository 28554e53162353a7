package studio.fofo.fulfilment.production;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.fofo.fulfilment.production.ProductionCommand.Accepted;
import studio.fofo.fulfilment.production.ProductionCommand.Begun;
import studio.fofo.fulfilment.production.ProductionCommand.Delivered;
import studio.fofo.fulfilment.production.ProductionCommand.FilesMade;
import studio.fofo.fulfilment.production.ProductionCommand.GivenUp;
import studio.fofo.fulfilment.production.ProductionCommand.Refused;
import studio.fofo.fulfilment.production.ProductionCommand.Shipped;
import studio.fofo.fulfilment.production.ProductionEffect.DeliverOrder;
import studio.fofo.fulfilment.production.ProductionEffect.HoldOrder;
import studio.fofo.fulfilment.production.ProductionEffect.KeepArrival;
import studio.fofo.fulfilment.production.ProductionEffect.KeepParcel;
import studio.fofo.fulfilment.production.ProductionEffect.ShipOrder;
import studio.fofo.fulfilment.production.ProductionEffect.StartOrder;
import studio.fofo.fulfilment.production.ProductionEffect.Submit;
import studio.fofo.fulfilment.production.ProductionEffect.Withdraw;

/**
 * How far the making of an order has come, and what each command makes of it. It moves one way only: {@code preparing → ready → submitted →
 * in_production → shipped → delivered}, or from the first three to {@code cancelled}. {@code docs/production-states.md} is made from this.
 */
public enum ProductionStatus {
  /** The print files are being made. */
  PREPARING,
  /** All print files lie in the store; the supplier has not confirmed the job yet. */
  READY,
  /** The supplier has the job. It may still be withdrawn. */
  SUBMITTED,
  /** The supplier prints, and the order knows: from here there is no way back. */
  IN_PRODUCTION,
  SHIPPED,
  DELIVERED,
  /** The order was cancelled before production began. */
  CANCELLED;

  /** As in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ProductionStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** What the command comes to; empty where it changes nothing: a repeat, or it comes too early or too late. */
  Optional<ProductionStep> on(ProductionCommand command) {
    return switch (this) {
      case PREPARING -> switch (command) {
        case FilesMade() -> step(READY, new Submit());
        case GivenUp() -> step(CANCELLED, new Withdraw());
        case Accepted _,Begun _,Shipped _,Delivered _,Refused _ -> Optional.empty();
      };
      case READY, SUBMITTED -> switch (command) {
        case Accepted() -> this == READY ? step(SUBMITTED) : Optional.empty();
        case Begun() -> step(IN_PRODUCTION, new StartOrder());
        case GivenUp() -> step(CANCELLED, new Withdraw());
        case Refused(var reason) -> step(CANCELLED, new HoldOrder(reason));
        case FilesMade _,Shipped _,Delivered _ -> Optional.empty();
      };
      case IN_PRODUCTION ->
        command instanceof Shipped(var parcel) ? step(SHIPPED, new ShipOrder(parcel), new KeepParcel(parcel)) : Optional.empty();
      case SHIPPED -> command instanceof Delivered(var at) ? step(DELIVERED, new DeliverOrder(), new KeepArrival(at)) : Optional.empty();
      case DELIVERED, CANCELLED -> Optional.empty();
    };
  }

  /** Those that the command moves on. */
  static List<ProductionStatus> movedBy(ProductionCommand command) {
    return Arrays.stream(values()).filter(status -> status.on(command).isPresent()).toList();
  }

  private static Optional<ProductionStep> step(ProductionStatus to, ProductionEffect... effects) {
    return Optional.of(new ProductionStep(to, List.of(effects)));
  }
}
