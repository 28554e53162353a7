package studio.fofo.painter.mockup;

import studio.fofo.painter.Placement;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Path;

/**
 * The position of a print area on a blank.
 *
 * @param seen the part of the area that is visible in the view, as shares of it; the rest is round the corner
 * @param bend maps a point of the area, as shares 0…1 across and down, to its position in units
 */
record ArtPlace(Bounds seen, Path.Warp bend) {

  private static final Bounds ALL = new Bounds(0, 0, 1, 1);

  /** A flat area of this shape, as large as fits the box, at its top. */
  static ArtPlace flat(Bounds box, double aspect) {
    Bounds area = Placement.whole(aspect, 1, box.width(), box.height()).art();
    return new ArtPlace(ALL,
        (u, v) -> new double[] {box.left() + area.left() + u * area.width(), box.top() + area.top() + v * area.height()});
  }

  ArtPlace bent(Path.Warp ripple) {
    Path.Warp before = bend;
    return new ArtPlace(seen, (u, v) -> {
      double[] point = before.apply(u, v);
      return ripple.apply(point[0], point[1]);
    });
  }

  /** Onto four corners in perspective: top left, top right, bottom right, bottom left. */
  static ArtPlace perspective(double... corners) {
    return new ArtPlace(ALL, new Perspective(corners)::at);
  }

  /** The map of the unit square onto a quadrilateral (Heckbert, 1989). */
  private static final class Perspective {
    private final double[] c;
    private final double g;
    private final double h;

    Perspective(double[] corners) {
      c = corners;
      double dx1 = c[2] - c[4];
      double dx2 = c[6] - c[4];
      double dx3 = c[0] - c[2] + c[4] - c[6];
      double dy1 = c[3] - c[5];
      double dy2 = c[7] - c[5];
      double dy3 = c[1] - c[3] + c[5] - c[7];
      double det = dx1 * dy2 - dx2 * dy1;
      g = (dx3 * dy2 - dx2 * dy3) / det;
      h = (dx1 * dy3 - dx3 * dy1) / det;
    }

    double[] at(double u, double v) {
      double w = g * u + h * v + 1;
      double x = (c[2] - c[0] + g * c[2]) * u + (c[6] - c[0] + h * c[6]) * v + c[0];
      double y = (c[3] - c[1] + g * c[3]) * u + (c[7] - c[1] + h * c[7]) * v + c[1];
      return new double[] {x / w, y / w};
    }
  }
}
