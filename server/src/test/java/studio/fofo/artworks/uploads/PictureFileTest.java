package studio.fofo.artworks.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.fofo.kernel.Refusal;
import studio.fofo.painter.image.PictureMetadata;
import studio.fofo.testing.PictureFiles;
import studio.fofo.testing.WebpFiles;

/** Which uploaded files are accepted. */
class PictureFileTest {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 512;

  @Test
  void readsPngJpegAndWebpWhateverTheirNames() {
    var colours = PictureFiles.quarters(WIDTH, HEIGHT);
    for (var file : Map.of("png", PictureFiles.png(WIDTH, HEIGHT, colours), "jpeg", PictureFiles.jpeg(WIDTH, HEIGHT, colours),
        "webp", PictureFiles.webp(WIDTH, HEIGHT, colours)).entrySet()) {
      var picture = PictureFile.read(file.getValue());
      assertThat(picture.format()).isEqualTo(file.getKey());
      assertThat(picture.raster().width()).isEqualTo(WIDTH);
      assertThat(PictureCorners.of(picture.raster())).as(file.getKey()).isEqualTo("RGBY");
    }
  }

  @Test
  void keepsNothingOfTheFileButItsPixels() {
    var original = PictureFile.read(PictureFiles.withExif(PictureFiles.jpeg(WIDTH, HEIGHT, PictureFiles.photograph(1)), 6)).raster()
        .png(new PictureMetadata(Map.of("Title", "mine"), new PictureMetadata.Origin("digitalCapture"), 0));
    assertThat(latin(original)).contains("Title", "digitalsourcetype/digitalCapture").doesNotContain("Exif").doesNotContain("48.8584N");
  }

  @Test
  void convertsAWideProfileToSrgb() {
    var orange = 0xFFC86432;
    var plain = PictureFile.read(PictureFiles.png(600, 600, (x, y) -> orange)).raster();
    var wide = PictureFile.read(PictureFiles.displayP3Png(600, 600, (x, y) -> orange)).raster();
    assertThat(plain.argb(5, 5)).isEqualTo(orange);
    assertThat(wide.argb(5, 5) >> 16 & 255).as("the same values are a stronger red in Display P3").isGreaterThan(205);
    assertThat(wide.argb(5, 5) & 255).isLessThan(45);
  }

  @Test
  void keepsTransparency() {
    var raster = PictureFile.read(PictureFiles.png(600, 600, (x, y) -> x < 300 ? 0x00FFFFFF : y < 300 ? 0x800000FF : 0xFF00FF00)).raster();
    assertThat(raster.argb(10, 10) >>> 24).isZero();
    assertThat(raster.argb(400, 10)).isEqualTo(0x800000FF);
    assertThat(raster.argb(400, 400)).isEqualTo(0xFF00FF00);
  }

  @Test
  void acceptsSmallPixelArtButNoSmallPhotograph() {
    var sprite = PictureFile.read(PictureFiles.png(32, 24, PictureFiles.quarters(32, 24))).raster();
    assertThat(sprite.width()).isEqualTo(32);
    refused("UPLOAD_PICTURE_TOO_SMALL", "511×600", PictureFiles.png(511, 600, PictureFiles.photograph(2)));
    refused("UPLOAD_PICTURE_TOO_SMALL", "15×15", PictureFiles.png(15, 15, PictureFiles.quarters(15, 15)));
    assertThat(PictureFile.read(PictureFiles.png(512, 600, PictureFiles.photograph(2))).raster().width()).isEqualTo(512);
  }

  @Test
  void recognisesPixelArtByItsColoursInAnyOrientation() {
    for (var file : new byte[][] {PictureFiles.png(320, 240, (x, y) -> x % 2 == 0 ? 0xFF203040 : 0xFFF0F0F0),
        PictureFiles.png(240, 320, (x, y) -> y % 2 == 0 ? 0xFF203040 : 0xFFF0F0F0),
        PictureFiles.png(300, 300, (x, y) -> (x * 5 + y * 3) % 8 < (x + y) / 75 ? 0xFF000000 : 0xFFFFFFFF)}) {
      assertThat(PictureFile.read(file).format()).isEqualTo("png");
    }
    var photograph = PictureFiles.photograph(9);
    refused("UPLOAD_PICTURE_TOO_SMALL", "up to 256 colours, not a photograph",
        PictureFiles.png(400, 300, PictureFiles.withPalette(400, 300, 200, photograph)));
    refused("UPLOAD_PICTURE_TOO_SMALL", "up to 256 colours, not a photograph",
        PictureFiles.png(256, 200, (x, y) -> 0xFF000000 | 0x010101 * (photograph.applyAsInt(x, y) & 255)));
  }

  @Test
  void refusesOversizedPicturesByTheirHeader() {
    var small = PictureFiles.png(512, 512, PictureFiles.quarters(512, 512));
    refused("UPLOAD_PICTURE_TOO_LARGE", "100000×100000", PictureFiles.claiming(small, 100_000, 100_000));
    refused("UPLOAD_PICTURE_TOO_LARGE", "8001×5000", PictureFiles.claiming(small, 8001, 5000));
    refused("UPLOAD_PICTURE_SHAPE", "1537×512", PictureFiles.claiming(small, 1537, 512));
    refused("UPLOAD_PICTURE_SHAPE", "512×1537", PictureFiles.claiming(small, 512, 1537));
  }

  @Test
  void refusesAnimations() {
    var png = PictureFiles.png(600, 600, PictureFiles.photograph(3));
    refused("UPLOAD_PICTURE_ANIMATED", "is animated", PictureFiles.withChunk(png, "acTL", ByteBuffer.allocate(8).putInt(2).array()));
    refused("UPLOAD_PICTURE_ANIMATED", "is animated",
        WebpFiles.animated(PictureFiles.webp(600, 600, PictureFiles.photograph(3)), 600, 600, 2));
    assertThat(PictureFile.read(PictureFiles.withChunk(png, "teXt", new byte[] {1})).format()).isEqualTo("png");
  }

  @Test
  void refusesNonPicturesOtherFormatsAndDamagedFiles() {
    refused("UPLOAD_PICTURE_UNREADABLE", "not a PNG, JPEG or WebP",
        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
    refused("UPLOAD_PICTURE_UNREADABLE", "not a PNG, JPEG or WebP", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    refused("UPLOAD_PICTURE_UNREADABLE", "is a GIF",
        Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"));
    for (var whole : new byte[][] {PictureFiles.png(600, 600, PictureFiles.photograph(4)),
        PictureFiles.jpeg(600, 600, PictureFiles.photograph(4)),
        PictureFiles.webp(600, 600, PictureFiles.photograph(4))}) {
      refused("UPLOAD_PICTURE_UNREADABLE", "damaged or truncated", Arrays.copyOf(whole, whole.length / 2));
    }
    refused("UPLOAD_PICTURE_UNREADABLE", "fully transparent", PictureFiles.png(600, 600, (x, y) -> 0x00123456));
  }

  /** Every length and checksum in these is right, but half of the pixels are missing. */
  @Test
  void refusesTruncatedPixelsEvenIfAllLengthsAgree() {
    var png = PictureFiles.png(600, 600, PictureFiles.photograph(4));
    var pixels = new ByteArrayOutputStream();
    for (var at = 8; at < png.length; at += 12 + ByteBuffer.wrap(png).getInt(at)) {
      if (new String(png, at + 4, 4, StandardCharsets.US_ASCII).equals("IDAT")) {
        pixels.write(png, at + 8, ByteBuffer.wrap(png).getInt(at));
      }
    }
    var bare = ByteBuffer.allocate(33 + 12).put(png, 0, 33).put(png, png.length - 12, 12).array();
    assertThat(PictureFile.read(PictureFiles.withChunk(bare, "IDAT", pixels.toByteArray())).format()).isEqualTo("png");
    refused("UPLOAD_PICTURE_UNREADABLE", "PNG is damaged or truncated",
        PictureFiles.withChunk(bare, "IDAT", Arrays.copyOf(pixels.toByteArray(), pixels.size() / 2)));

    refused("UPLOAD_PICTURE_UNREADABLE", "WebP is damaged or truncated",
        WebpFiles.cutOff(PictureFiles.webp(600, 600, PictureFiles.photograph(4))));
  }

  static void refused(String code, String words, byte[] file) {
    assertThatThrownBy(() -> PictureFile.read(file)).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.code().name()).isEqualTo(code);
      assertThat(refusal.getMessage()).contains(words);
      assertThat(refusal.errors()).extracting(Refusal.FieldError::field).containsExactly("picture");
    });
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
