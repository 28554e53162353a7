package studio.fofo.fulfilment.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.fofo.fulfilment.factory.floor.Station;
import studio.fofo.painter.proof.Technique;

/**
 * A piece as JSON.
 *
 * @param job the code on its ticket
 * @param station where it waits; null if it is done or cancelled
 * @param stations all that it goes through
 * @param attempt from 1; each reprint is another
 * @param started whether printing of this attempt began
 * @param proofUrl a PNG of what will be printed; null if there is none
 */
record FactoryPieceView(
    String code, String job, String jobId, String orderId, int line, int copy, String title, String variant, String variantId,
    Technique technique, @Nullable Station station, List<Station> stations, int attempt, boolean started, boolean done,
    @Nullable String proofUrl, List<PassedView> steps) {

  /**
   * A station that it has passed.
   *
   * @param by a user's id, or {@code autopilot}
   */
  record PassedView(int attempt, Station station, Instant at, String by) {}
}
