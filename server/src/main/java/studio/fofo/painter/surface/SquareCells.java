package studio.fofo.painter.surface;

import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.FilterMipmap;
import io.github.humbleui.skija.FilterMode;
import io.github.humbleui.skija.FilterTileMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Matrix33;
import io.github.humbleui.skija.MipmapMode;
import io.github.humbleui.skija.RuntimeEffect;
import io.github.humbleui.skija.Shader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A field of square cells as ink: each pixel shows the mean of what it covers, weighted by area.
 *
 * <p>So all cells are equally large at any size, even if a cell is not a whole number of pixels; only a pixel across a border mixes two.
 * And a picture of half the width is exactly the average of the large one, which nearest-neighbour sampling would not give.
 */
final class SquareCells {

  /**
   * A pixel's footprint is a square with at most one border per axis; a linear filter at the right position weighs both sides.
   */
  private static final RuntimeEffect MEAN = RuntimeEffect.makeForShader("""
      uniform shader cells;
      uniform float2 pixel;
      half4 main(float2 at) {
        float2 end = at + pixel / 2;
        float2 border = floor(end);
        return cells.eval(border - 0.5 + clamp((end - border) / pixel, 0, 1));
      }
      """);

  private SquareCells() {}

  /** Ink for the position, at this many pixels across and down. */
  static Shader shader(PixelField field, Bounds place, double across, double down) {
    PixelField shown = new PixelField(field.columns(), field.rows(), premultiplied(field.argb()));
    if (across < field.columns()) {
      shown = Shrinking.across(shown, Math.max(1, (int) Math.rint(across)));
    }
    if (down < field.rows()) {
      shown = Shrinking.down(shown, Math.max(1, (int) Math.rint(down)));
    }
    ImageInfo info = new ImageInfo(shown.columns(), shown.rows(), ColorType.BGRA_8888, ColorAlphaType.PREMUL);
    ByteBuffer uniforms = ByteBuffer.allocate(8).order(ByteOrder.nativeOrder())
        .putFloat((float) Math.min(1, shown.columns() / across)).putFloat((float) Math.min(1, shown.rows() / down));
    Matrix33 local = new Matrix33(
        (float) (place.width() / shown.columns()), 0, (float) place.left(),
        0, (float) (place.height() / shown.rows()), (float) place.top(),
        0, 0, 1);
    try (Image image = Image.makeRasterFromBytes(info, littleEndian(shown.argb()), shown.columns() * 4L);
        Shader cells = image.makeShader(FilterTileMode.CLAMP, FilterTileMode.CLAMP, new FilterMipmap(FilterMode.LINEAR, MipmapMode.NONE),
            null);
        Data data = Data.makeFromBytes(uniforms.array())) {
      return MEAN.makeShader(data, new Shader[] {cells}, local);
    }
  }

  private static int[] premultiplied(int[] argb) {
    int[] out = new int[argb.length];
    Arrays.setAll(out, i -> {
      int alpha = argb[i] >>> 24;
      return alpha << 24 | ((argb[i] >> 16 & 255) * alpha + 127) / 255 << 16
          | ((argb[i] >> 8 & 255) * alpha + 127) / 255 << 8 | ((argb[i] & 255) * alpha + 127) / 255;
    });
    return out;
  }

  private static byte[] littleEndian(int[] argb) {
    ByteBuffer bytes = ByteBuffer.allocate(argb.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(argb);
    return bytes.array();
  }
}
