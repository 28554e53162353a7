package studio.fofo.painter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.fofo.painter.image.PictureMetadata;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.print.Gamut;
import studio.fofo.painter.surface.Colour;

class PrintPipelineTest {

  private final PrintPipeline pipeline = new PrintPipeline();
  private final Painting fox = new Painter().paint(new PaintingRequest("a fox", "cyberpunk", 5, AspectRatio.SQUARE));

  @Test
  void rendersExactlyTheAreasPixelsAt300DpiInSrgb() {
    byte[] file = pipeline.render(fox, new PrintArea(900, 1200, 38, false));
    Raster opened = Raster.decode(file);
    assertThat(opened.width()).isEqualTo(976);
    assertThat(opened.height()).isEqualTo(1276);
    Map<String, byte[]> chunks = chunks(file);
    ByteBuffer density = ByteBuffer.wrap(chunks.get("pHYs"));
    assertThat(density.getInt()).isEqualTo(11811);
    assertThat(density.getInt()).isEqualTo(11811);
    assertThat(density.get()).isEqualTo((byte) 1);
    assertThat(chunks.get("sRGB")).containsExactly(0);
    assertThat(new String(chunks.get("tEXt"), StandardCharsets.ISO_8859_1)).contains("Seed: 5");
    assertThat(new String(chunks.get("iTXt"), StandardCharsets.UTF_8)).contains("digitalsourcetype/algorithmicMedia");
    assertThat(opened.argb(0, 0) >>> 24).as("a covered sheet is opaque up to its corner").isEqualTo(255);
  }

  @Test
  void leavesTheBackgroundTransparentIfTheProductShowsThrough() {
    for (String style : new Painter().styles()) {
      Painting painting = new Painter().paint(new PaintingRequest("two cats", style, 2, AspectRatio.SQUARE));
      Raster opened = Raster.decode(pipeline.render(painting, new PrintArea(600, 800, 0, true)));
      assertThat(opened.argb(0, 0) >>> 24).as(style).isZero();
      assertThat(opened.argb(599, 799) >>> 24).as(style).isZero();
      int solid = 0;
      for (int i = 3; i < opened.rgba().length; i += 4) {
        solid += opened.rgba()[i] == -1 ? 1 : 0;
      }
      assertThat(solid).as(style + ": share that is printed").isBetween(600 * 800 / 10, 600 * 800 * 9 / 10);
    }
  }

  @Test
  void rendersTheSameFileTwiceAndTheSamePictureInBands() {
    PrintArea area = new PrintArea(700, 700, 0, false);
    byte[] file = pipeline.render(fox, area);
    assertThat(pipeline.render(fox, area)).isEqualTo(file);
    assertThat(difference(Raster.decode(file), fox.raster(700))).isLessThan(0.5);
  }

  @Test
  void enlargesPixelArtByWholeNumbersAndPhotographsSmoothly() {
    byte[] two = {-1, 0, 0, -1, 0, 0, -1, -1, 0, 0, -1, -1, -1, 0, 0, -1};
    Raster opened = Raster.decode(
        pipeline.render(new Raster(2, 2, two), new PrintArea(64, 64, 0, false), PictureMetadata.of("x", PictureMetadata.Origin.MODEL)));
    assertThat(opened.argb(31, 31)).isEqualTo(0xFFFF0000);
    assertThat(opened.argb(32, 31)).isEqualTo(0xFF0000FF);
    Raster photograph = fox.raster(300);
    Raster large = Raster
        .decode(pipeline.render(photograph, new PrintArea(900, 900, 0, false), PictureMetadata.of("x", PictureMetadata.Origin.MODEL)));
    assertThat(difference(large, fox.raster(900))).isLessThan(6);
  }

  @Test
  void marksModelMadeArtAsSuch() {
    byte[] file = fox.raster(64).png(PictureMetadata.of("промпт", PictureMetadata.Origin.MODEL));
    assertThat(new String(file, StandardCharsets.UTF_8)).contains("digitalsourcetype/trainedAlgorithmicMedia").contains("промпт");
  }

  @Test
  void warnsOfNeonButNotOfEarthTones() {
    assertThat(Gamut.check(flat(Colour.of("#00ff40"))).warning()).isPresent();
    assertThat(Gamut.check(flat(Colour.of("#ff2a6d"))).outside()).isGreaterThan(0.9);
    assertThat(Gamut.check(flat(Colour.of("#8a6a4a"))).warning()).isEmpty();
  }

  @Test
  void refusesAnImpossibleArea() {
    assertThatThrownBy(() -> new PrintArea(20_000, 20_000, 0, false)).hasMessageContaining("20000×20000");
    assertThatThrownBy(() -> Raster.decode(new byte[] {1, 2, 3})).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 bytes");
  }

  private static Raster flat(Colour colour) {
    byte[] pixels = new byte[16 * 16 * 4];
    for (int i = 0; i < pixels.length; i += 4) {
      pixels[i] = (byte) colour.red();
      pixels[i + 1] = (byte) colour.green();
      pixels[i + 2] = (byte) colour.blue();
      pixels[i + 3] = -1;
    }
    return new Raster(16, 16, pixels);
  }

  static double difference(Raster one, Raster other) {
    long sum = 0;
    for (int i = 0; i < one.rgba().length; i++) {
      sum += Math.abs((one.rgba()[i] & 255) - (other.rgba()[i] & 255));
    }
    return (double) sum / one.rgba().length;
  }

  /** The first chunk of each type. */
  private static Map<String, byte[]> chunks(byte[] png) {
    Map<String, byte[]> chunks = new LinkedHashMap<>();
    ByteBuffer file = ByteBuffer.wrap(png, 8, png.length - 8);
    while (file.hasRemaining()) {
      byte[] body = new byte[file.getInt()];
      byte[] type = new byte[4];
      file.get(type).get(body).getInt();
      String name = new String(type, StandardCharsets.US_ASCII);
      boolean parameters = name.equals("tEXt") && new String(body, StandardCharsets.ISO_8859_1).startsWith("parameters");
      if (!chunks.containsKey(name) || parameters) {
        chunks.put(name, body);
      }
    }
    return chunks;
  }
}
