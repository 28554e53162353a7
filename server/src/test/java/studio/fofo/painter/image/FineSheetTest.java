package studio.fofo.painter.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.humbleui.skija.Paint;
import io.github.humbleui.types.Rect;
import java.nio.ShortBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FineSheetTest {

  private static final int WIDTH = 16;

  /** Compared with the simplest reference: doubles, channel by channel. */
  @Test
  void averagesFourPremultipliedPixelsAndRoundsOnce() {
    Random random = new Random(5);
    for (int round = 0; round < 400; round++) {
      short[] pixels = new short[2 * WIDTH * 2 * 4];
      for (int pixel = 0; pixel < pixels.length; pixel += 4) {
        float alpha = round % 2 == 0 ? 1 : random.nextInt(3) == 0 ? 0 : random.nextFloat();
        for (int channel = 0; channel < 3; channel++) {
          pixels[pixel + channel] = Float.floatToFloat16(alpha * random.nextFloat());
        }
        pixels[pixel + 3] = Float.floatToFloat16(alpha);
      }
      byte[] rgba = new byte[WIDTH * 4];
      new Halving(WIDTH).row(ShortBuffer.wrap(pixels), 0, rgba, 0);
      for (int x = 0; x < WIDTH; x++) {
        double alpha = sum(pixels, x, 3);
        assertThat(rgba[4 * x + 3] & 255).isEqualTo((int) Math.floor(alpha / 4 * 255 + 0.5));
        for (int channel = 0; channel < 3; channel++) {
          int expected = alpha == 0 ? 0 : (int) Math.floor(Math.min(1, sum(pixels, x, channel) / alpha) * 255 + 0.5);
          assertThat(rgba[4 * x + channel] & 255).isEqualTo(expected);
        }
      }
    }
  }

  private static double sum(short[] pixels, int x, int channel) {
    int left = 8 * x + channel;
    int below = left + 8 * WIDTH;
    return (double) Float.float16ToFloat(pixels[left]) + Float.float16ToFloat(pixels[left + 4])
        + Float.float16ToFloat(pixels[below]) + Float.float16ToFloat(pixels[below + 4]);
  }

  /** Both have more than one band, and the last is not full. */
  @Test
  void placesEachRowCorrectly() {
    Raster whole = FineSheet.whole(40, 600, FineSheetTest::steps);
    Raster halved = FineSheet.halved(20, 300, FineSheetTest::steps);
    for (int y = 0; y < 600; y++) {
      assertThat(whole.argb(39, y)).as("row " + y).isEqualTo(colour(y / 2));
      assertThat(halved.argb(19, y / 2)).as("halved row " + y / 2).isEqualTo(colour(y / 2));
    }
  }

  private static void steps(io.github.humbleui.skija.Canvas canvas) {
    try (Paint paint = new Paint()) {
      for (int y = 0; y < 300; y++) {
        canvas.drawRect(Rect.makeXYWH(0, 2 * y, 40, 2), paint.setColor(colour(y)));
      }
    }
  }

  private static int colour(int step) {
    return 0xFF000000 | step % 256 << 16 | step / 2 << 8 | 255 - step % 256;
  }
}
