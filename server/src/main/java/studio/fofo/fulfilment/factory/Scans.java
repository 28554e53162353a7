package studio.fofo.fulfilment.factory;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.factory.floor.Piece;
import studio.fofo.fulfilment.factory.floor.PieceCode;
import studio.fofo.fulfilment.factory.floor.Pieces;
import studio.fofo.fulfilment.factory.floor.Station;
import studio.fofo.kernel.Refusal;

/**
 * What a scanner at a station reads: a piece's code, a job's, a batch's or a sheet's. All pieces of it that are at the station pass it;
 * scanning again has no effect. At the printer, a piece that was not started begins.
 */
@Component
public class Scans {

  private final FactoryJobs jobs;
  private final Pieces pieces;
  private final Factory factory;
  private final TransactionTemplate transactions;

  Scans(FactoryJobs jobs, Pieces pieces, Factory factory, TransactionTemplate transactions) {
    this.jobs = jobs;
    this.pieces = pieces;
    this.factory = factory;
    this.transactions = transactions;
  }

  /**
   * @param passed as they are now
   * @param changed how many of them passed by this scan; 0 if it was a repeat
   */
  public record Result(List<Piece> passed, int changed) {}

  /**
   * @throws Refusal if the code is unknown, a single piece has not come to the station, nothing of several is there, or an order must not
   *     be printed
   */
  public Result scan(String code, Station station, String by) {
    var parsed = PieceCode.parse(code).orElseThrow(() -> unknown(code));
    var meant = meant(parsed);
    if (meant.isEmpty()) {
      throw unknown(code);
    }
    var several = meant.size() > 1;
    var here = several ? meant.stream().filter(piece -> piece.station().filter(station::equals).isPresent()).toList() : meant;
    if (here.isEmpty() && meant.stream().noneMatch(piece -> hasPassed(piece, station))) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_NOTHING_WAITS, "nothing of " + parsed + " is at " + station.word());
    }
    here.forEach(piece -> pass(piece, station, by));
    var now = meant.stream().map(piece -> pieces.require(piece.number())).toList();
    return new Result(now, (int) here.stream().filter(piece -> piece.station().filter(station::equals).isPresent()).count());
  }

  private List<Piece> meant(PieceCode code) {
    return switch (code.kind()) {
      case PIECE -> pieces.find(code.number()).stream().toList();
      case JOB -> jobs.numbered(code.number()).map(job -> pieces.of(job.id())).orElse(List.of());
      case BATCH -> pieces.ofBatchNumbered(code.number());
      case SHEET -> pieces.ofSheetNumbered(code.number());
    };
  }

  private void pass(Piece piece, Station station, String by) {
    transactions.executeWithoutResult(transaction -> {
      if (station == Station.PRINT && !piece.started() && !piece.cancelled()) {
        factory.start(piece.job(), List.of(piece), null, by);
      }
      factory.pass(piece, station, by);
    });
  }

  private boolean hasPassed(Piece piece, Station station) {
    return pieces.steps(List.of(piece.number())).stream()
        .anyMatch(step -> step.attempt() == piece.attempt() && step.station() == station);
  }

  private static Refusal unknown(String code) {
    return new Refusal(FulfilmentErrors.FULFILMENT_PIECE_UNKNOWN,
        "\"" + (code.length() > 40 ? code.substring(0, 40) + "…" : code) + "\" is no piece, job, batch or sheet of this factory");
  }
}
