package studio.fofo.fulfilment.web;

import org.jspecify.annotations.Nullable;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.factory.stock.Movement;
import studio.fofo.runtime.FieldChecks;

/**
 * A change of the shelf.
 *
 * @param kind {@code received} or {@code counted}
 * @param pieces how many came, or how many lie there now
 * @param reason such as a delivery's number, or what was damaged; needed if counted
 */
record FactoryMovementForm(@Nullable String kind, @Nullable Integer pieces, @Nullable String reason) {

  private static final int LONGEST = 200;
  private static final int MOST = 1_000_000;

  /** The checked form. */
  record Move(Movement.Kind kind, int pieces, String reason) {}

  Move checked() {
    var check = new FieldChecks(FulfilmentErrors.FULFILMENT_FORM_INVALID);
    var known = check.oneOf("kind", kind == null ? "" : kind, word -> Movement.Kind.of(word).filter(any -> any != Movement.Kind.USED),
        "received, counted");
    var counted = known.filter(any -> any == Movement.Kind.COUNTED).isPresent();
    var number = check.number("pieces", pieces, counted ? 0 : 1, MOST);
    var why = check.text("reason", reason, counted ? 1 : 0, LONGEST);
    check.done();
    return new Move(known.orElseThrow(), (int) number, why);
  }
}
