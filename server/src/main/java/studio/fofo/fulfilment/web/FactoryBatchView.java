package studio.fofo.fulfilment.web;

import java.time.Instant;
import java.util.List;
import studio.fofo.painter.proof.Technique;

/**
 * A batch as JSON.
 *
 * @param code on its ticket
 * @param dropped pieces that were not started, and why
 */
record FactoryBatchView(
    String id, String code, String printer, Technique technique, String blankId, String colour, Instant startedAt, String startedBy,
    List<FactoryPieceView> pieces, List<DroppedView> dropped) {

  /** A piece that was not started. */
  record DroppedView(String code, String words) {}

  /** The latest batches, the newest first. */
  record FactoryBatchList(List<FactoryBatchView> batches) {}
}
