package studio.fofo.fulfilment.factory.floor;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.factory.FactoryJobId;
import studio.fofo.fulfilment.factory.stock.BlankStock;
import studio.fofo.kernel.Refusal;

/** Moves pieces. All methods join the caller's transaction, which has locked the job. */
@Component
public class Floor {

  private final Pieces pieces;
  private final BlankStock stock;

  Floor(Pieces pieces, BlankStock stock) {
    this.pieces = pieces;
    this.stock = stock;
  }

  /**
   * Printing of these pieces begins: each takes a blank. Those that were started already are left alone.
   *
   * @throws Refusal if no blank is on hand
   */
  public void start(Collection<Piece> chosen, @Nullable String batch, String by) {
    chosen.stream().sorted(Comparator.comparing(Piece::variantId).thenComparing(Piece::number)).forEach(piece -> {
      if (pieces.start(piece, batch)) {
        stock.take(piece.variantId(), piece.code() + (piece.attempt() == 1 ? "" : ", attempt " + piece.attempt()), by);
      }
    });
  }

  /** Printing of all pieces of a job begins. */
  public void startAll(FactoryJobId job, String by) {
    start(pieces.of(job), null, by);
  }

  /**
   * A piece passes a station. Passing one again has no effect.
   *
   * @throws Refusal if it has not come to that station, or its technique has none
   */
  public Piece pass(Piece piece, Station station, String by) {
    if (pieces.pass(piece, station, by)) {
      return pieces.require(piece.number());
    }
    var now = pieces.require(piece.number());
    if (pieces.steps(List.of(piece.number())).stream().anyMatch(step -> step.attempt() == now.attempt() && step.station() == station)) {
      return now;
    }
    throw new Refusal(FulfilmentErrors.FULFILMENT_STEP_OUT_OF_ORDER, now.code() + " " + where(now) + ", not at " + station.word());
  }

  /** All pieces of a job pass all stations that are left. */
  public void finish(FactoryJobId job, String by) {
    for (var piece : pieces.of(job)) {
      for (var at = piece; at.station().isPresent(); at = pieces.require(at.number())) {
        pieces.pass(at, at.station().get(), by);
      }
    }
  }

  public void cancel(FactoryJobId job) {
    pieces.cancel(job);
  }

  /** The piece is made again from the first station. @return false if that attempt was given up already */
  public boolean again(Piece piece) {
    return pieces.again(piece);
  }

  public boolean isFinished(FactoryJobId job) {
    return pieces.of(job).stream().allMatch(Piece::done);
  }

  private static String where(Piece piece) {
    return piece.station().map(station -> piece.started() || station != Station.PRINT ? "is at " + station.word() : "waits to be printed")
        .orElse(piece.cancelled() ? "is cancelled" : "is done");
  }
}
