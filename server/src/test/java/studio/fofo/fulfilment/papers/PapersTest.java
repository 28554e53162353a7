package studio.fofo.fulfilment.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.fofo.catalog.Blanks;
import studio.fofo.catalog.blanks.BlankFiles;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.ParcelSender;
import studio.fofo.fulfilment.ReturnAddress;
import studio.fofo.fulfilment.Stage;
import studio.fofo.fulfilment.factory.Factory;
import studio.fofo.fulfilment.factory.FactoryJob;
import studio.fofo.fulfilment.factory.FactoryJobs;
import studio.fofo.fulfilment.factory.FactorySettings;
import studio.fofo.fulfilment.factory.FactoryStatus;
import studio.fofo.fulfilment.factory.floor.Piece;
import studio.fofo.fulfilment.factory.floor.Pieces;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.Gift;
import studio.fofo.ordering.SellerSettings;
import tools.jackson.databind.json.JsonMapper;

/** The papers, read back: their text by PDFBox, their barcodes by ZXing from the page as it is printed. */
class PapersTest {

  private static final SellerSettings SELLER = new SellerSettings("Neon Prints GmbH", List.of("Lagerstraße 4", "1010 Wien", "Austria"),
      "shop@example.org", "none", 14, "Austria");
  private static final int DPI = 300;

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
  void putsACodeForTheJobAndEachPieceOnTheTicketButNoAddress() throws IOException {
    var job = job(2, FactoryStatus.QUEUED);
    var pdf = keep("ticket", papers().ticket(job));
    assertThat(text(pdf)).contains(job.code().toString(), job.orderId().value(), "Neon fox 1", "Neon fox 2", "print", "cure", "pack")
        .doesNotContain("Ada", "London");
    assertThat(codes(pdf)).contains(job.code().toString()).containsAll(pieces(job).stream().map(piece -> piece.code().toString()).toList());
  }

  @Test
  void beginsAnotherTicketForManyPieces() throws IOException {
    var job = job(9, FactoryStatus.QUEUED);
    var pdf = papers().ticket(job);
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
    }
    assertThat(text(pdf)).contains(pieces(job).stream().map(piece -> piece.code().toString()).toArray(String[]::new));
  }

  @Test
  void packsWithPricesOrAsAGift() throws IOException {
    var job = job(2, FactoryStatus.PRINTED);
    var gift = keep("slip-gift", papers().packingSlip(job, false, Optional.of("Happy birthday, Ada! From all of us in the lab.")));
    assertThat(text(gift))
        .contains("Ada <Lovelace>", "12 St James's Square", "London", "SW1Y 4JH", "United Kingdom", "Happy birthday, Ada!",
            "Neon fox 1", "Neon fox 2")
        .doesNotContain("$");
    var paid = keep("slip-prices", papers().packingSlip(job, true, Optional.empty()));
    assertThat(text(paid)).contains("Goods $50.00").doesNotContain("birthday");
    assertThat(codes(paid)).contains(job.code().toString());
  }

  @Test
  void printsTheBuyersGiftNoteAndNoPrices() throws IOException {
    var job = job(1, FactoryStatus.PRINTED);
    stage.orders.give(job.orderId(), new Gift("For your first tee, Ada"));
    assertThat(text(papers().packingSlip(job, true, Optional.empty()))).contains("For your first tee, Ada").doesNotContain("$");
    assertThat(text(papers().packingSlip(job, true, Optional.of("Another note")))).contains("Another note").doesNotContain("first tee");
    stage.orders.give(job.orderId(), new Gift(""));
    assertThat(text(papers().packingSlip(job, true, Optional.empty()))).doesNotContain("$", "first tee");
  }

  @Test
  void sendsFromTheReturnAddressIfThereIsOne() throws IOException {
    var job = job(1, FactoryStatus.SHIPPED);
    var elsewhere = new ReturnAddress("Neon Returns", List.of("Hafen 7", "20457 Hamburg"));
    assertThat(text(papers(new BlankFiles(new JsonMapper()), elsewhere).shippingLabel(job))).contains("Neon Returns", "Hafen 7")
        .doesNotContain("Lagerstraße");
  }

  @Test
  void addressesTheParcelOnAFourBySixInchLabel() throws IOException {
    var queued = job(1, FactoryStatus.QUEUED);
    assertThatThrownBy(() -> papers().shippingLabel(queued)).hasMessageContaining("has no parcel yet");
    var job = job(1, FactoryStatus.SHIPPED);
    var pdf = keep("label", papers().shippingLabel(job));
    var number = job.trackingNumber().orElseThrow().value();
    assertThat(text(pdf)).contains("Neon Prints GmbH", "Lagerstraße 4", "Ada <Lovelace>", "United Kingdom", number, "FOFO COURIER",
        "0.42 kg");
    assertThat(codes(pdf)).contains(number, "https://studio.example/api/v1/tracking/" + number);
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(288, Offset.offset(0.1f));
      assertThat(document.getPage(0).getMediaBox().getHeight()).isCloseTo(432, Offset.offset(0.1f));
    }
  }

  @Test
  void declaresGoodsByTheirValueOnTheRightForm() throws IOException {
    var small = job(3, FactoryStatus.SHIPPED);
    var cn22 = keep("cn22", papers().customsForm(small));
    assertThat(text(cn22)).contains("CN 22", "6 × Cotton T-shirt, printed", "610910", "BD", "1.14", "Total value 75.00 USD")
        .doesNotContain("CN 23");
    var large = job(20, FactoryStatus.SHIPPED);
    var cn23 = keep("cn23", papers().customsForm(large));
    assertThat(text(cn23)).contains("CN 23", "40 × Cotton T-shirt, printed", "610910", "Neon Prints GmbH", "Ada <Lovelace>",
        "Total value 500.00 USD", "Total gross weight (kg) 7.6").doesNotContain("CN 22");
    assertThat(codes(cn23)).contains(large.trackingNumber().orElseThrow().value());
  }

  @Test
  void declaresNothingThatNobodyDescribed() {
    var job = job(1, FactoryStatus.SHIPPED);
    assertThatThrownBy(() -> papers(stage.the(Blanks.class)).customsForm(job)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.code()).isEqualTo(FulfilmentErrors.FULFILMENT_GOODS_UNDECLARED));
  }

  @Test
  void leadsFromEachHangTagToItsTwin() throws IOException {
    var job = job(1, FactoryStatus.QUEUED);
    var pdf = keep("tags", papers().hangTags(job));
    assertThat(codes(pdf)).containsAll(pieces(job).stream().map(piece -> "https://studio.example/api/v1/tags/" + piece.tag()).toList());
    assertThat(pieces(job).stream().map(Piece::tag).distinct()).hasSize(2);
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
    }
  }

  @Test
  void writesOtherScriptsInLatinLettersAndCutsWhatIsTooLong() throws IOException {
    try (var paper = new Paper("words")) {
      var leaf = paper.leaf(100, 40);
      leaf.text(5, 10, 10, "Žižka Πλάτων Юрий").text(5, 20, 10, "東京都").text(5, 30, 10, leaf.cut(10, 20, "Donaudampfschifffahrt"));
      assertThat(leaf.broken(10, 30, "one two three four five six seven")).hasSizeGreaterThan(1);
      assertThat(text(paper.bytes())).contains("Žižka Πλάτων Юрий", "dong jing dou", "Donau").contains("…");
    }
  }

  private static Papers papers() {
    return papers(new BlankFiles(new JsonMapper()));
  }

  private static Papers papers(Blanks blanks) {
    return papers(blanks, new ReturnAddress(null, List.of()));
  }

  private static Papers papers(Blanks blanks, ReturnAddress returns) {
    return new Papers(stage.the(FactoryJobs.class), stage.the(Pieces.class), stage.orders, blanks, new ParcelSender(returns, SELLER),
        stage.the(FactorySettings.class), URI.create("https://studio.example"), stage.the(Clock.class));
  }

  private static FactoryJob job(int lines, FactoryStatus at) {
    var order = stage.orders.paidOrder(lines);
    stage.work();
    var id = stage.job(order).id();
    for (var status = FactoryStatus.QUEUED; status != at; status = status.next().orElseThrow()) {
      stage.the(Factory.class).advance(id, status.next().orElseThrow());
    }
    return stage.the(FactoryJobs.class).require(id);
  }

  private static List<Piece> pieces(FactoryJob job) {
    return stage.the(Pieces.class).of(job.id());
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** All barcodes on all pages. */
  private static Set<String> codes(byte[] pdf) throws IOException {
    var found = new HashSet<String>();
    try (var document = Loader.loadPDF(pdf)) {
      for (var page = 0; page < document.getNumberOfPages(); page++) {
        found.addAll(codes(picture(document, page)));
      }
    }
    return found;
  }

  private static Set<String> codes(BufferedImage page) {
    var found = new HashSet<String>();
    var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
    for (var format : List.of(BarcodeFormat.CODE_128, BarcodeFormat.QR_CODE)) {
      Map<DecodeHintType, Object> hints = Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.of(format));
      try {
        var reader = new MultiFormatReader();
        reader.setHints(hints);
        var results = format == BarcodeFormat.QR_CODE ? new QRCodeMultiReader().decodeMultiple(bitmap, hints)
            : new GenericMultipleBarcodeReader(reader).decodeMultiple(bitmap, hints);
        Arrays.stream(results).map(result -> result.getText()).forEach(found::add);
      } catch (NotFoundException none) {
        continue;
      }
    }
    return found;
  }

  private static BufferedImage picture(PDDocument document, int page) throws IOException {
    return new PDFRenderer(document).renderImageWithDPI(page, DPI);
  }

  /** Also as a picture, to be looked at. */
  private static byte[] keep(String name, byte[] pdf) throws IOException {
    var folder = Files.createDirectories(Path.of("target/papers"));
    Files.write(folder.resolve(name + ".pdf"), pdf);
    try (var document = Loader.loadPDF(pdf)) {
      ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 150), "png", folder.resolve(name + ".png").toFile());
    }
    return pdf;
  }
}
