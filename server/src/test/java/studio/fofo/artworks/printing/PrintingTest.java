package studio.fofo.artworks.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Design;
import studio.fofo.artworks.DigitalSource;
import studio.fofo.artworks.MockupRequest;
import studio.fofo.artworks.Mockups;
import studio.fofo.artworks.PrintFiles;
import studio.fofo.artworks.StoredArtwork;
import studio.fofo.artworks.Visibility;
import studio.fofo.artworks.gallery.JdbcArtworks;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.painter.AspectRatio;
import studio.fofo.painter.Drawing;
import studio.fofo.painter.MockupScene;
import studio.fofo.painter.MockupStudio;
import studio.fofo.painter.Painter;
import studio.fofo.painter.PaintingRequest;
import studio.fofo.painter.PrintArea;
import studio.fofo.painter.PrintPipeline;
import studio.fofo.painter.image.PerceptualHash;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.surface.SvgOutput;
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;
import studio.fofo.testing.ModuleTest;
import tools.jackson.databind.json.JsonMapper;

/** From an artwork to the printer and the mockups. */
@ModuleTest
class PrintingTest {

  private final PrintFiles printFiles;
  private final Mockups mockups;
  private final PrintMasters masters;
  private final JdbcArtworks artworks;
  private final ContentStore content;
  private final TransactionTemplate transaction;
  private final JsonMapper json;

  PrintingTest(
      PrintFiles printFiles, Mockups mockups, PrintMasters masters, JdbcArtworks artworks, ContentStore content,
      TransactionTemplate transaction,
      JsonMapper json) {
    this.printFiles = printFiles;
    this.mockups = mockups;
    this.masters = masters;
    this.artworks = artworks;
    this.content = content;
    this.transaction = transaction;
    this.json = json;
  }

  @Test
  void printsExactPixelsWithBleedAt300DpiTheSameEveryTime() {
    for (var id : new ArtworkId[] {artwork(Painter.ENGINE, Painter.VERSION), artwork(Painter.ENGINE, "0.1"),
        artwork("replicate", "sdxl")}) {
      var png = printFiles.render(id, new PrintArea(900, 600, 38, false), Design.PICTURE);
      assertThat(dimension(png, 16)).isEqualTo(976);
      assertThat(dimension(png, 20)).isEqualTo(676);
      assertThat(latin(png)).contains("pHYs\u0000\u0000\u002e\u0023\u0000\u0000\u002e\u0023\u0001", "sRGB", "ipfs://");
      assertThat(printFiles.render(id, new PrintArea(900, 600, 38, false), Design.PICTURE)).isEqualTo(png);
    }
  }

  @Test
  void leavesTheBackgroundTransparentIfTheProductNeedsIt() {
    var png = Raster.decode(printFiles.render(artwork(Painter.ENGINE, Painter.VERSION), new PrintArea(600, 800, 0, true), Design.EMBLEM));
    assertThat(png.argb(2, 2) >>> 24).isZero();
  }

  @Test
  void printsThePictureOrTheEmblemOnAnyBackground() {
    var id = artwork(Painter.ENGINE, Painter.VERSION);
    for (var open : new boolean[] {true, false}) {
      var area = new PrintArea(600, 800, 0, open);
      var picture = Raster.decode(printFiles.render(id, area, Design.PICTURE));
      var emblem = Raster.decode(printFiles.render(id, area, Design.EMBLEM));
      assertThat(picture.argb(300, 20) >>> 24).as("a picture covers its top").isEqualTo(255);
      assertThat(emblem.argb(2, 2) >>> 24).as("an emblem has no background").isZero();
      assertThat(emblem.rgba()).isNotEqualTo(picture.rgba());
      for (var made : new Raster[] {picture, emblem}) {
        assertThat(made.argb(300, 790) >>> 24).as(open ? "hangs at the top" : "covers, or is in the middle")
            .isEqualTo(made == picture && !open ? 255 : 0);
      }
    }
  }

  /** No pixels show an emblem alone, so the current painter draws it; a picture without an emblem is printed completely. */
  @Test
  void printsEmblemsOfOlderPaintersAndPicturesOfOtherEngines() {
    var area = new PrintArea(300, 400, 0, true);
    var emblem = pixels(artwork(Painter.ENGINE, Painter.VERSION), area, Design.EMBLEM);
    assertThat(pixels(artwork(Painter.ENGINE, "0.1"), area, Design.EMBLEM)).isEqualTo(emblem);
    var others = artwork("replicate", "sdxl");
    assertThat(pixels(others, area, Design.EMBLEM)).isEqualTo(pixels(others, area, Design.PICTURE)).isNotEqualTo(emblem);
  }

  private byte[] pixels(ArtworkId id, PrintArea area, Design design) {
    return Raster.decode(printFiles.render(id, area, design)).rgba();
  }

  /** An older version of the painter drew a cat where the current one draws a fox for the same words. */
  @Test
  void printsAndShowsTheStoredDrawingWhateverThePainterDrawsNow() {
    var drawn = new Painter().paint(new PaintingRequest("a cat", "cyberpunk", 8, AspectRatio.SQUARE));
    var id = artwork(Painter.ENGINE, "0.1");
    keep(id, content.put(Drawing.of(drawn).bytes()));
    var artwork = artworks.find(id).orElseThrow();
    for (var design : Design.values()) {
      var area = new PrintArea(300, 400, 0, true);
      assertThat(pixels(id, area, design)).as(design.name())
          .isEqualTo(Raster.decode(new PrintPipeline().render(drawn, design == Design.EMBLEM, area, drawn.metadata())).rgba());
    }
    assertThat(printFiles.render(id, new PrintArea(300, 400, 0, true), Design.PICTURE))
        .isEqualTo(new PrintPipeline().render(drawn, false, new PrintArea(300, 400, 0, true), Originals.metadata(artwork)));
    assertThat(masters.svg(artwork)).hasValueSatisfying(svg -> assertThat(utf8(svg)).isEqualTo(SvgOutput.write(drawn.picture(), "a fox")));
    assertThat(masters.check(artwork, intent(600, "#000000")).enlargement()).isEqualTo(PrintMasters.Enlargement.VECTOR);
    var scene = scene("tee", "black", "front", Design.EMBLEM);
    assertThat(mockups.render(id, scene, Mockups.Use.PREVIEW)).isEqualTo(new MockupStudio().render(drawn.subjectRaster(1000), true,
        new MockupScene(MockupScene.Product.TEE, MockupScene.View.FRONT, "#17171c", scene.area()), 800));
  }

  @Test
  void printsTheSameBytesFromADrawingAsFromThePainter() {
    var id = artwork(Painter.ENGINE, Painter.VERSION);
    var area = new PrintArea(300, 400, 0, true);
    var again = printFiles.render(id, area, Design.PICTURE);
    var emblem = printFiles.render(id, area, Design.EMBLEM);
    keep(id, content.put(Drawing.of(new Painter().paint(new PaintingRequest("a fox", "cyberpunk", 7, AspectRatio.SQUARE))).bytes()));
    assertThat(printFiles.render(id, area, Design.PICTURE)).isEqualTo(again);
    assertThat(printFiles.render(id, area, Design.EMBLEM)).isEqualTo(emblem).isNotEqualTo(again);
  }

  @Test
  void printsNothingElseIfADrawingIsLost() {
    var id = artwork(Painter.ENGINE, Painter.VERSION);
    keep(id, content.put(new byte[] {1, 2, 3}));
    assertThatThrownBy(() -> printFiles.render(id, new PrintArea(300, 400, 0, true), Design.PICTURE)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.code().name()).isEqualTo("ARTWORK_UNREADABLE"));
  }

  private void keep(ArtworkId id, Cid drawing) {
    transaction.executeWithoutResult(status -> artworks.keepDrawing(id, drawing));
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void showsTheArtOnEveryBlank() {
    var id = artwork(Painter.ENGINE, Painter.VERSION);
    for (var blank : new String[] {"tee", "hoodie", "poster", "mug", "cap", "sticker"}) {
      var webp = mockups.render(id, scene(blank, "Black", "front", Design.EMBLEM), Mockups.Use.PREVIEW);
      assertThat(latin(webp)).as(blank).startsWith("RIFF").contains("WEBP");
    }
    var front = shown(id, scene("tee", "#112233", "front", Design.EMBLEM));
    assertThat(shown(id, scene("tee", "#112233", "folded", Design.EMBLEM))).isNotEqualTo(front);
    assertThat(shown(id, scene("tee", "#112233", "front", Design.PICTURE))).isNotEqualTo(front);
    assertThat(shown(artwork("replicate", "sdxl"), scene("mug", "white", "front", Design.PICTURE))).isNotEmpty();
  }

  @Test
  void derivesTheSmallSizeOfAMockupFromItsLargeOne() {
    var large = mockups.render(artwork(Painter.ENGINE, Painter.VERSION), scene("tee", "white", "front", Design.EMBLEM),
        Mockups.Use.SHOP_WINDOW);
    var small = mockups.small(large);
    var shown = Raster.decode(small);
    var same = Raster.decode(large).scaled(Mockups.SMALL, Mockups.SMALL);
    assertThat(shown.width()).isEqualTo(shown.height()).isEqualTo(480);
    assertThat(IntStream.range(0, same.rgba().length).map(at -> Math.abs((same.rgba()[at] & 255) - (shown.rgba()[at] & 255))).average())
        .as("levels apart").hasValueCloseTo(0.0, within(2.5));
    assertThat(small.length).isLessThan(large.length / 3);
    assertThatThrownBy(() -> mockups.small(new byte[] {1, 2, 3})).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void paintsAPreviewAndACheckOncePerSetOfParameters() {
    var id = artwork(Painter.ENGINE, Painter.VERSION);
    var scene = scene("tee", "black", "front", Design.EMBLEM);
    var shown = mockups.render(id, scene, Mockups.Use.PREVIEW);
    assertThat(mockups.render(id, scene, Mockups.Use.PREVIEW)).isSameAs(shown);
    assertThat(mockups.render(id, scene("tee", "black", "front", Design.PICTURE), Mockups.Use.PREVIEW)).isNotEqualTo(shown);
    assertThat(mockups.render(id, scene("tee", "white", "front", Design.EMBLEM), Mockups.Use.PREVIEW)).isNotEqualTo(shown);
    assertThat(mockups.render(artwork("replicate", "sdxl"), scene, Mockups.Use.PREVIEW)).isNotEqualTo(shown);

    var artwork = artworks.find(id).orElseThrow();
    var check = masters.check(artwork, intent(600, "#000000"));
    assertThat(masters.check(artwork, intent(600, "#000000"))).isSameAs(check);
    assertThat(masters.check(artwork, intent(601, "#000000"))).isNotSameAs(check);
    assertThat(masters.check(artwork, intent(600, "#ffffff")).contrasts()).isNotEqualTo(check.contrasts());
  }

  private static PrintMasters.Intent intent(int width, String ground) {
    return new PrintMasters.Intent(Optional.of(new PrintArea(width, 800, 0, true)), Optional.empty(), List.of(ground));
  }

  @Test
  void refusesUnknownScenesAndArtworks() {
    var id = artwork(Painter.ENGINE, Painter.VERSION);
    for (var scene : new MockupRequest[] {
        scene("sofa", "black", "front", Design.PICTURE), scene("tee", "ultraviolet", "front", Design.PICTURE),
        scene("tee", "black", "inside", Design.PICTURE), scene("", "", "front", Design.PICTURE)}) {
      assertThatThrownBy(() -> shown(id, scene)).isInstanceOfSatisfying(Refusal.class,
          refusal -> assertThat(refusal.code().name()).isEqualTo("MOCKUP_SCENE_UNKNOWN"));
    }
    var unknown = new ArtworkId(TypeId.next("art").toString());
    assertThatThrownBy(() -> printFiles.render(unknown, PrintArea.of(100, 100), Design.PICTURE))
        .hasMessageContaining("there is no artwork");
    assertThatThrownBy(() -> new PrintArea(20_000, 10, 0, false)).hasMessageContaining("20000×10 px");
  }

  private byte[] shown(ArtworkId id, MockupRequest scene) {
    return mockups.render(id, scene, Mockups.Use.PREVIEW);
  }

  private static MockupRequest scene(String blank, String colour, String view, Design design) {
    return new MockupRequest(blank, colour, view, new PrintArea(600, 800, 0, true), design);
  }

  private ArtworkId artwork(String engine, String version) {
    var request = new PaintingRequest("a fox", "cyberpunk", 7, AspectRatio.SQUARE);
    var painting = new Painter().paint(request);
    var cid = content.put(painting.png(256));
    var id = new ArtworkId(TypeId.next("art").toString());
    var artwork = new Artwork(
        id, UserId.next(), "a fox", "a fox", "cyberpunk", 7, engine, version, "model", DigitalSource.ALGORITHMIC_MEDIA, 256, 256, cid,
        "/media/x", "/media/y", Map.of(),
        json.writeValueAsString(Map.of("parameters", request.parameters())), Instant.parse("2026-01-01T00:00:00Z"));
    transaction.executeWithoutResult(status -> artworks.record(
        new StoredArtwork(artwork, TypeId.next("job").toString(), 0, Visibility.UNLISTED, "/media/z", "/media/w", 1, null),
        PerceptualHash.of(painting.raster(64))));
    return id;
  }

  private static int dimension(byte[] png, int offset) {
    return ByteBuffer.wrap(png).getInt(offset);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
