package studio.fofo.painter.surface;

import java.util.List;

/** A finished drawing: its size in units and its shapes, bottom first. Immutable and thread-safe. */
public record Picture(double width, double height, List<Shape> nodes) {

  /** Whether it consists of square cells only, of which each pixel shows the mean at any size. */
  public boolean isCells() {
    return nodes.stream().allMatch(Shape.Pixels.class::isInstance);
  }
}
