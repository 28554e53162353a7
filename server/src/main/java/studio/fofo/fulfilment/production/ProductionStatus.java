package studio.fofo.fulfilment.production;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.fofo.fulfilment.production.ProductionCommand.Accepted;
import studio.fofo.fulfilment.production.ProductionCommand.Begun;
import studio.fofo.fulfilment.production.ProductionCommand.CameBack;
import studio.fofo.fulfilment.production.ProductionCommand.Delivered;
import studio.fofo.fulfilment.production.ProductionCommand.Failed;
import studio.fofo.fulfilment.production.ProductionCommand.FilesMade;
import studio.fofo.fulfilment.production.ProductionCommand.FilesSpoiled;
import studio.fofo.fulfilment.production.ProductionCommand.GivenUp;
import studio.fofo.fulfilment.production.ProductionCommand.Refused;
import studio.fofo.fulfilment.production.ProductionCommand.Replaced;
import studio.fofo.fulfilment.production.ProductionCommand.Shipped;
import studio.fofo.fulfilment.production.ProductionEffect.HoldOrder;
import studio.fofo.fulfilment.production.ProductionEffect.KeepReason;
import studio.fofo.fulfilment.production.ProductionEffect.RecordGivingUp;
import studio.fofo.fulfilment.production.ProductionEffect.StartOrder;
import studio.fofo.fulfilment.production.ProductionEffect.Submit;
import studio.fofo.fulfilment.production.ProductionEffect.TryAnother;
import studio.fofo.fulfilment.production.ProductionEffect.Withdraw;

/**
 * The status of a production, and the result of each command. It only moves forward:
 * {@code preparing → ready → submitted → in_production → shipped → delivered}, from the first three to {@code cancelled}, from the
 * fourth to {@code failed}, or from the last three to {@code returned}. {@code docs/production-states.md} is generated from this.
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
  /** All that will be sent was sent. */
  SHIPPED,
  DELIVERED,
  /** All of it came back and is made again. Its lines are released. */
  RETURNED,
  /** The order was cancelled before production began, a print file was unprintable, or the supplier gave up. Its lines are released. */
  CANCELLED,
  /** The supplier began, and nothing of it will be sent. Its lines are released. */
  FAILED;

  /** Those after printing began and before it failed. */
  static final List<ProductionStatus> BEGUN = List.of(IN_PRODUCTION, SHIPPED, DELIVERED);

  /** Whether its lines are made here, or were. */
  public boolean isLive() {
    return this != CANCELLED && this != FAILED && this != RETURNED;
  }

  /** As in the database and in JSON. */
  @JsonValue
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
        case FilesSpoiled(var reason) -> step(CANCELLED, new KeepReason(reason), new HoldOrder(reason));
        case GivenUp() -> givenUp();
        case Replaced(var reason) -> step(CANCELLED, new KeepReason(reason));
        case Accepted _,Begun _,Shipped _,Delivered _,CameBack _,Refused _,Failed _ -> Optional.empty();
      };
      case READY, SUBMITTED -> switch (command) {
        case Accepted() -> this == READY ? step(SUBMITTED) : Optional.empty();
        case Begun() -> step(IN_PRODUCTION, new StartOrder());
        case GivenUp() -> givenUp();
        case Refused(var cause, var reason) -> step(CANCELLED, new KeepReason(reason), new RecordGivingUp(), new TryAnother(cause, reason));
        case Replaced(var reason) -> this == READY ? step(CANCELLED, new KeepReason(reason)) : Optional.empty();
        case FilesMade _,FilesSpoiled _,Shipped _,Delivered _,CameBack _,Failed _ -> Optional.empty();
      };
      case IN_PRODUCTION -> switch (command) {
        case Shipped() -> step(SHIPPED);
        case CameBack(var reason) -> cameBack(reason);
        case Failed(var reason) -> step(FAILED, new KeepReason(reason), new RecordGivingUp(), new HoldOrder(reason));
        case FilesMade _,FilesSpoiled _,Accepted _,Begun _,Delivered _,GivenUp _,Replaced _,Refused _ -> Optional.empty();
      };
      case SHIPPED, DELIVERED -> switch (command) {
        case Delivered() -> this == SHIPPED ? step(DELIVERED) : Optional.empty();
        case CameBack(var reason) -> cameBack(reason);
        case FilesMade _,FilesSpoiled _,Accepted _,Begun _,Shipped _,GivenUp _,Replaced _,Refused _,Failed _ -> Optional.empty();
      };
      case RETURNED, CANCELLED, FAILED -> Optional.empty();
    };
  }

  private static Optional<ProductionStep> givenUp() {
    return step(CANCELLED, new KeepReason("the order ended before production began"), new Withdraw());
  }

  private static Optional<ProductionStep> cameBack(String reason) {
    return step(RETURNED, new KeepReason(reason));
  }

  /** The statuses that the command advances. */
  static List<ProductionStatus> movedBy(ProductionCommand command) {
    return Arrays.stream(values()).filter(status -> status.on(command).isPresent()).toList();
  }

  private static Optional<ProductionStep> step(ProductionStatus to, ProductionEffect... effects) {
    return Optional.of(new ProductionStep(to, List.of(effects)));
  }
}
