package studio.fofo.generation.artworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.generation.Artwork;
import studio.fofo.generation.ArtworkId;
import studio.fofo.generation.DigitalSource;
import studio.fofo.generation.MockupScene;
import studio.fofo.generation.Mockups;
import studio.fofo.generation.PrintArea;
import studio.fofo.generation.PrintFiles;
import studio.fofo.generation.painter.Aspect;
import studio.fofo.generation.painter.Painter;
import studio.fofo.generation.painter.PaintingRequest;
import studio.fofo.generation.painter.image.PerceptualHash;
import studio.fofo.generation.painter.image.Raster;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.storage.ContentStore;
import studio.fofo.testing.ModuleTest;
import tools.jackson.databind.json.JsonMapper;

/** From an artwork to what goes to the printer and into the shop window. */
@ModuleTest
class PrintingTest {

  private final PrintFiles printFiles;
  private final Mockups mockups;
  private final JdbcArtworks artworks;
  private final ContentStore content;
  private final TransactionTemplate transaction;
  private final JsonMapper json;

  PrintingTest(
      PrintFiles printFiles, Mockups mockups, JdbcArtworks artworks, ContentStore content, TransactionTemplate transaction, JsonMapper json) {
    this.printFiles = printFiles;
    this.mockups = mockups;
    this.artworks = artworks;
    this.content = content;
    this.transaction = transaction;
    this.json = json;
  }

  @Test
  void printsExactPixelsWithBleedAt300DpiTheSameEveryTime() {
    for (var id : new ArtworkId[] {artwork(Painter.ENGINE, Painter.VERSION), artwork(Painter.ENGINE, "0.1"), artwork("replicate", "sdxl")}) {
      var png = printFiles.render(id, new PrintArea(900, 600, 38, false));
      assertThat(dimension(png, 16)).isEqualTo(976);
      assertThat(dimension(png, 20)).isEqualTo(676);
      assertThat(latin(png)).contains("pHYs\u0000\u0000\u002e\u0023\u0000\u0000\u002e\u0023\u0001", "sRGB", "ipfs://");
      assertThat(printFiles.render(id, new PrintArea(900, 600, 38, false))).isEqualTo(png);
    }
  }

  @Test
  void leavesTheBackgroundOpenWhereTheProductWantsIt() {
    var png = Raster.decode(printFiles.render(artwork(Painter.ENGINE, Painter.VERSION), new PrintArea(600, 800, 0, true)));
    assertThat(png.argb(2, 2) >>> 24).isZero();
  }

  @Test
  void showsTheArtOnEveryBlank() {
    var id = artwork(Painter.ENGINE, Painter.VERSION);
    for (var blank : new String[] {"tee", "hoodie", "poster", "mug", "cap", "sticker"}) {
      var webp = mockups.render(id, MockupScene.front(blank, "Black"));
      assertThat(latin(webp)).as(blank).startsWith("RIFF").contains("WEBP");
    }
    assertThat(mockups.render(id, new MockupScene("tee", "#112233", "folded"))).isNotEqualTo(mockups.render(id, MockupScene.front("tee", "#112233")));
    assertThat(mockups.render(artwork("replicate", "sdxl"), MockupScene.front("mug", "white"))).isNotEmpty();
  }

  @Test
  void refusesScenesAndArtworksThatThereAreNot() {
    var id = artwork(Painter.ENGINE, Painter.VERSION);
    for (var scene : new MockupScene[] {
        MockupScene.front("sofa", "black"), MockupScene.front("tee", "ultraviolet"), new MockupScene("tee", "black", "inside"), MockupScene.front("", "")}) {
      assertThatThrownBy(() -> mockups.render(id, scene)).isInstanceOfSatisfying(Refusal.class,
          refusal -> assertThat(refusal.code().name()).isEqualTo("MOCKUP_SCENE_UNKNOWN"));
    }
    var unknown = new ArtworkId(TypeId.next("art").toString());
    assertThatThrownBy(() -> printFiles.render(unknown, PrintArea.of(100, 100))).hasMessageContaining("there is no artwork");
    assertThatThrownBy(() -> new PrintArea(20_000, 10, 0, false)).hasMessageContaining("20000×10 px");
  }

  private ArtworkId artwork(String engine, String version) {
    var request = new PaintingRequest("a fox", "cyberpunk", 7, Aspect.SQUARE);
    var painting = new Painter().paint(request);
    var cid = content.put(painting.png(256));
    var id = new ArtworkId(TypeId.next("art").toString());
    var artwork = new Artwork(
        id, UserId.next(), "a fox", "a fox", "cyberpunk", 7, engine, version, "model", DigitalSource.ALGORITHMIC_MEDIA, 256, 256, cid, "/media/x", "/media/y", Map.of(),
        json.writeValueAsString(Map.of("parameters", request.parameters())), Instant.parse("2026-01-01T00:00:00Z"));
    transaction.executeWithoutResult(status ->
        artworks.record(new StoredArtwork(artwork, TypeId.next("job").toString(), 0, Visibility.UNLISTED, "/media/z", "/media/w", 1, null), PerceptualHash.of(painting.raster(64))));
    return id;
  }

  private static int dimension(byte[] png, int offset) {
    return ByteBuffer.wrap(png).getInt(offset);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
