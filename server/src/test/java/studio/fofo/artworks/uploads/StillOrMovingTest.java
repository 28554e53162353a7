package studio.fofo.artworks.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.fofo.artworks.uploads.PictureFileTest.refused;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import studio.fofo.testing.PictureFiles;
import studio.fofo.testing.WebpFiles;

/** Which files contain exactly one picture, whatever they claim. */
class StillOrMovingTest {

  private static final int SIDE = 600;
  private static final byte[] PNG = PictureFiles.png(SIDE, SIDE, PictureFiles.photograph(3));
  private static final byte[] WEBP = PictureFiles.webp(SIDE, SIDE, PictureFiles.photograph(3));

  @Test
  void acceptsFilesWithOneFrame() {
    var still = PictureFile.read(PNG).raster();
    assertThat(PictureFile.read(apng(1)).raster().rgba()).isEqualTo(still.rgba());
    assertThat(PictureFile.read(WebpFiles.animated(WEBP, SIDE, SIDE, 1)).format()).isEqualTo("webp");
  }

  @Test
  void countsTheFramesThemselvesWhateverTheFileClaims() {
    var second = PictureFiles.withLastChunk(PictureFiles.withLastChunk(apng(1), "fcTL", control(1)), "fdAT", new byte[20]);
    refused("UPLOAD_PICTURE_ANIMATED", "is animated", second);
    refused("UPLOAD_PICTURE_ANIMATED", "is animated", apng(-1));
    refused("UPLOAD_PICTURE_ANIMATED", "is animated", apng(3));
  }

  /** Browsers show the frame, and other programs the picture before it. */
  @Test
  void refusesOneFrameNextToAnotherPicture() {
    var beside = PictureFiles.withLastChunk(PictureFiles.withChunk(PNG, "acTL", frames(1)), "fcTL", control(0));
    refused("UPLOAD_PICTURE_ANIMATED", "is animated", PictureFiles.withLastChunk(beside, "fdAT", new byte[20]));
  }

  /** According to the specification, a control chunk at another place does not count. */
  @Test
  void ignoresMisplacedAnimationChunks() {
    assertThat(PictureFile.read(PictureFiles.withLastChunk(PNG, "acTL", frames(2))).format()).isEqualTo("png");
    assertThat(PictureFile.read(PictureFiles.withChunk(PNG, "acTL", new byte[0])).format()).isEqualTo("png");
    var damaged = PictureFiles.withChunk(PNG, "acTL", frames(2));
    damaged[33 + 8 + 8] ^= 1;
    assertThat(PictureFile.read(damaged).format()).isEqualTo("png");
  }

  private static byte[] apng(int claimed) {
    return PictureFiles.withChunk(PictureFiles.withChunk(PNG, "fcTL", control(0)), "acTL", frames(claimed));
  }

  private static byte[] frames(int number) {
    return ByteBuffer.allocate(8).putInt(number).array();
  }

  private static byte[] control(int number) {
    return ByteBuffer.allocate(26).putInt(number).putInt(SIDE).putInt(SIDE).putInt(0).putInt(0).putShort((short) 1).putShort((short) 10)
        .array();
  }
}
