package studio.fofo.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.factory.Reprint;
import studio.fofo.fulfilment.factory.Reprints;
import studio.fofo.fulfilment.factory.Scans;
import studio.fofo.fulfilment.factory.floor.Piece;
import studio.fofo.fulfilment.factory.floor.PieceCode;
import studio.fofo.fulfilment.factory.floor.Pieces;
import studio.fofo.fulfilment.factory.floor.Station;
import studio.fofo.fulfilment.factory.sheets.FactorySheets;
import studio.fofo.fulfilment.factory.sheets.LaidSheet;
import studio.fofo.fulfilment.factory.sheets.SheetPrints;
import studio.fofo.fulfilment.printfiles.PrintFile;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.painter.image.PictureMetadata;
import studio.fofo.painter.image.Raster;
import studio.fofo.storage.Media;

/** Gang sheets of the factory, from started pieces to the printer's file. */
class GangSheetsTest {

  private static final String ADA = "user_ada";
  private static final int WIDE = 3600;
  private static final int HIGH = 4800;
  /** Where a PNG says how large it is. */
  private static final int PNG_SIZE = 16;

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
  void laysWhatWasStartedOnceAndWritesItForThePrinter() throws Exception {
    var sheets = stage.the(FactorySheets.class);
    assertThatThrownBy(() -> sheets.lay(TypeId.next("sheet").toString(), ADA)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.code()).isEqualTo(FulfilmentErrors.FULFILMENT_NOTHING_WAITS));
    var one = onFilm();
    var other = onFilm();
    var key = TypeId.next("sheet").toString();
    var laid = sheets.lay(key, ADA);
    assertThat(laid).hasSize(1);
    assertThat(laid.getFirst().layout().places()).extracting(LaidSheet.Place::piece)
        .containsExactlyInAnyOrder(one.number(), other.number());
    assertThat(sheets.lay(key, ADA)).as("repeated").isEqualTo(laid);
    assertThatThrownBy(() -> sheets.lay(TypeId.next("sheet").toString(), ADA)).as("nothing is laid twice").isInstanceOf(Refusal.class);

    var file = new ByteArrayOutputStream();
    stage.the(SheetPrints.class).write(sheets.require(laid.getFirst().id()), file);
    var header = ByteBuffer.wrap(file.toByteArray(), PNG_SIZE, Long.BYTES);
    assertThat(header.getInt()).isEqualTo(laid.getFirst().layout().film().width());
    assertThat(header.getInt()).isEqualTo(laid.getFirst().layout().length());

    var code = new PieceCode(PieceCode.Kind.SHEET, laid.getFirst().number()).toString();
    for (var station : List.of(Station.PRINT, Station.CURE, Station.PRESS, Station.PACK)) {
      assertThat(stage.the(Scans.class).scan(code, station, ADA).changed()).isEqualTo(2);
    }
    assertThat(stage.the(Pieces.class).require(one.number()).done()).isTrue();
    stage.the(Reprints.class).request(one.number(), new Reprints.Request(1, Reprint.Reason.LOST, ""), ADA);
    start(one);
    assertThat(sheets.lay(TypeId.next("sheet").toString(), ADA).getFirst().layout().places()).as("printed again, laid again")
        .extracting(LaidSheet.Place::piece).containsExactly(one.number());
  }

  /** A started piece that is printed on film. */
  private static Piece onFilm() {
    var order = stage.orders.paidOrder(1);
    stage.react();
    stage.runOnly("fulfilment.route");
    var production = stage.production(order).id();
    stage.jdbc.sql("update fulfilment.productions set status = 'ready', sent_at = created_at where id = :id")
        .param("id", production.value()).update();
    var png = new Raster(WIDE, HIGH, new byte[WIDE * HIGH * 4]).png(new PictureMetadata(Map.of(), PictureMetadata.Origin.PROCEDURAL, 0));
    var file = new PrintFile(1, "Neon fox", "Black / M", 1, stage.shelf.put(Media.png(png)).path());
    stage.factory().submit(SupplierContract.submissionFor(production, order, file));
    var piece = stage.the(Pieces.class).of(stage.job(order).id()).getFirst();
    stage.jdbc.sql("update fulfilment.factory_pieces set technique = 'direct-to-film' where number = :number")
        .param("number", piece.number()).update();
    return start(piece);
  }

  private static Piece start(Piece piece) {
    stage.transactions.executeWithoutResult(transaction -> stage.factory().start(piece.job(),
        List.of(stage.the(Pieces.class).require(piece.number())), null, ADA));
    return stage.the(Pieces.class).require(piece.number());
  }
}
