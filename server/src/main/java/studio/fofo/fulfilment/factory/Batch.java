package studio.fofo.fulfilment.factory;

import java.time.Instant;
import java.util.List;
import studio.fofo.catalog.BlankId;
import studio.fofo.painter.proof.Technique;

/**
 * Pieces that were started together: one blank in one colour on one printer, so that the press and the pallets are set up once.
 *
 * @param number on its ticket, as {@code B0000012}
 * @param dropped pieces whose order must not be printed, or whose blank is missing
 */
public record Batch(
    String id, long number, String printer, Technique technique, BlankId blank, String colour, Instant startedAt, String startedBy,
    List<Dropped> dropped) {

  public static final String PREFIX = "batch";

  public Batch {
    dropped = List.copyOf(dropped);
  }

  /** @param words why, for operators */
  public record Dropped(long piece, String words) {}
}
