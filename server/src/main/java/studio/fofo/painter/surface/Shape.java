package studio.fofo.painter.surface;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of a picture, in drawing order. */
public sealed interface Shape {

  /** A filled outline; {@code evenOdd} selects the fill rule where outlines overlap (otherwise nonzero). */
  record Fill(Path path, boolean evenOdd, Ink ink, Blend blend) implements Shape {}

  record Line(Path path, Stroke stroke, Ink ink, Blend blend) implements Shape {}

  /** Several entries as one: clipped together, then composited with one opacity and blend. */
  record Group(List<Shape> children, Layer layer) implements Shape {}

  /** A grid of square colours across a rectangle: never smoothed, at any size. */
  record Pixels(PixelField field, Bounds place) implements Shape {}

  /** How a group is composited. */
  record Layer(double opacity, Blend blend, @Nullable Path clip) {

    public static Layer clip(Path clip) {
      return new Layer(1, Blend.NORMAL, clip);
    }

    public static Layer opacity(double opacity) {
      return new Layer(opacity, Blend.NORMAL, null);
    }

    public static Layer blend(Blend blend) {
      return new Layer(1, blend, null);
    }
  }
}
