package studio.fofo.fulfilment.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.factory.Batch;
import studio.fofo.fulfilment.factory.Batches;
import studio.fofo.fulfilment.factory.Reprints;
import studio.fofo.fulfilment.factory.Scans;
import studio.fofo.fulfilment.factory.floor.PieceCode;
import studio.fofo.fulfilment.factory.floor.Pieces;
import studio.fofo.fulfilment.web.FactoryBatchView.FactoryBatchList;
import studio.fofo.fulfilment.web.FactoryReprintView.FactoryReprintList;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.Idempotent;
import studio.fofo.runtime.NewId;
import studio.fofo.runtime.Role;

/** The shop floor for operators: the queue of each printer, batches, the stations' scanner, reprints. */
@RestController
@ForPeople
@RequestMapping("/api/v1/console/factory")
@ConditionalOnRole(Role.BUSINESS)
class FactoryFloorConsole {

  private static final int LATEST = 30;

  private final FactoryQueue queue;
  private final Batches batches;
  private final Scans scans;
  private final Reprints reprints;
  private final Pieces pieces;
  private final FactoryFloorViews views;

  FactoryFloorConsole(FactoryQueue queue, Batches batches, Scans scans, Reprints reprints, Pieces pieces, FactoryFloorViews views) {
    this.queue = queue;
    this.batches = batches;
    this.scans = scans;
    this.reprints = reprints;
    this.pieces = pieces;
    this.views = views;
  }

  /** What waits for each printer. */
  @GetMapping("/queue")
  FactoryQueueView queue(Caller caller) {
    caller.requireOperator();
    return queue.view();
  }

  @GetMapping("/batches")
  FactoryBatchList batches(Caller caller) {
    caller.requireOperator();
    return new FactoryBatchList(batches.latest(LATEST).stream().map(views::batch).toList());
  }

  @GetMapping("/batches/{id}")
  FactoryBatchView batch(Caller caller, @PathVariable String id) {
    caller.requireOperator();
    return views.batch(batches.require(id));
  }

  @PostMapping("/batches")
  @Idempotent
  ResponseEntity<FactoryBatchView> start(Caller caller, NewId newId, @RequestBody FactoryBatchForm form) {
    caller.requireOperator();
    var batch = batches.start(newId.as(Batch.PREFIX), form.checked(queue.printers()), caller.userId().value());
    return ResponseEntity.ok(views.batch(batch));
  }

  /** A piece, a job, a batch or a sheet passes a station. */
  @PostMapping("/scans")
  FactoryScanView scan(Caller caller, @RequestBody FactoryScanForm form) {
    caller.requireOperator();
    var scan = form.checked();
    var result = scans.scan(scan.code(), scan.station(), caller.userId().value());
    return new FactoryScanView(result.changed(), views.pieces(result.passed()));
  }

  @GetMapping("/pieces/{code}")
  FactoryPieceView piece(Caller caller, @PathVariable String code) {
    caller.requireOperator();
    return views.pieces(List.of(pieces.require(number(code)))).getFirst();
  }

  /** A piece is made again. */
  @PostMapping("/pieces/{code}/reprints")
  FactoryPieceView reprint(Caller caller, @PathVariable String code, @RequestBody FactoryReprintForm form) {
    caller.requireOperator();
    var again = reprints.request(pieces.require(number(code)).number(), form.checked(), caller.userId().value());
    return views.pieces(List.of(again)).getFirst();
  }

  @GetMapping("/reprints")
  FactoryReprintList reprints(Caller caller) {
    caller.requireOperator();
    return new FactoryReprintList(views.reprints(reprints.latest(LATEST)));
  }

  private static long number(String code) {
    return PieceCode.parse(code).filter(parsed -> parsed.kind() == PieceCode.Kind.PIECE).map(PieceCode::number)
        .orElseThrow(() -> new Refusal(FulfilmentErrors.FULFILMENT_PIECE_UNKNOWN,
            "the factory has no piece \"" + code.toUpperCase(Locale.ROOT) + "\"; a code looks like P0001234"));
  }
}
