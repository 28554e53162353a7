package studio.fofo.fulfilment.web;

import java.time.Instant;
import java.util.List;
import studio.fofo.fulfilment.factory.stock.Movement;

/** A change of the shelf as JSON. */
record FactoryMovementView(Movement.Kind kind, int change, String reason, Instant at, String by) {

  /** The latest changes, the newest first. */
  record FactoryMovementList(List<FactoryMovementView> movements) {}
}
