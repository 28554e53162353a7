package studio.fofo.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.fofo.catalog.BlankId;
import studio.fofo.fulfilment.factory.Batch;
import studio.fofo.fulfilment.factory.Batches;
import studio.fofo.fulfilment.factory.FactoryJob;
import studio.fofo.fulfilment.factory.FactoryJobs;
import studio.fofo.fulfilment.factory.FactorySettings;
import studio.fofo.fulfilment.factory.FactoryStatus;
import studio.fofo.fulfilment.factory.JobCosts;
import studio.fofo.fulfilment.factory.Printer;
import studio.fofo.fulfilment.factory.Reprint;
import studio.fofo.fulfilment.factory.Reprints;
import studio.fofo.fulfilment.factory.Scans;
import studio.fofo.fulfilment.factory.floor.Piece;
import studio.fofo.fulfilment.factory.floor.PieceCode;
import studio.fofo.fulfilment.factory.floor.PieceStep;
import studio.fofo.fulfilment.factory.floor.Pieces;
import studio.fofo.fulfilment.factory.floor.Station;
import studio.fofo.fulfilment.factory.stock.BlankStock;
import studio.fofo.fulfilment.factory.stock.Movement;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.LineStatus;
import studio.fofo.fulfilment.suppliers.OfferRequest;
import studio.fofo.fulfilment.suppliers.SubmissionResult;
import studio.fofo.kernel.ErrorCode;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.painter.proof.Technique;

/** The factory as a print shop: stations, batches, reprints, blanks, costs. */
class ShopFloorTest {

  private static final String ADA = "user_ada";
  private static final String TEE = "tee-black-m";

  private static Stage stage;

  @BeforeAll
  static void open() {
    stage = new Stage();
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  @Test
  void leadsAPieceThroughItsStationsAndRecordsWhoDidWhat() {
    var piece = single(stage);
    assertThat(piece.station()).contains(Station.PRINT);
    for (var station : List.of(Station.PRINT, Station.CURE, Station.PACK)) {
      assertThat(scan(piece, station).changed()).isEqualTo(1);
      assertThat(scan(piece, station).changed()).as("again").isZero();
    }
    assertThat(the(Pieces.class).require(piece.number()).done()).isTrue();
    assertThat(the(Pieces.class).steps(List.of(piece.number()))).extracting(PieceStep::station)
        .containsExactlyInAnyOrder(Station.PRINT, Station.CURE, Station.PACK);
    assertThat(the(Pieces.class).steps(List.of(piece.number()))).extracting(PieceStep::by).containsOnly(ADA);
    assertThat(job(piece).status()).as("the job is printed with its last piece").isEqualTo(FactoryStatus.PRINTED);
    assertThat(stage.factory().observe(job(piece).externalId()).orElseThrow().lines()).containsValue(LineStatus.IN_PRODUCTION);
  }

  @Test
  void refusesAStationBeforeTheOneThatComesFirst() {
    var piece = single(stage);
    refused(FulfilmentErrors.FULFILMENT_STEP_OUT_OF_ORDER, () -> scan(piece, Station.PACK));
    scan(piece, Station.PRINT);
    refused(FulfilmentErrors.FULFILMENT_STEP_OUT_OF_ORDER, () -> scan(piece, Station.PACK));
    refused(FulfilmentErrors.FULFILMENT_STEP_OUT_OF_ORDER, () -> scan(piece, Station.PRESS));
    refused(FulfilmentErrors.FULFILMENT_PIECE_UNKNOWN, () -> the(Scans.class).scan("P9999999", Station.PACK, ADA));
    refused(FulfilmentErrors.FULFILMENT_PIECE_UNKNOWN, () -> the(Scans.class).scan("4006381333931", Station.PACK, ADA));
    assertThat(job(piece).status()).isEqualTo(FactoryStatus.IN_PRODUCTION);
  }

  @Test
  void passesAllPiecesOfAJobByItsTicket() {
    var order = queued(3);
    var code = stage.job(order).code().toString().toLowerCase(Locale.ROOT);
    for (var station : List.of(Station.PRINT, Station.CURE, Station.PACK)) {
      assertThat(the(Scans.class).scan(" " + code + " ", station, ADA).changed()).isEqualTo(6);
    }
    assertThat(the(Scans.class).scan(code, Station.PACK, ADA).changed()).isZero();
    assertThat(stage.job(order).status()).isEqualTo(FactoryStatus.PRINTED);
  }

  @Test
  void letsOneOfManyScansAtTheSameTimePass() throws Exception {
    var piece = single(stage);
    scan(piece, Station.PRINT);
    try (var threads = Executors.newFixedThreadPool(6)) {
      var scans = new ArrayList<Callable<Scans.Result>>();
      for (var count = 0; count < 6; count++) {
        scans.add(() -> scan(piece, Station.CURE));
      }
      for (var result : threads.invokeAll(scans)) {
        result.get();
      }
    }
    assertThat(the(Pieces.class).steps(List.of(piece.number()))).extracting(PieceStep::station)
        .containsExactlyInAnyOrder(Station.PRINT, Station.CURE);
  }

  @Test
  void startsABatchWithoutTheOrderWhosePaymentIsMissing() {
    try (var calm = new Stage()) {
      var good = calm.orders.paidOrder(2);
      var unpaid = calm.orders.paidOrder(1);
      var other = calm.orders.paidOrder(1);
      calm.work();
      calm.orders.loseThePayment(unpaid);
      var id = TypeId.next(Batch.PREFIX).toString();
      var batch = calm.the(Batches.class).start(id, black(calm), ADA);
      assertThat(calm.the(Pieces.class).ofBatch(id)).extracting(Piece::job)
          .containsOnly(calm.job(good).id(), calm.job(other).id()).hasSize(6);
      assertThat(batch.dropped()).hasSize(2).allSatisfy(drop -> assertThat(drop.words()).isNotBlank());
      assertThat(calm.job(unpaid).status()).isEqualTo(FactoryStatus.QUEUED);
      assertThat(calm.job(good).status()).isEqualTo(FactoryStatus.IN_PRODUCTION);
      assertThat(calm.orders.told(good)).containsExactly("production started");
      assertThat(calm.the(Batches.class).start(id, black(calm), ADA).id()).as("again").isEqualTo(id);
      assertThat(calm.the(Pieces.class).ofBatch(id)).hasSize(6);
      var ticket = new PieceCode(PieceCode.Kind.BATCH, batch.number()).toString();
      assertThat(calm.the(Scans.class).scan(ticket, Station.PRINT, ADA).changed()).isEqualTo(6);
    }
  }

  @Test
  void refusesAnEmptyBatch() {
    var request = new Batches.Request(printer(stage), new BlankId("tee"), "Ultraviolet");
    refused(FulfilmentErrors.FULFILMENT_NOTHING_WAITS, () -> the(Batches.class).start(TypeId.next("batch").toString(), request, ADA));
  }

  @Test
  void printsAFailedPieceAgainAndCountsWhatItCost() {
    var piece = single(stage);
    var before = the(JobCosts.class).of(piece.job()).orElseThrow();
    refused(FulfilmentErrors.FULFILMENT_STEP_OUT_OF_ORDER, () -> again(piece, 1));
    scan(piece, Station.PRINT);
    assertThat(again(piece, 1)).satisfies(now -> {
      assertThat(now.station()).contains(Station.PRINT);
      assertThat(now.attempt()).isEqualTo(2);
      assertThat(now.started()).isFalse();
    });
    assertThat(again(piece, 1).attempt()).as("repeated").isEqualTo(2);
    assertThat(the(Reprints.class).of(piece.job())).hasSize(1).first().satisfies(failed -> {
      assertThat(failed.cost()).isEqualTo(Money.usd(900)).as("a tee that nobody declared costs what the catalogue says");
      assertThat(failed.by()).isEqualTo(ADA);
      assertThat(failed.station()).contains(Station.CURE);
    });
    var costs = the(JobCosts.class).of(piece.job()).orElseThrow();
    assertThat(costs.goods()).isEqualTo(before.goods().plus(Money.usd(900)));
    finish(piece);
    again(piece, 2);
    assertThat(job(piece).status()).as("it was printed, and is not any more").isEqualTo(FactoryStatus.IN_PRODUCTION);
    finish(piece);
    stage.factory().advance(piece.job(), FactoryStatus.SHIPPED);
    assertThat(stage.factory().observe(job(piece).externalId()).orElseThrow().invoice().orElseThrow().goods()).isEqualTo(Money.usd(2700));
    refused(FulfilmentErrors.FULFILMENT_STEP_OUT_OF_ORDER, () -> again(piece, 3));
  }

  @Test
  void countsBlanksAndDeclinesWhatItHasNotGot() {
    try (var calm = new Stage()) {
      var stock = calm.the(BlankStock.class);
      assertThat(declined(calm, 1_000)).as("not counted").isEmpty();
      move(calm, Movement.Kind.RECEIVED, 3);
      assertThat(declined(calm, 3)).isEmpty();
      assertThat(declined(calm, 4)).contains("the factory has 3 of tee-black-m left, not 4");
      calm.orders.paidOrder(1);
      calm.work();
      assertThat(stock.levels().getFirst().available()).as("reserved").isEqualTo(1);
      assertThat(declined(calm, 2)).contains("the factory has 1 of tee-black-m left, not 2");
      var order = calm.orders.place(1);
      assertThat(calm.factory().submit(SupplierContract.submissionFor(ProductionId.next(), order))).as("the last one")
          .isInstanceOf(SubmissionResult.Accepted.class);
      assertThat(calm.factory().submit(SupplierContract.submissionFor(ProductionId.next(), calm.orders.place(1))))
          .isInstanceOfSatisfying(SubmissionResult.Refused.class, refused -> {
            assertThat(refused.cause()).isEqualTo(SubmissionResult.Cause.VARIANT);
            assertThat(refused.words()).contains("0 of tee-black-m left");
          });
      assertThat(declined(calm, 1)).contains("the factory has no tee-black-m left");
    }
  }

  @Test
  void takesABlankWhenPrintingStartsAndAnotherForAReprint() {
    try (var calm = new Stage()) {
      var stock = calm.the(BlankStock.class);
      move(calm, Movement.Kind.RECEIVED, 2);
      calm.transactions.executeWithoutResult(transaction -> stock.reorderAt(TEE, 1));
      assertThat(calm.the(Shelf.class).low()).isEmpty();
      var piece = single(calm);
      assertThat(stock.levels().getFirst().isLow()).isTrue();
      assertThat(calm.the(Shelf.class).low()).containsExactly(new Shelf.LowBlank(TEE, "Tee, M", 1, 1));
      calm.the(Scans.class).scan(piece.code().toString(), Station.PRINT, ADA);
      assertThat(stock.levels().getFirst().onHand()).isEqualTo(1);
      calm.the(Reprints.class).request(piece.number(), new Reprints.Request(1, Reprint.Reason.DAMAGED_BLANK, "a hole"), ADA);
      assertThat(stock.levels().getFirst().available()).isZero();
      calm.the(Scans.class).scan(piece.code().toString(), Station.PRINT, ADA);
      assertThat(stock.levels().getFirst().onHand()).isZero();
      assertThat(stock.movements(TEE, 10)).extracting(Movement::change).containsExactly(-1, -1, 2);
      calm.the(Reprints.class).request(piece.number(), new Reprints.Request(2, Reprint.Reason.MISPRINT, ""), ADA);
      refused(FulfilmentErrors.FULFILMENT_BLANK_MISSING, () -> calm.the(Scans.class).scan(piece.code().toString(), Station.PRINT, ADA));
      refused(FulfilmentErrors.FULFILMENT_BLANK_MISSING, () -> move(calm, Movement.Kind.COUNTED, -1));
    }
  }

  @Test
  void releasesTheBlanksOfAWithdrawnJob() {
    try (var calm = new Stage()) {
      var piece = single(calm);
      move(calm, Movement.Kind.RECEIVED, 1);
      assertThat(calm.the(BlankStock.class).levels().getFirst().available()).isZero();
      calm.factory().withdraw(calm.the(FactoryJobs.class).require(piece.job()).externalId());
      assertThat(calm.the(BlankStock.class).levels().getFirst().available()).isEqualTo(1);
      refused(FulfilmentErrors.FULFILMENT_STEP_OUT_OF_ORDER, () -> calm.the(Scans.class).scan(piece.code().toString(), Station.PRINT, ADA));
    }
  }

  @Test
  void parsesCodesAsScannersTypeThemAndNothingElse() {
    assertThat(PieceCode.parse(" p0000012\t")).contains(PieceCode.piece(12));
    assertThat(PieceCode.parse("J12345678")).contains(PieceCode.job(12_345_678));
    assertThat(PieceCode.piece(7).toString()).isEqualTo("P0000007");
    for (var wrong : List.of("", "P", "X1", "P-1", "P99999999999999999999", "FOFO-7K3M-9Q2X-4H8T")) {
      assertThat(PieceCode.parse(wrong)).as(wrong).isEmpty();
    }
  }

  private static OrderId queued(int lines) {
    var order = stage.orders.paidOrder(lines);
    stage.work();
    return order;
  }

  /** The only piece of a new job. */
  private static Piece single(Stage of) {
    var order = of.orders.paidOrder(1);
    of.react();
    of.runOnly("fulfilment.route");
    var production = of.production(order).id();
    of.jdbc.sql("update fulfilment.productions set status = 'ready', sent_at = created_at where id = :id")
        .param("id", production.value()).update();
    of.factory().submit(SupplierContract.submissionFor(production, order));
    return of.the(Pieces.class).of(of.job(order).id()).getFirst();
  }

  private static Scans.Result scan(Piece piece, Station station) {
    return the(Scans.class).scan(piece.code().toString(), station, ADA);
  }

  private static Piece again(Piece piece, int attempt) {
    return the(Reprints.class).request(piece.number(), new Reprints.Request(attempt, Reprint.Reason.MISPRINT, "green"), ADA);
  }

  private static void finish(Piece piece) {
    List.of(Station.PRINT, Station.CURE, Station.PACK).forEach(station -> scan(piece, station));
  }

  private static FactoryJob job(Piece piece) {
    return the(FactoryJobs.class).require(piece.job());
  }

  private static Batches.Request black(Stage of) {
    return new Batches.Request(printer(of), new BlankId("tee"), "Black");
  }

  private static Printer printer(Stage of) {
    return of.the(FactorySettings.class).printerList().stream().filter(one -> one.technique() == Technique.DIRECT_TO_GARMENT).findFirst()
        .orElseThrow();
  }

  private static void move(Stage of, Movement.Kind kind, int change) {
    of.transactions.executeWithoutResult(
        transaction -> of.the(BlankStock.class).move(TypeId.next("move").toString(), TEE, kind, change, "test", ADA));
  }

  private static Optional<String> declined(Stage of, int quantity) {
    var line = new OfferRequest.Line(1, new BlankId("tee"), TEE, quantity, Money.usd(2500));
    var offer = of.factory().offer(new OfferRequest(List.of(line), new OfferRequest.Destination("AT", Optional.empty(), "1010")));
    assertThat(offer.terms().isPresent()).isEqualTo(offer.declined().isEmpty());
    return Optional.ofNullable(offer.declined().get(1));
  }

  private static void refused(ErrorCode code, Runnable work) {
    assertThatThrownBy(work::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static <T> T the(Class<T> type) {
    return stage.the(type);
  }
}
