package studio.fofo.painter.surface;

import java.util.ArrayList;
import java.util.List;
import studio.fofo.painter.surface.Shape.Layer;

/**
 * The painters' drawing surface. Not thread-safe.
 *
 * <p>{@link #placed} gives a view of the same canvas through a transform: what is drawn there is transformed. {@link #group} collects what
 * is drawn meanwhile into one layer.
 */
public final class Canvas {

  private static final class Sheet {
    private List<Shape> open = new ArrayList<>();
  }

  private final Sheet sheet;
  private final double width;
  private final double height;
  private final Transform transform;

  public Canvas(double width, double height) {
    this(new Sheet(), width, height, Transform.NONE);
  }

  private Canvas(Sheet sheet, double width, double height, Transform transform) {
    this.sheet = sheet;
    this.width = width;
    this.height = height;
    this.transform = transform;
  }

  public double width() {
    return width;
  }

  public double height() {
    return height;
  }

  public Canvas placed(Transform inner) {
    return new Canvas(sheet, width, height, transform.times(inner));
  }

  public void fill(Path path, Colour colour) {
    fill(path, Ink.of(colour), Blend.NORMAL);
  }

  public void fill(Path path, Ink ink) {
    fill(path, ink, Blend.NORMAL);
  }

  public void fill(Path path, Ink ink, Blend blend) {
    add(path, new Shape.Fill(path.transformed(transform), false, ink.transformed(transform), blend));
  }

  public void fillEvenOdd(Path path, Ink ink) {
    add(path, new Shape.Fill(path.transformed(transform), true, ink.transformed(transform), Blend.NORMAL));
  }

  public void rectangle(double x, double y, double w, double h, Colour colour) {
    fill(Path.rectangle(x, y, w, h), colour);
  }

  /** The whole sheet in one ink. */
  public void flood(Ink ink) {
    add(Path.rectangle(0, 0, width, height), new Shape.Fill(Path.rectangle(0, 0, width, height), false, ink, Blend.NORMAL));
  }

  public void stroke(Path path, double lineWidth, Colour colour) {
    stroke(path, Stroke.round(lineWidth), Ink.of(colour), Blend.NORMAL);
  }

  public void stroke(Path path, Stroke stroke, Ink ink, Blend blend) {
    double scaled = Math.max(0.05, PathBuilder.rounded(stroke.width() * transform.magnification()));
    add(path, new Shape.Line(path.transformed(transform), new Stroke(scaled, stroke.round()), ink.transformed(transform), blend));
  }

  public void pixels(PixelField field, Bounds place) {
    sheet.open.add(new Shape.Pixels(field, place));
  }

  /** Runs {@code drawing} and adds its result to this canvas as one layer; the clip is in this view's coordinates. */
  public void group(Layer layer, Runnable drawing) {
    List<Shape> outer = sheet.open;
    List<Shape> inner = new ArrayList<>();
    sheet.open = inner;
    try {
      drawing.run();
    } finally {
      sheet.open = outer;
    }
    if (!inner.isEmpty()) {
      Layer placed = layer.clip() == null ? layer
          : new Layer(layer.opacity(), layer.blend(), layer.clip().transformed(transform));
      outer.add(new Shape.Group(List.copyOf(inner), placed));
    }
  }

  public void clipped(Path clip, Runnable drawing) {
    group(Layer.clip(clip), drawing);
  }

  public Picture picture() {
    return new Picture(width, height, List.copyOf(sheet.open));
  }

  private void add(Path path, Shape node) {
    if (!path.isEmpty()) {
      sheet.open.add(node);
    }
  }
}
