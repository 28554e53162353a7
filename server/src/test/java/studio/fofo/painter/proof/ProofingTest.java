package studio.fofo.painter.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.painter.AspectRatio;
import studio.fofo.painter.Painter;
import studio.fofo.painter.PaintingRequest;
import studio.fofo.painter.PrintArea;
import studio.fofo.painter.PrintPipeline;
import studio.fofo.painter.image.PictureMetadata;
import studio.fofo.painter.image.PngWriter;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.proof.Finding.Kind;
import studio.fofo.painter.surface.Colour;

class ProofingTest {

  private static final PrintArea CHEST = new PrintArea(900, 1200, 0, true);
  private static final PrintArea SHEET = new PrintArea(900, 1200, 38, false);
  private static final PictureMetadata AT_300 = new PictureMetadata(Map.of(), PictureMetadata.Origin.PROCEDURAL, PictureMetadata.DPI_300);
  private static final int INK = 0xFFE02080;

  private final Proofing proofing = new Proofing();

  @ParameterizedTest
  @MethodSource("styles")
  void findsNothingThatSpoilsOurOwnFiles(String style) {
    var painting = new Painter().paint(new PaintingRequest("a neon fox in the rain", style, 7, AspectRatio.SQUARE));
    var emblem = proofing.of(new PrintPipeline().render(painting, true, CHEST, AT_300), chest(Colour.of("#f6f5f2")));
    var sheet = proofing.of(new PrintPipeline().render(painting, false, SHEET, AT_300), sheet());
    assertThat(emblem.findings()).filteredOn(Finding::spoils).isEmpty();
    assertThat(sheet.findings()).isEmpty();
    assertThat(Raster.decode(sheet.picture().orElseThrow())).extracting(Raster::width, Raster::height).containsExactly(688, 900);
  }

  @Test
  void findsAFileThatEndsEarly() {
    var file = disc(CHEST);
    assertThat(kinds(Arrays.copyOf(file, file.length / 2), chest(Colour.WHITE))).containsExactly(Kind.UNREADABLE);
  }

  @Test
  void findsAFileWithDamagedPixels() {
    var file = disc(CHEST);
    for (var at = file.length / 2; at < file.length / 2 + 40; at++) {
      file[at] ^= 0x5A;
    }
    assertThat(kinds(file, chest(Colour.WHITE))).containsExactly(Kind.UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<svg xmlns='http://www.w3.org/2000/svg'/>", "\u0089PNG\r\n\u001a\n"})
  void findsWhatIsNoPng(String content) {
    assertThat(kinds(content.getBytes(StandardCharsets.ISO_8859_1), chest(Colour.WHITE))).containsExactly(Kind.UNREADABLE);
  }

  @Test
  void findsTheWrongSizeAndSaysWhichIsRight() {
    var proof = proofing.of(disc(new PrintArea(899, 1200, 0, true)), chest(Colour.WHITE));
    assertThat(proof.findings()).containsExactly(new Finding(Kind.SIZE, "It has 899 × 1200 px; the print area needs 900 × 1200."));
    assertThat(proof.isSpoiled()).isTrue();
  }

  @Test
  void findsAFileWithoutItsBleed() {
    assertThat(kinds(file(new PrintArea(900, 1200, 0, false), AT_300, (x, y) -> 0xFF000000 | x), sheet())).containsExactly(Kind.SIZE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2835, 11_000})
  void findsTheWrongResolution(int perMetre) {
    assertThat(kinds(file(CHEST, new PictureMetadata(Map.of(), PictureMetadata.Origin.PROCEDURAL, perMetre), ProofingTest::disc),
        chest(Colour.WHITE)))
        .containsExactly(Kind.RESOLUTION);
  }

  @Test
  void findsUndeclaredColours() {
    assertThat(kinds(renamed(disc(CHEST), "sRGB", "sRGx"), chest(Colour.WHITE))).contains(Kind.PROFILE);
  }

  @Test
  void findsAFileWithNothingInIt() {
    assertThat(kinds(file(CHEST, AT_300, (x, y) -> 0), chest(Colour.WHITE))).containsExactly(Kind.BLANK);
    assertThat(kinds(file(CHEST, AT_300, (x, y) -> 0x08FFFFFF), chest(Colour.WHITE))).containsExactly(Kind.BLANK);
  }

  @Test
  void notesAFileOfOneColourWithoutStoppingIt() {
    var proof = proofing.of(file(SHEET, AT_300, (x, y) -> 0xFF4060A0), sheet());
    assertThat(proof.findings()).extracting(Finding::kind).containsExactly(Kind.UNIFORM);
    assertThat(proof.isSpoiled()).isFalse();
  }

  @Test
  void findsASubjectWithABackground() {
    assertThat(kinds(file(CHEST, AT_300, (x, y) -> disc(x, y) == 0 ? 0xFFFFFFFF : INK), chest(Colour.of("#e0e020")))).contains(Kind.OPAQUE);
  }

  @Test
  void findsASubjectThatIsCutOff() {
    assertThat(kinds(file(CHEST, AT_300, (x, y) -> disc(x + 200, y)), chest(Colour.WHITE))).containsExactly(Kind.CUT_OFF);
  }

  @Test
  void takesAPictureUpToTheEdgeOfAChestAsMeant() {
    var whole = new PrintIntent(CHEST, false, Colour.WHITE, Technique.DIRECT_TO_GARMENT);
    assertThat(kinds(file(CHEST, AT_300, (x, y) -> 0xFF000000 | x * y), whole)).containsExactly(Kind.HEAVY_INK);
  }

  @Test
  void notesBareParts() {
    assertThat(kinds(file(SHEET, AT_300, (x, y) -> x < 300 ? 0 : 0xFF000000 | y), sheet())).containsExactly(Kind.BARE);
  }

  @Test
  void notesLinesThatBreakUp() {
    assertThat(kinds(file(CHEST, AT_300, (x, y) -> near(x, y) && x % 40 < 2 ? INK : 0), chest(Colour.WHITE)))
        .containsExactly(Kind.THIN_LINES);
    assertThat(kinds(file(CHEST, AT_300, (x, y) -> near(x, y) && x % 40 < 8 ? INK : 0), chest(Colour.WHITE))).isEmpty();
  }

  @Test
  void notesInkInTheColourOfTheCloth() {
    assertThat(kinds(disc(CHEST), chest(new Colour(INK)))).contains(Kind.HIDDEN);
  }

  @Test
  void asksForAnUnderbaseOnDarkCloth() {
    assertThat(kinds(disc(CHEST), chest(Colour.of("#17171c")))).containsExactly(Kind.UNDERBASE);
    assertThat(kinds(disc(CHEST), chest(Colour.of("#f6f5f2")))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Technique.class)
  void showsTheArtOnItsGround(Technique technique) {
    var proof = proofing.of(disc(CHEST), new PrintIntent(CHEST, true, Colour.of("#1b2440"), technique));
    var picture = Raster.decode(proof.picture().orElseThrow());
    assertThat(new Colour(picture.argb(5, 5))).satisfies(corner -> assertThat(corner.tintAway(Colour.of("#1b2440"))).isLessThan(0.02));
    assertThat(new Colour(picture.argb(picture.width() / 2, picture.height() / 2)).tintAway(new Colour(INK))).isLessThan(0.02);
  }

  /** The largest sheet that we sell: only its sample is ever in memory as pixels. */
  @Test
  void opensAPosterOfTwoByThreeFeet() {
    var poster = new PrintArea(7200, 10_800, 38, false);
    var proof = proofing.of(file(poster, AT_300, (x, y) -> 0xFF000000 | (x / 64 ^ y / 64) * 0x050301),
        new PrintIntent(poster, false, Colour.WHITE, Technique.GICLEE));
    assertThat(proof.findings()).isEmpty();
  }

  static List<String> styles() {
    return new Painter().styles();
  }

  private List<Kind> kinds(byte[] file, PrintIntent intent) {
    return proofing.of(file, intent).findings().stream().map(Finding::kind).toList();
  }

  private static PrintIntent chest(Colour cloth) {
    return new PrintIntent(CHEST, true, cloth, Technique.DIRECT_TO_GARMENT);
  }

  private static PrintIntent sheet() {
    return new PrintIntent(SHEET, false, Colour.WHITE, Technique.GICLEE);
  }

  private static byte[] disc(PrintArea area) {
    return file(area, AT_300, ProofingTest::disc);
  }

  private static int disc(int x, int y) {
    return (x - 450) * (x - 450) + (y - 600) * (y - 600) < 300 * 300 ? INK : 0;
  }

  private static boolean near(int x, int y) {
    return x > 200 && x < 700 && y > 200 && y < 900;
  }

  private static byte[] file(PrintArea area, PictureMetadata metadata, IntBinaryOperator argb) {
    var out = new ByteArrayOutputStream();
    var row = new byte[area.fileWidth() * 4];
    try (var png = new PngWriter(out, area.fileWidth(), area.fileHeight(), true, metadata, 1)) {
      for (var y = 0; y < area.fileHeight(); y++) {
        for (var x = 0; x < area.fileWidth(); x++) {
          var colour = argb.applyAsInt(x, y);
          row[4 * x] = (byte) (colour >>> 16);
          row[4 * x + 1] = (byte) (colour >>> 8);
          row[4 * x + 2] = (byte) colour;
          row[4 * x + 3] = (byte) (colour >>> 24);
        }
        png.row(row, 0);
      }
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return out.toByteArray();
  }

  private static byte[] renamed(byte[] file, String chunk, String to) {
    var text = new String(file, StandardCharsets.ISO_8859_1).replaceFirst(chunk, to);
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
