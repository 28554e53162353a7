package studio.fofo.fulfilment.factory.floor;

import java.time.Instant;
import java.util.Optional;
import studio.fofo.catalog.BlankId;
import studio.fofo.fulfilment.factory.FactoryJobId;
import studio.fofo.painter.proof.Technique;

/**
 * One thing to be made: a line of two tees has two pieces.
 *
 * @param number unique in the factory
 * @param copy from 1 to the line's quantity
 * @param station where it waits; empty if it is done or cancelled
 * @param attempt from 1; each reprint is another
 * @param started whether printing of this attempt began, which took a blank
 * @param batch the batch that it was started in
 * @param tag on its hang tag, which cannot be guessed
 * @param since when it came to where it is
 */
public record Piece(
    long number, FactoryJobId job, int line, int copy, BlankId blank, String variantId, String colour, Technique technique,
    Optional<Station> station, boolean cancelled, int attempt, boolean started, Optional<String> batch, String tag, Instant since) {

  public PieceCode code() {
    return PieceCode.piece(number);
  }

  public boolean done() {
    return station.isEmpty() && !cancelled;
  }
}
