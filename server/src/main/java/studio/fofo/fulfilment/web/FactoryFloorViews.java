package studio.fofo.fulfilment.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.factory.Batch;
import studio.fofo.fulfilment.factory.FactoryJob;
import studio.fofo.fulfilment.factory.FactoryJobId;
import studio.fofo.fulfilment.factory.FactoryJobs;
import studio.fofo.fulfilment.factory.Reprint;
import studio.fofo.fulfilment.factory.floor.Piece;
import studio.fofo.fulfilment.factory.floor.PieceCode;
import studio.fofo.fulfilment.factory.floor.PieceStep;
import studio.fofo.fulfilment.factory.floor.Pieces;
import studio.fofo.fulfilment.factory.floor.Station;
import studio.fofo.fulfilment.printfiles.LineProof;
import studio.fofo.fulfilment.printfiles.PrintFile;
import studio.fofo.fulfilment.printfiles.PrintFileRows;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.web.FactoryBatchView.DroppedView;
import studio.fofo.fulfilment.web.FactoryPieceView.PassedView;
import studio.fofo.runtime.MoneyView;

/** Pieces, batches and reprints as JSON, with what their jobs say about them; each table is read once. */
@Component
class FactoryFloorViews {

  private final FactoryJobs jobs;
  private final Pieces pieces;
  private final PrintFileRows proofs;

  FactoryFloorViews(FactoryJobs jobs, Pieces pieces, PrintFileRows proofs) {
    this.jobs = jobs;
    this.pieces = pieces;
    this.proofs = proofs;
  }

  FactoryBatchView batch(Batch batch) {
    return new FactoryBatchView(batch.id(), new PieceCode(PieceCode.Kind.BATCH, batch.number()).toString(), batch.printer(),
        batch.technique(), batch.blank().value(), batch.colour(), batch.startedAt(), batch.startedBy(), pieces(pieces.ofBatch(batch.id())),
        batch.dropped().stream().map(one -> new DroppedView(PieceCode.piece(one.piece()).toString(), one.words())).toList());
  }

  List<FactoryPieceView> pieces(Collection<Piece> shown) {
    var ids = shown.stream().map(Piece::job).distinct().toList();
    var context = new Context(ids.stream().collect(Collectors.toMap(id -> id, jobs::require)), jobs.lines(ids),
        pieces.steps(shown.stream().map(Piece::number).toList()).stream().collect(Collectors.groupingBy(PieceStep::piece)));
    var found = proofs.proofsOf(context.jobs().values().stream().map(FactoryJob::externalId).toList());
    return shown.stream().map(piece -> view(piece, context, found)).toList();
  }

  List<FactoryReprintView> reprints(List<Reprint> shown) {
    return shown.stream().map(reprint -> {
      var piece = pieces.require(reprint.piece());
      var line = line(jobs.lines(piece.job()), piece);
      return new FactoryReprintView(piece.code().toString(), line.map(PrintFile::title).orElse(""), line.map(PrintFile::variant).orElse(""),
          reprint.attempt(), reprint.reason(), reprint.words(), MoneyView.of(reprint.cost()), reprint.at(), reprint.by());
    }).toList();
  }

  private record Context(
      Map<FactoryJobId, FactoryJob> jobs, Map<FactoryJobId, List<PrintFile>> lines, Map<Long, List<PieceStep>> steps) {}

  private static FactoryPieceView view(Piece piece, Context context, Map<ProductionId, List<LineProof>> proofs) {
    var job = Objects.requireNonNull(context.jobs().get(piece.job()));
    var line = line(context.lines().getOrDefault(piece.job(), List.of()), piece);
    return new FactoryPieceView(piece.code().toString(), job.code().toString(), job.id().value(), job.orderId().value(), piece.line(),
        piece.copy(), line.map(PrintFile::title).orElse(""), line.map(PrintFile::variant).orElse(""), piece.variantId(), piece.technique(),
        piece.station().orElse(null), Station.of(piece.technique()), piece.attempt(), piece.started(), piece.done(),
        proof(job, piece, proofs),
        context.steps().getOrDefault(piece.number(), List.of()).stream()
            .map(step -> new PassedView(step.attempt(), step.station(), step.at(), step.by())).toList());
  }

  private static @Nullable String proof(FactoryJob job, Piece piece, Map<ProductionId, List<LineProof>> proofs) {
    return proofs.getOrDefault(job.externalId(), List.of()).stream()
        .filter(proof -> proof.line() == piece.line() && proof.pictureUrl().isPresent())
        .findFirst()
        .map(proof -> "/api/v1/console/factory/jobs/" + job.id() + "/proof?line=" + piece.line())
        .orElse(null);
  }

  private static Optional<PrintFile> line(List<PrintFile> lines, Piece piece) {
    return lines.stream().filter(line -> line.line() == piece.line()).findFirst();
  }
}
