package studio.fofo.artworks.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.fofo.artworks.uploads.PictureFileTest.refused;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import studio.fofo.testing.PictureFiles;

/** A JPEG that only lacks its end marker is complete; one that lacks a byte of its picture is not. */
class WholeJpegTest {

  private static final int SIDE = 600;
  private static final byte[] BASELINE = PictureFiles.jpeg(SIDE, SIDE, PictureFiles.photograph(8));

  @Test
  void acceptsAJpegWithoutItsEndMarker() throws IOException {
    for (var whole : new byte[][] {BASELINE, progressive(), PictureFiles.withExif(BASELINE, 6)}) {
      var picture = PictureFile.read(whole).raster();
      for (var lost = 1; lost <= 2; lost++) {
        assertThat(PictureFile.read(Arrays.copyOf(whole, whole.length - lost)).raster().rgba()).as("%d bytes lost", lost)
            .isEqualTo(picture.rgba());
      }
      assertThat(PictureFile.read(Arrays.copyOf(whole, whole.length + 9)).raster().rgba()).as("zeros behind it").isEqualTo(picture.rgba());
    }
  }

  @Test
  void refusesAJpegThatIsTruncatedFurther() throws IOException {
    for (var whole : new byte[][] {BASELINE, progressive()}) {
      for (var lost : new int[] {4, 5, 10, 100, whole.length / 10, whole.length / 2}) {
        refused("UPLOAD_PICTURE_UNREADABLE", "JPEG is damaged or truncated", Arrays.copyOf(whole, whole.length - lost));
      }
    }
  }

  /** A progressive JPEG is complete after each scan, though coarse. */
  @Test
  void refusesAJpegThatLacksCompleteScans() throws IOException {
    var whole = progressive();
    var scans = 0;
    for (var at = whole.length - 1; at > 700; at--) {
      if (whole[at - 1] == (byte) 0xFF && (whole[at] == (byte) 0xDA || whole[at] == (byte) 0xC4)) {
        scans++;
        refused("UPLOAD_PICTURE_UNREADABLE", "JPEG is damaged or truncated", Arrays.copyOf(whole, at - 1));
      }
    }
    assertThat(scans).isGreaterThan(8);
  }

  /** Some tools close whatever part of a file they have. */
  @Test
  void refusesATruncatedJpegWithAnEndMarker() throws IOException {
    for (var whole : new byte[][] {BASELINE, progressive()}) {
      for (var lost : new int[] {20, 100, whole.length / 10, whole.length / 2}) {
        refused("UPLOAD_PICTURE_UNREADABLE", "JPEG is damaged or truncated", WholeJpeg.ended(Arrays.copyOf(whole, whole.length - lost)));
      }
    }
    var whole = progressive();
    for (var at = whole.length - 1; at > 700; at--) {
      if (whole[at - 1] == (byte) 0xFF && whole[at] == (byte) 0xC4) {
        refused("UPLOAD_PICTURE_UNREADABLE", "JPEG is damaged or truncated", WholeJpeg.ended(Arrays.copyOf(whole, at - 1)));
      }
    }
  }

  @Test
  void refusesAJpegThatIsDamagedInTheMiddle() {
    var holed = BASELINE.clone();
    Arrays.fill(holed, holed.length / 2, holed.length / 2 + 200, (byte) 0);
    refused("UPLOAD_PICTURE_UNREADABLE", "JPEG is damaged or truncated", holed);
  }

  private static byte[] progressive() throws IOException {
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    var colours = PictureFiles.photograph(9);
    for (var y = 0; y < SIDE; y++) {
      for (var x = 0; x < SIDE; x++) {
        image.setRGB(x, y, colours.applyAsInt(x, y));
      }
    }
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var how = writer.getDefaultWriteParam();
    how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
