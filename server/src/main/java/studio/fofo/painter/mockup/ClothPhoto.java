package studio.fofo.painter.mockup;

import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ColorFilter;
import io.github.humbleui.skija.ColorMatrix;
import io.github.humbleui.skija.FilterTileMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Matrix33;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.skija.Shader;
import io.github.humbleui.types.Rect;
import studio.fofo.painter.surface.Colour;

/**
 * Cloth rendered by {@link studio.fofo.painter.drape.Draping}, in any colour: colour and print share one light, so that folds cover both.
 * Dark cloth shines where its fibres reflect the lamp; otherwise its folds would be invisible.
 */
final class ClothPhoto {

  private static final Rect SHEET = Rect.makeWH(1000, 1000);
  private static final SamplingMode SMOOTH = SamplingMode.LINEAR;
  /** Black cotton still reflects a twentieth of the light. */
  private static final Colour DYE = Colour.of("#2b2b30");

  private final ClothMaps maps;

  ClothPhoto(ClothMaps maps) {
    this.maps = maps;
  }

  /** The shadow on the background, moved by this many units. */
  void shadow(Canvas canvas, float dx, float dy, float strength) {
    try (Image shadow = maps.shadow().image();
        Paint paint = new Paint().setAlphaf(strength)) {
      canvas.drawImageRect(shadow, Rect.makeWH(shadow.getWidth(), shadow.getHeight()), SHEET.offset(dx, dy), SMOOTH, paint, true);
    }
  }

  /** The cloth with its print. */
  void draw(Canvas canvas, Colour colour, Runnable print) {
    int saved = canvas.saveLayer(SHEET, null);
    double dark = 1 - colour.lightness();
    dye(canvas, colour.mix(DYE, 0.32 * dark * dark * dark));
    if (Weave.isHeather(colour)) {
      weave(canvas, Weave.HEATHER);
    }
    print.run();
    weave(canvas, Weave.JERSEY);
    try (Image shade = Image.makeDeferredFromEncodedBytes(maps.shade());
        Image sheen = Image.makeDeferredFromEncodedBytes(maps.sheen());
        Paint under = new Paint().setBlendMode(BlendMode.MULTIPLY);
        ColorFilter fibres = ColorFilter.makeMatrix(tint(colour, dark));
        Shader knit = knit(Weave.JERSEY);
        Shader mirrored = sheen.makeShader(FilterTileMode.CLAMP, FilterTileMode.CLAMP, SMOOTH,
            Matrix33.makeScale(1000f / sheen.getWidth()));
        Shader knitted = Shader.makeBlend(BlendMode.MULTIPLY, mirrored, knit);
        Paint over = new Paint().setBlendMode(BlendMode.PLUS).setShader(knitted).setColorFilter(fibres);
        Paint within = new Paint().setBlendMode(BlendMode.DST_IN)) {
      lay(canvas, shade, under);
      canvas.drawRect(SHEET, over);
      lay(canvas, shade, within);
    }
    canvas.restoreToCount(saved);
  }

  private static void dye(Canvas canvas, Colour colour) {
    try (Paint paint = new Paint().setColor(0xFF000000 | colour.red() << 16 | colour.green() << 8 | colour.blue())) {
      canvas.drawRect(SHEET, paint);
    }
  }

  private void weave(Canvas canvas, Weave weave) {
    try (Shader shader = knit(weave);
        Paint paint = new Paint().setShader(shader).setBlendMode(BlendMode.OVERLAY)) {
      canvas.drawRect(SHEET, paint);
    }
  }

  private Shader knit(Weave weave) {
    try (Image tile = weave.image()) {
      return tile.makeShader(FilterTileMode.REPEAT, FilterTileMode.REPEAT, MockupPress.SMOOTH,
          Matrix33.makeScale((float) maps.unitsPerMillimetre() * weave.millimetres()));
    }
  }

  /** In the cloth's own hue, nearly white on black. */
  private static ColorMatrix tint(Colour colour, double dark) {
    float strength = (float) (0.10 + 0.54 * dark * dark);
    float[] tint = {colour.red(), colour.green(), colour.blue()};
    float most = Math.max(1, Math.max(tint[0], Math.max(tint[1], tint[2])));
    float[] cells = new float[20];
    for (int i = 0; i < 3; i++) {
      cells[i * 5 + i] = strength * (0.45f + 0.55f * tint[i] / most);
    }
    cells[18] = 1;
    return new ColorMatrix(cells);
  }

  private static void lay(Canvas canvas, Image image, Paint paint) {
    canvas.drawImageRect(image, Rect.makeWH(image.getWidth(), image.getHeight()), SHEET, SMOOTH, paint, true);
  }
}
