package studio.fofo.fulfilment.web;

import org.jspecify.annotations.Nullable;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.factory.Reprint;
import studio.fofo.fulfilment.factory.Reprints;
import studio.fofo.runtime.FieldChecks;

/**
 * Why a piece is made again.
 *
 * @param attempt the one that failed
 * @param reason {@code misprint}, {@code damaged_blank}, {@code lost} or {@code other}
 * @param words what happened; needed for {@code other}
 */
record FactoryReprintForm(@Nullable Integer attempt, @Nullable String reason, @Nullable String words) {

  private static final int LONGEST = 300;

  Reprints.Request checked() {
    var check = new FieldChecks(FulfilmentErrors.FULFILMENT_FORM_INVALID);
    var failed = check.number("attempt", attempt, 1, 1_000);
    var why = check.oneOf("reason", reason == null ? "" : reason, Reprint.Reason::of, Reprint.Reason.words());
    var told = check.text("words", words, why.filter(known -> known == Reprint.Reason.OTHER).isPresent() ? 1 : 0, LONGEST);
    check.done();
    return new Reprints.Request((int) failed, why.orElseThrow(), told);
  }
}
