package studio.fofo.painter.mockup;

import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;

/**
 * A solid thing as {@link studio.fofo.painter.ware.Photographs} photographed it, in any colour, with its print in true size: glaze and
 * print under one light, and lamps mirrored over both.
 */
final class WarePhoto implements BlankDrawing {

  private static final Rect SHEET = Rect.makeWH(1000, 1000);

  private final WareMaps maps;
  private final Setting setting;
  private final double tall;
  private final boolean sticker;

  /** @param tall how tall its print area is, in millimetres */
  private WarePhoto(String name, Setting setting, double tall, boolean sticker) {
    this.maps = WareMaps.of(name);
    this.setting = setting;
    this.tall = tall;
    this.sticker = sticker;
  }

  /** A wrap is 88.9 mm tall, and its width goes round the wall. */
  static WarePhoto mug(String view, Setting setting) {
    return new WarePhoto("mug-" + view, setting, 88.9, false);
  }

  /** On the lid of a laptop; its longer side is 101.6 mm, its middle always at the same place. */
  static WarePhoto sticker(String view, Setting setting) {
    return new WarePhoto("lid-" + view, setting, 101.6, true);
  }

  @Override
  public void below(Canvas canvas, Colour colour) {
    setting.draw(canvas);
  }

  @Override
  public ArtPlace place(double aspect) {
    if (sticker) {
      double across = tall * Math.min(1, aspect);
      double down = across / aspect;
      return new ArtPlace(new Bounds(0, 0, 1, 1), (u, v) -> maps.seen((u - 0.5) * across, tall / 2 + (v - 0.5) * down));
    }
    double wide = tall * aspect;
    Bounds seen = new Bounds(Math.max(0, maps.printable().left() / wide + 0.5), 0, Math.min(1, maps.printable().right() / wide + 0.5), 1);
    return new ArtPlace(seen, (u, v) -> maps.seen((u - 0.5) * wide, v * tall));
  }

  @Override
  public void dressed(io.github.humbleui.skija.Canvas canvas, Colour colour, Runnable ink) {
    lay(canvas, maps.shadow(), BlendMode.SRC_OVER);
    int saved = canvas.saveLayer(SHEET, null);
    try (Paint glaze = new Paint().setColor(0xFF000000 | colour.red() << 16 | colour.green() << 8 | colour.blue())) {
      canvas.drawRect(SHEET, glaze);
    }
    if (!sticker) {
      int open = canvas.save();
      try (Path edge = edge()) {
        canvas.clipPath(edge, true);
        ink.run();
      }
      canvas.restoreToCount(open);
    }
    lay(canvas, maps.shade(), BlendMode.MULTIPLY);
    lay(canvas, maps.sheen(), BlendMode.SCREEN);
    if (sticker) {
      ink.run();
    }
    lay(canvas, maps.shade(), BlendMode.DST_IN);
    canvas.restoreToCount(saved);
  }

  @Override
  public void above(Canvas canvas, Colour colour) {}

  @Override
  public boolean dieCut() {
    return sticker;
  }

  @Override
  public boolean photographed() {
    return true;
  }

  /** Around what is printable, so that its edge is smooth, which the edge of a mesh is not. */
  private Path edge() {
    try (PathBuilder builder = new PathBuilder()) {
      float[] corners = maps.lattice().outline();
      builder.moveTo(corners[0], corners[1]);
      for (int i = 2; i < corners.length; i += 2) {
        builder.lineTo(corners[i], corners[i + 1]);
      }
      builder.closePath();
      return builder.detach();
    }
  }

  private static void lay(io.github.humbleui.skija.Canvas canvas, byte[] map, BlendMode how) {
    try (Image image = Image.makeDeferredFromEncodedBytes(map);
        Paint paint = new Paint().setBlendMode(how)) {
      canvas.drawImageRect(image, Rect.makeWH(image.getWidth(), image.getHeight()), SHEET, MockupPress.SMOOTH, paint, true);
    }
  }
}
