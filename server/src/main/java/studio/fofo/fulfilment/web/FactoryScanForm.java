package studio.fofo.fulfilment.web;

import org.jspecify.annotations.Nullable;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.factory.floor.Station;
import studio.fofo.runtime.FieldChecks;

/**
 * What a scanner read.
 *
 * @param code of a piece, a job, a batch or a sheet
 * @param station where it was read: {@code print}, {@code cure}, {@code press} or {@code pack}
 */
record FactoryScanForm(@Nullable String code, @Nullable String station) {

  private static final int LONGEST = 40;

  /** The checked form. */
  record Scan(String code, Station station) {}

  Scan checked() {
    var check = new FieldChecks(FulfilmentErrors.FULFILMENT_FORM_INVALID);
    var text = check.text("code", code, 1, LONGEST);
    var at = check.oneOf("station", station == null ? "" : station, Station::of, Station.words());
    check.done();
    return new Scan(text, at.orElseThrow());
  }
}
