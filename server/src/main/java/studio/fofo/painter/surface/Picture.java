package studio.fofo.painter.surface;

import java.util.List;

/** A finished drawing: its size in units and what is on it, bottom first. Immutable, so any thread may print it. */
public record Picture(double width, double height, List<Shape> nodes) {

  /** Whether there is nothing on it but square cells, of which each pixel shows the mean at any size. */
  public boolean isCells() {
    return nodes.stream().allMatch(Shape.Pixels.class::isInstance);
  }
}
