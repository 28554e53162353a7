package studio.fofo.painter.surface;

import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.ClipMode;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintStrokeCap;
import io.github.humbleui.skija.PaintStrokeJoin;
import io.github.humbleui.skija.PathFillMode;
import io.github.humbleui.skija.Shader;
import io.github.humbleui.types.Rect;
import java.util.List;
import studio.fofo.painter.surface.Shape.Layer;

/**
 * Draws a picture on a Skia canvas, which already maps units to pixels.
 *
 * <p>Every native object that is created here is released here: a picture of any length holds one shape at a time.
 */
public final class SkiaOutput {

  private final io.github.humbleui.skija.Canvas canvas;

  private SkiaOutput(io.github.humbleui.skija.Canvas canvas) {
    this.canvas = canvas;
  }

  public static void draw(Picture picture, io.github.humbleui.skija.Canvas canvas) {
    new SkiaOutput(canvas).nodes(picture.nodes());
  }

  private void nodes(List<Shape> nodes) {
    for (Shape node : nodes) {
      switch (node) {
        case Shape.Fill fill -> fill(fill);
        case Shape.Line line -> line(line);
        case Shape.Group group -> group(group);
        case Shape.Pixels pixels -> pixels(pixels);
      }
    }
  }

  private void fill(Shape.Fill fill) {
    double[] box = fill.path().asRectangle();
    try (Paint paint = paint(fill.ink(), fill.blend())) {
      if (box != null && fill.ink() instanceof Ink.Radial radial && isRing(radial) && radial.stops().get(0).colour().alpha() == 0) {
        around(box, radial, paint);
      } else if (box != null) {
        canvas.drawRect(rect(box[0], box[1], box[2], box[3]), paint);
      } else {
        try (var path = path(fill.path(), fill.evenOdd())) {
          canvas.drawPath(path, paint);
        }
      }
    }
  }

  /** A rectangle without the transparent middle of its ink, which is half of a sheet with a vignette. */
  private void around(double[] box, Ink.Radial ink, Paint paint) {
    try (var builder = new io.github.humbleui.skija.PathBuilder(PathFillMode.EVEN_ODD)) {
      builder.addRect(rect(box[0], box[1], box[2], box[3]));
      builder.addCircle((float) ink.x(), (float) ink.y(), (float) (ink.radius() * ink.stops().get(0).at()));
      try (var path = builder.detach()) {
        canvas.drawPath(path, paint);
      }
    }
  }

  private void line(Shape.Line line) {
    try (Paint paint = paint(line.ink(), line.blend()); var path = path(line.path(), false)) {
      paint.setStroke(true).setStrokeWidth((float) line.stroke().width());
      if (line.stroke().round()) {
        paint.setStrokeCap(PaintStrokeCap.ROUND).setStrokeJoin(PaintStrokeJoin.ROUND);
      }
      canvas.drawPath(path, paint);
    }
  }

  private void group(Shape.Group group) {
    Layer layer = group.layer();
    int before = canvas.save();
    if (layer.clip() != null) {
      try (var clip = path(layer.clip(), false)) {
        canvas.clipPath(clip, ClipMode.INTERSECT, true);
      }
    }
    if (layer.opacity() < 1 || layer.blend() != Blend.NORMAL || layer.clip() != null && blends(group.children())) {
      try (Paint paint = new Paint()) {
        paint.setAlphaf((float) layer.opacity()).setBlendMode(mode(layer.blend()));
        Bounds box = Extent.of(group.children());
        canvas.saveLayer(rect(box.left(), box.top(), box.right(), box.bottom()), paint);
      }
    }
    nodes(group.children());
    canvas.restoreToCount(before);
  }

  /** In SVG, a clipped group is isolated for blending; so it needs a layer here if anything in it blends. */
  private static boolean blends(List<Shape> nodes) {
    return nodes.stream().anyMatch(node -> switch (node) {
      case Shape.Fill fill -> fill.blend() != Blend.NORMAL;
      case Shape.Line line -> line.blend() != Blend.NORMAL;
      case Shape.Group group -> group.layer().blend() != Blend.NORMAL || blends(group.children());
      case Shape.Pixels ignored -> false;
    });
  }

  private void pixels(Shape.Pixels pixels) {
    Bounds place = pixels.place();
    float[] toDevice = canvas.getLocalToDevice().getMat();
    double across = place.width() * StrictMath.hypot(toDevice[0], toDevice[4]);
    double down = place.height() * StrictMath.hypot(toDevice[1], toDevice[5]);
    try (Shader shader = SquareCells.shader(pixels.field(), place, across, down);
        Paint paint = new Paint().setAntiAlias(true).setShader(shader)) {
      canvas.drawRect(rect(place.left(), place.top(), place.right(), place.bottom()), paint);
    }
  }

  private static Paint paint(Ink ink, Blend blend) {
    Paint paint = new Paint().setAntiAlias(true);
    if (blend != Blend.NORMAL) {
      paint.setBlendMode(mode(blend));
    }
    switch (ink) {
      case Ink.Flat(Colour colour) -> paint.setColor(colour.argb());
      case Ink.Linear(double x1, double y1, double x2, double y2, var stops) -> {
        try (Shader shader = Shader.makeLinearGradient(
            (float) x1, (float) y1, (float) x2, (float) y2, colours(stops), places(stops))) {
          paint.setDither(true).setShader(shader);
        }
      }
      case Ink.Radial radial -> {
        try (Shader shader = shader(radial)) {
          paint.setDither(true).setShader(shader);
        }
      }
    }
    return paint;
  }

  /** Two stops of which the first is a ring are a gradient from circle to circle, which takes a quarter less time than three stops. */
  private static Shader shader(Ink.Radial ink) {
    List<Ink.Stop> stops = ink.stops();
    float x = (float) ink.x();
    float y = (float) ink.y();
    return isRing(ink)
        ? Shader.makeTwoPointConicalGradient(x, y, (float) (ink.radius() * stops.get(0).at()), x, y,
            (float) (ink.radius() * stops.get(1).at()), colours(stops))
        : Shader.makeRadialGradient(x, y, (float) ink.radius(), colours(stops), places(stops));
  }

  private static boolean isRing(Ink.Radial ink) {
    return ink.stops().size() == 2 && ink.stops().get(0).at() > 0 && ink.stops().get(1).at() > ink.stops().get(0).at();
  }

  private static int[] colours(List<Ink.Stop> stops) {
    return stops.stream().mapToInt(stop -> stop.colour().argb()).toArray();
  }

  private static float[] places(List<Ink.Stop> stops) {
    float[] places = new float[stops.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = (float) stops.get(i).at();
    }
    return places;
  }

  private static io.github.humbleui.skija.Path path(Path path, boolean evenOdd) {
    try (var builder = new io.github.humbleui.skija.PathBuilder(evenOdd ? PathFillMode.EVEN_ODD : PathFillMode.WINDING)) {
      builder.incReserve(path.points.length / 2, path.verbs.length, 0);
      double[] p = path.points;
      int i = 0;
      for (byte verb : path.verbs) {
        switch (verb) {
          case Path.MOVE -> builder.moveTo((float) p[i], (float) p[i + 1]);
          case Path.LINE -> builder.lineTo((float) p[i], (float) p[i + 1]);
          case Path.QUAD -> builder.quadTo((float) p[i], (float) p[i + 1], (float) p[i + 2], (float) p[i + 3]);
          case Path.CUBIC -> builder.cubicTo((float) p[i], (float) p[i + 1], (float) p[i + 2], (float) p[i + 3],
              (float) p[i + 4], (float) p[i + 5]);
          case Path.CLOSE -> builder.closePath();
          default -> throw new IllegalStateException("path verb " + verb);
        }
        i += verb == Path.CLOSE ? 0 : verb == Path.CUBIC ? 6 : verb == Path.QUAD ? 4 : 2;
      }
      return builder.detach();
    }
  }

  private static Rect rect(double left, double top, double right, double bottom) {
    return Rect.makeLTRB((float) left, (float) top, (float) right, (float) bottom);
  }

  private static BlendMode mode(Blend blend) {
    return switch (blend) {
      case NORMAL -> BlendMode.SRC_OVER;
      case SCREEN -> BlendMode.SCREEN;
      case MULTIPLY -> BlendMode.MULTIPLY;
      case OVERLAY -> BlendMode.OVERLAY;
      case DIFFERENCE -> BlendMode.DIFFERENCE;
    };
  }
}
