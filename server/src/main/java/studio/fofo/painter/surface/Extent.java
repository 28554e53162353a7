package studio.fofo.painter.surface;

import java.util.List;

/** The bounds of a list of nodes, including line widths and mitred corners: a layer need not be larger. */
final class Extent {

  private Extent() {}

  static Bounds of(List<Shape> nodes) {
    return nodes.stream().map(Extent::of).reduce(Bounds::joined).orElse(new Bounds(0, 0, 0, 0));
  }

  private static Bounds of(Shape node) {
    return switch (node) {
      case Shape.Fill fill -> fill.path().bounds().inset(-1);
      case Shape.Line line -> line.path().bounds().inset(-line.stroke().width() * (line.stroke().round() ? 0.5 : 2.2) - 1);
      case Shape.Group group -> of(group.children());
      case Shape.Pixels pixels -> pixels.place();
    };
  }
}
