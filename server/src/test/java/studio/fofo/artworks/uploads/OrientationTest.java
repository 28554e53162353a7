package studio.fofo.artworks.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.fofo.testing.PictureFiles;
import studio.fofo.testing.WebpFiles;

/** The orientation stored in each kind of file, in all eight values. */
class OrientationTest {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 512;
  private static final byte[] PNG = PictureFiles.png(WIDTH, HEIGHT, PictureFiles.quarters(WIDTH, HEIGHT));

  @Test
  void rotatesAPhotographByItsExif() {
    var stored = PictureFiles.jpeg(WIDTH, HEIGHT, PictureFiles.quarters(WIDTH, HEIGHT));
    for (var way = 1; way <= 8; way++) {
      seen("JPEG", way, PictureFiles.withExif(stored, way));
    }
  }

  @Test
  void rotatesAPngByItsExifAtAnyPlaceAndByteOrder() {
    for (var order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
      for (var way = 1; way <= 8; way++) {
        var exif = PictureFiles.exif(way, order);
        seen(order + " before the pixels", way, PictureFiles.withChunk(PNG, "eXIf", exif));
        seen(order + " behind the pixels", way, PictureFiles.withLastChunk(PNG, "eXIf", exif));
      }
    }
  }

  @Test
  void rotatesAWebpWithOrWithoutAnExifPrefix() {
    var stored = PictureFiles.webp(WIDTH, HEIGHT, PictureFiles.quarters(WIDTH, HEIGHT));
    for (var order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
      for (var way = 1; way <= 8; way++) {
        var exif = PictureFiles.exif(way, order);
        seen(order + " plain", way, WebpFiles.withExif(stored, WIDTH, HEIGHT, exif));
        var named = ByteBuffer.allocate(6 + exif.length).put(new byte[] {'E', 'x', 'i', 'f', 0, 0}).put(exif).array();
        seen(order + " named", way, WebpFiles.withExif(stored, WIDTH, HEIGHT, named));
      }
    }
  }

  @Test
  void rotatesAPngInAnotherColourSpace() {
    for (var way = 1; way <= 8; way++) {
      var turned = PictureFiles.withChunk(PNG, "eXIf", PictureFiles.exif(way, ByteOrder.BIG_ENDIAN));
      seen("with cICP", way, PictureFiles.withChunk(turned, "cICP", new byte[] {12, 13, 0, 1}));
    }
  }

  @Test
  void keepsAPngWithMalformedExifUnrotated() {
    var whole = PictureFiles.exif(6, ByteOrder.BIG_ENDIAN);
    for (var length = 0; length < 20; length++) {
      seen("cut to " + length, 1, PictureFiles.withChunk(PNG, "eXIf", Arrays.copyOf(whole, length)));
    }
    for (var way : new int[] {0, 9, 255, 0x0600}) {
      seen("way " + way, 1, PictureFiles.withChunk(PNG, "eXIf", PictureFiles.exif(way, ByteOrder.BIG_ENDIAN)));
    }
    for (var directory : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, whole.length - 1, 0}) {
      seen("directory at " + directory, 1,
          PictureFiles.withChunk(PNG, "eXIf", ByteBuffer.wrap(whole.clone()).putInt(4, directory).array()));
    }
    seen("no short", 1, PictureFiles.withChunk(PNG, "eXIf", ByteBuffer.wrap(whole.clone()).putShort(12, (short) 7).array()));
    seen("no TIFF", 1, PictureFiles.withChunk(PNG, "eXIf", ByteBuffer.wrap(whole.clone()).putShort(2, (short) 43).array()));
    var damaged = PictureFiles.withChunk(PNG, "eXIf", whole);
    damaged[33 + 8 + 19] = 8;
    seen("wrong sum", 1, damaged);
  }

  @Test
  void toleratesAnyExif() {
    var random = new Random(11);
    for (var round = 0; round < 20_000; round++) {
      var block = PictureFiles.exif(1 + random.nextInt(8), random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
      for (var change = random.nextInt(6); change > 0; change--) {
        block[random.nextInt(26)] = (byte) random.nextInt();
      }
      assertThat(Exif.origin(Arrays.copyOf(block, random.nextInt(block.length)))).isNotNull();
    }
  }

  private static void seen(String what, int way, byte[] file) {
    var raster = PictureFile.read(file).raster();
    assertThat(PictureCorners.of(raster)).as("%s, orientation %d", what, way).isEqualTo(PictureCorners.SEEN[way - 1]);
    assertThat(raster.width()).as("%s, orientation %d", what, way).isEqualTo(way < 5 ? WIDTH : HEIGHT);
  }
}
