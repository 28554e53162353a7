package studio.fofo.fulfilment.production;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.fofo.fulfilment.production.ProductionCommand.Accepted;
import studio.fofo.fulfilment.production.ProductionCommand.Begun;
import studio.fofo.fulfilment.production.ProductionCommand.Delivered;
import studio.fofo.fulfilment.production.ProductionCommand.FilesMade;
import studio.fofo.fulfilment.production.ProductionCommand.FilesSpoiled;
import studio.fofo.fulfilment.production.ProductionCommand.GivenUp;
import studio.fofo.fulfilment.production.ProductionCommand.Refused;
import studio.fofo.fulfilment.production.ProductionCommand.Replaced;
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
 * The status of a production, and the result of each command. It only moves forward:
 * {@code preparing → ready → submitted → in_production → shipped → delivered}, or from the first three to {@code cancelled}.
 * {@code docs/production-states.md} is generated from this.
 */
public enum ProductionStatus {
  /** The print files are being rendered. */
  PREPARING,
  /** All print files are stored; the supplier has not confirmed the job yet. */
  READY,
  /** The supplier has the job. It may still be withdrawn. */
  SUBMITTED,
  /** The supplier is printing and the order is updated: from here it cannot be cancelled. */
  IN_PRODUCTION,
  SHIPPED,
  DELIVERED,
  /** The order was cancelled before production began, a print file was unprintable, or the supplier gave up. */
  CANCELLED;

  /** Whether its lines are made here, or were. */
  public boolean isLive() {
    return this != CANCELLED;
  }

  /** As in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ProductionStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The result of the command; empty if it changes nothing, because it is repeated, too early or too late. */
  Optional<ProductionStep> on(ProductionCommand command) {
    return switch (this) {
      case PREPARING -> switch (command) {
        case FilesMade() -> step(READY, new Submit());
        case FilesSpoiled(var reason) -> step(CANCELLED, new HoldOrder(reason));
        case GivenUp() -> step(CANCELLED, new Withdraw());
        case Replaced _ -> step(CANCELLED);
        case Accepted _,Begun _,Shipped _,Delivered _,Refused _ -> Optional.empty();
      };
      case READY, SUBMITTED -> switch (command) {
        case Accepted() -> this == READY ? step(SUBMITTED) : Optional.empty();
        case Begun() -> step(IN_PRODUCTION, new StartOrder());
        case GivenUp() -> step(CANCELLED, new Withdraw());
        case Refused(var reason) -> step(CANCELLED, new HoldOrder(reason));
        case Replaced _ -> this == READY ? step(CANCELLED) : Optional.empty();
        case FilesMade _,FilesSpoiled _,Shipped _,Delivered _ -> Optional.empty();
      };
      case IN_PRODUCTION ->
        command instanceof Shipped(var parcel) ? step(SHIPPED, new ShipOrder(parcel), new KeepParcel(parcel)) : Optional.empty();
      case SHIPPED -> command instanceof Delivered(var at) ? step(DELIVERED, new DeliverOrder(), new KeepArrival(at)) : Optional.empty();
      case DELIVERED, CANCELLED -> Optional.empty();
    };
  }

  /** The statuses that the command advances. */
  static List<ProductionStatus> movedBy(ProductionCommand command) {
    return Arrays.stream(values()).filter(status -> status.on(command).isPresent()).toList();
  }

  private static Optional<ProductionStep> step(ProductionStatus to, ProductionEffect... effects) {
    return Optional.of(new ProductionStep(to, List.of(effects)));
  }
}
