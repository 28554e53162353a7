package studio.fofo.painter.mockup;

import io.github.humbleui.skija.FilterMipmap;
import io.github.humbleui.skija.FilterMode;
import io.github.humbleui.skija.FilterTileMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.MipmapMode;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.skija.Shader;
import io.github.humbleui.types.Point;
import io.github.humbleui.types.Rect;
import java.util.function.Function;
import studio.fofo.painter.Fit;
import studio.fofo.painter.MockupScene;
import studio.fofo.painter.Placement;
import studio.fofo.painter.PrintArea;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.image.Skia;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.SkiaOutput;

/** Puts art onto a blank: the drawing below, the art as a bent mesh, the drawing above. */
public final class MockupPress {

  /** 54² corners: a multiple of three, as Skija requires even with indices. */
  private static final int CELLS = 53;
  static final SamplingMode SMOOTH = new FilterMipmap(FilterMode.LINEAR, MipmapMode.LINEAR);

  /** How far a photograph's mesh extends beyond the art, as a share of the print area, so that it fades over a pixel at its edge. */
  private static final double EDGE = 0.004;

  /** A sticker's height; its width follows from its shape. */
  private static final int CUT_TALL = 1200;

  private final BlankDrawing blank;
  private final MockupScene scene;

  private MockupPress(BlankDrawing blank, MockupScene scene) {
    this.blank = blank;
    this.scene = scene;
  }

  public static MockupPress of(MockupScene scene) {
    return new MockupPress(drawing(scene), scene);
  }

  private static BlankDrawing drawing(MockupScene scene) {
    return switch (scene.product()) {
      case TEE -> switch (scene.view()) {
        case WORN -> GarmentPhoto.tee("worn", Setting.SWEEP);
        case HANGING -> GarmentPhoto.tee("hanging", Setting.RAIL);
        case FOLDED -> GarmentPhoto.tee("folded", Setting.TABLE);
        case DETAIL -> GarmentPhoto.tee("detail", Setting.NEAR);
        case FRONT, ROOM, LEFT, RIGHT, TABLE -> GarmentPhoto.tee("front", Setting.SWEEP);
      };
      case HOODIE -> switch (scene.view()) {
        case WORN -> GarmentPhoto.hoodie("worn", Setting.SWEEP);
        case DETAIL -> GarmentPhoto.hoodie("detail", Setting.NEAR);
        case FRONT, HANGING, FOLDED, ROOM, LEFT, RIGHT, TABLE -> GarmentPhoto.hoodie("front", Setting.SWEEP);
      };
      case POSTER -> scene.view() == MockupScene.View.DETAIL ? PosterRoom.near(scene.area()) : PosterRoom.far(scene.area());
      case MUG -> switch (scene.view()) {
        case LEFT -> WarePhoto.mug("left", Setting.SWEEP);
        case RIGHT -> WarePhoto.mug("right", Setting.SWEEP);
        case TABLE -> WarePhoto.mug("table", Setting.COUNTER);
        case FRONT, FOLDED, WORN, HANGING, DETAIL, ROOM -> WarePhoto.mug("front", Setting.SWEEP);
      };
      case CAP -> new CapFront();
      case STICKER -> scene.view() == MockupScene.View.DETAIL ? WarePhoto.sticker("near", Setting.COUNTER)
          : WarePhoto.sticker("table", Setting.COUNTER);
    };
  }

  private static double aspect(PrintArea area) {
    return (double) area.widthPx() / area.heightPx();
  }

  /** Prints art, an emblem or a complete picture, and passes the finished mockup on; it is only valid during the call. */
  public <T> T print(Raster art, boolean emblem, int width, Function<Image, T> use) {
    if (blank.photographed()) {
      return Skia.drawn(width, width, canvas -> draw(canvas, art, emblem, width), use);
    }
    int twice = width * 2;
    return Skia.drawn(twice, twice, canvas -> draw(canvas, art, emblem, twice), large -> Skia.drawn(width, width,
        canvas -> canvas.drawImageRect(large, Rect.makeWH(twice, twice), Rect.makeWH(width, width), SMOOTH, null, true), use));
  }

  private void draw(io.github.humbleui.skija.Canvas canvas, Raster art, boolean emblem, int size) {
    Colour colour = Colour.of(scene.colour());
    canvas.scale(size / 1000f, size / 1000f);
    Canvas below = new Canvas(1000, 1000);
    blank.below(below, colour);
    SkiaOutput.draw(below.picture(), canvas);
    blank.dressed(canvas, colour, () -> art(canvas, art, laid(art, emblem)));
    Canvas above = new Canvas(1000, 1000);
    blank.above(above, colour);
    SkiaOutput.draw(above.picture(), canvas);
  }

  /** Art in its place: the bounds of the complete art, as shares of the print area, and the part of the area that shows it. */
  private record Laid(ArtPlace place, Bounds whole, Bounds seen) {}

  private Laid laid(Raster art, boolean emblem) {
    PrintArea area = blank.dieCut() ? new PrintArea(Math.max(16, CUT_TALL * art.width() / art.height()), CUT_TALL, 0, true) : scene.area();
    ArtPlace place = blank.place(aspect(area));
    Bounds whole = Placement.of(art.width(), art.height(), area, Fit.of(emblem, area)).shares(area);
    Bounds seen = whole.overlap(place.seen());
    return new Laid(place, whole, blank.photographed() ? seen.inset(-EDGE) : seen);
  }

  private void art(io.github.humbleui.skija.Canvas canvas, Raster art, Laid laid) {
    try (Image image = art.image();
        Shader shader = image.makeShader(FilterTileMode.DECAL, FilterTileMode.DECAL, SMOOTH, null);
        Paint paint = new Paint().setShader(shader)) {
      if (blank.dieCut()) {
        try (Shader rough = image.makeShader(FilterTileMode.DECAL, FilterTileMode.DECAL, SamplingMode.DEFAULT, null);
            Paint shape = new Paint().setShader(rough)) {
          Cut cut = new Cut(() -> mesh(canvas, laid, art, shape));
          cut.below(canvas);
          mesh(canvas, laid, art, paint);
          cut.above(canvas);
        }
      } else {
        mesh(canvas, laid, art, paint);
      }
    }
  }

  private static void mesh(io.github.humbleui.skija.Canvas canvas, Laid laid, Raster art, Paint paint) {
    Bounds seen = laid.seen();
    Bounds whole = laid.whole();
    Point[] corners = new Point[(CELLS + 1) * (CELLS + 1)];
    Point[] texture = new Point[corners.length];
    for (int i = 0; i < corners.length; i++) {
      double u = seen.left() + seen.width() * (i % (CELLS + 1)) / CELLS;
      double v = seen.top() + seen.height() * (i / (CELLS + 1)) / CELLS;
      double[] at = laid.place().bend().apply(u, v);
      corners[i] = new Point((float) at[0], (float) at[1]);
      texture[i] = new Point((float) ((u - whole.left()) / whole.width() * art.width()),
          (float) ((v - whole.top()) / whole.height() * art.height()));
    }
    canvas.drawTriangles(corners, null, texture, triangles(), paint);
  }

  private static short[] triangles() {
    short[] indices = new short[CELLS * CELLS * 6];
    int next = 0;
    for (int row = 0; row < CELLS; row++) {
      for (int column = 0; column < CELLS; column++) {
        int corner = row * (CELLS + 1) + column;
        int below = corner + CELLS + 1;
        for (int index : new int[] {corner, corner + 1, below, corner + 1, below + 1, below}) {
          indices[next++] = (short) index;
        }
      }
    }
    return indices;
  }
}
