package studio.fofo.generation.engine;

import io.github.humbleui.skija.EncoderPNG;
import io.github.humbleui.skija.EncoderWEBP;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;

/** Small pictures for fakes of engines. */
public final class TestPictures {

  private static final int SIDE = 16;

  private TestPictures() {}

  /** Two colours that depend on the seed. */
  public static byte[] png(long seed) {
    return drawn(seed, true, false);
  }

  public static byte[] webp(long seed) {
    return drawn(seed, true, true);
  }

  /** Black. */
  public static byte[] blank() {
    return drawn(0, false, false);
  }

  private static byte[] drawn(long seed, boolean isPainted, boolean isWebp) {
    try (var surface = Surface.makeRasterN32Premul(SIDE, SIDE); var paint = new Paint()) {
      surface.getCanvas().clear(0xFF000000);
      if (isPainted) {
        paint.setColor(0xFF808080 | (int) (seed * 2_654_435_761L));
        surface.getCanvas().drawRect(Rect.makeWH(SIDE / 2f, SIDE), paint);
      }
      try (var image = surface.makeImageSnapshot(); var data = isWebp ? EncoderWEBP.encode(image) : EncoderPNG.encode(image)) {
        return data.getBytes();
      }
    }
  }
}
