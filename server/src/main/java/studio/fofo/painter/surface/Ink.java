package studio.fofo.painter.surface;

import java.util.List;

/** The fill of a shape: one colour, or a gradient in picture coordinates. */
public sealed interface Ink {

  /** One colour all over. */
  record Flat(Colour colour) implements Ink {}

  /** Colours along the line from (x1, y1) to (x2, y2), with the outer ones continuing beyond it. */
  record Linear(double x1, double y1, double x2, double y2, List<Stop> stops) implements Ink {}

  /** Colours from a centre outwards. */
  record Radial(double x, double y, double radius, List<Stop> stops) implements Ink {}

  /** A colour at a position 0…1; positions never decrease. */
  record Stop(double at, Colour colour) {}

  static Ink of(Colour colour) {
    return new Flat(colour);
  }

  /** Evenly spaced colours from one point to the other. */
  static Ink linear(double x1, double y1, double x2, double y2, Colour... colours) {
    return new Linear(x1, y1, x2, y2, evenly(colours));
  }

  /** Evenly spaced colours from top to bottom. */
  static Ink down(double top, double bottom, Colour... colours) {
    return linear(0, top, 0, bottom, colours);
  }

  static Ink radial(double x, double y, double radius, Colour... colours) {
    return new Radial(x, y, Math.max(0.01, radius), evenly(colours));
  }

  private static List<Stop> evenly(Colour... colours) {
    Stop[] stops = new Stop[colours.length];
    for (int i = 0; i < colours.length; i++) {
      stops[i] = new Stop(colours.length == 1 ? 0 : Math.rint(1000.0 * i / (colours.length - 1)) / 1000, colours[i]);
    }
    return List.of(stops);
  }

  /** The same ink after its geometry went through {@code transform}. */
  default Ink transformed(Transform t) {
    return switch (this) {
      case Flat flat -> flat;
      case Linear(double x1, double y1, double x2, double y2, var stops) -> new Linear(
          PathBuilder.rounded(t.x(x1, y1)), PathBuilder.rounded(t.y(x1, y1)),
          PathBuilder.rounded(t.x(x2, y2)), PathBuilder.rounded(t.y(x2, y2)), stops);
      case Radial(double x, double y, double radius, var stops) -> new Radial(
          PathBuilder.rounded(t.x(x, y)), PathBuilder.rounded(t.y(x, y)),
          Math.max(0.01, PathBuilder.rounded(radius * t.magnification())), stops);
    };
  }
}
