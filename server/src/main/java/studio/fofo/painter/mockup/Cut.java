package studio.fofo.painter.mockup;

import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ColorFilter;
import io.github.humbleui.skija.FilterTileMode;
import io.github.humbleui.skija.GradientStyle;
import io.github.humbleui.skija.ImageFilter;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Shader;
import io.github.humbleui.types.Rect;

/**
 * A sticker cut along the art's outline: a white border, the shadow of its thickness, a corner that begins to lift, and gloss. The cutter's
 * line is the art's shape, grown and smoothed; fine lines beside the art grow into it.
 */
final class Cut {

  /** How far the white reaches beyond the art, in units. */
  private static final float BORDER = 15;
  private static final Rect SHEET = Rect.makeWH(1000, 1000);
  private static final byte[] NONE = new byte[256];

  private final Runnable art;

  /** @param art draws the art where it lies */
  Cut(Runnable art) {
    this.art = art;
  }

  void below(Canvas canvas) {
    lifted(canvas);
    shape(canvas, 3, 5, 5, 84);
    shape(canvas, 1.2f, 2, 1.2f, 120);
    shape(canvas, 0, 0, 0, 255);
  }

  /** Light on its upper edge, shade on its lower one, where it lifts, and a window's gloss over all. */
  void above(Canvas canvas) {
    rim(canvas, 1.5f, 0xFFFFFFFF, 0.85f);
    rim(canvas, -1.5f, 0xFF1A1526, 0.26f);
    tinted(canvas, gradient(420, 420, 735, 735, new int[] {0, 0, 0x00FFFFFF, 0x3CFFFFFF, 0x14000000, 0x2E000000},
        new float[] {0, 0.5f, 0.66f, 0.80f, 0.90f, 1}));
    tinted(canvas, gradient(250, 230, 760, 640, new int[] {0, 0x00FFFFFF, 0x46FFFFFF, 0x30FFFFFF, 0x00FFFFFF, 0x00FFFFFF, 0x24FFFFFF, 0},
        new float[] {0, 0.20f, 0.22f, 0.36f, 0.38f, 0.43f, 0.45f, 0.50f}));
  }

  /** Where the lower right corner lifts, its shadow falls further away. */
  private void lifted(Canvas canvas) {
    try (Shader corner = gradient(480, 480, 720, 720, new int[] {0, 0xFFFFFFFF}, new float[] {0, 1});
        Paint within = new Paint().setShader(corner).setBlendMode(BlendMode.DST_IN)) {
      int saved = canvas.saveLayer(SHEET, null);
      shape(canvas, 12, 19, 9, 128);
      canvas.drawRect(SHEET, within);
      canvas.restoreToCount(saved);
    }
  }

  /** The whole shape, blurred and moved: white if it is opaque, else black. */
  private void shape(Canvas canvas, float right, float down, float blur, int strength) {
    int saved = canvas.save();
    canvas.translate(right, down);
    boolean white = strength == 255;
    try (ImageFilter grown = ImageFilter.makeBlur(BORDER / 1.5f, BORDER / 1.5f, FilterTileMode.DECAL);
        ColorFilter edge = white ? ColorFilter.makeTableARGB(edge(255), null, null, null)
            : ColorFilter.makeTableARGB(edge(strength), NONE, NONE, NONE);
        ImageFilter cut = ImageFilter.makeColorFilter(edge, grown);
        ImageFilter soft = blur > 0 ? ImageFilter.makeBlur(blur, blur, FilterTileMode.DECAL, cut, (Rect) null) : cut;
        Paint layer = new Paint().setImageFilter(soft)) {
      canvas.saveLayer((Rect) null, layer);
      white(canvas);
      canvas.restore();
    }
    canvas.restoreToCount(saved);
  }

  /** What of the shape's edge is not covered by the shape itself when that is moved. */
  private void rim(Canvas canvas, float moved, int colour, float strength) {
    try (Paint layer = new Paint().setAlphaf(strength);
        ColorFilter tint = ColorFilter.makeBlend(colour, BlendMode.SRC_IN);
        Paint coloured = new Paint().setColorFilter(tint);
        Paint less = new Paint().setBlendMode(BlendMode.DST_OUT)) {
      int saved = canvas.saveLayer(SHEET, layer);
      canvas.saveLayer(SHEET, coloured);
      shape(canvas, 0, 0, 0, 255);
      canvas.restore();
      canvas.saveLayer(SHEET, less);
      shape(canvas, moved, moved, 0.6f, 255);
      canvas.restoreToCount(saved);
    }
  }

  /** Light or shade within the shape. */
  private void tinted(Canvas canvas, Shader light) {
    try (light; Paint within = new Paint().setShader(light).setBlendMode(BlendMode.SRC_IN)) {
      int saved = canvas.saveLayer(SHEET, null);
      shape(canvas, 0, 0, 0, 255);
      canvas.drawRect(SHEET, within);
      canvas.restoreToCount(saved);
    }
  }

  private void white(Canvas canvas) {
    try (ColorFilter white = ColorFilter.makeBlend(0xFFFFFFFF, BlendMode.SRC_IN);
        Paint flat = new Paint().setColorFilter(white)) {
      int saved = canvas.saveLayer((Rect) null, flat);
      art.run();
      canvas.restoreToCount(saved);
    }
  }

  private static Shader gradient(float x0, float y0, float x1, float y1, int[] colours, float[] at) {
    return Shader.makeLinearGradient(x0, y0, x1, y1, colours, at, GradientStyle.DEFAULT);
  }

  /**
   * Nothing below a fifteenth of full cover, which is {@link #BORDER} away from a straight edge, and all above, with a smooth step between.
   */
  private static byte[] edge(int most) {
    byte[] levels = new byte[256];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) Math.clamp((i - 12L) * most / 10, 0, most);
    }
    return levels;
  }
}
