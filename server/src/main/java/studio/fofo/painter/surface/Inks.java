package studio.fofo.painter.surface;

import java.util.List;

/** The colour of an ink at a point. */
final class Inks {

  private Inks() {}

  /** Writes red, green, blue, alpha, each 0…1. */
  static void at(Ink ink, double x, double y, float[] colour) {
    switch (ink) {
      case Ink.Flat(Colour flat) -> put(flat, flat, 0, colour);
      case Ink.Linear(double x1, double y1, double x2, double y2, var stops) -> {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double square = dx * dx + dy * dy;
        along(stops, square == 0 ? 1 : ((x - x1) * dx + (y - y1) * dy) / square, colour);
      }
      case Ink.Radial(double cx, double cy, double radius, var stops) ->
        along(stops, Math.sqrt((x - cx) * (x - cx) + (y - cy) * (y - cy)) / radius, colour);
    }
  }

  private static void along(List<Ink.Stop> stops, double at, float[] colour) {
    int next = 0;
    while (next < stops.size() && stops.get(next).at() < at) {
      next++;
    }
    Ink.Stop to = stops.get(Math.min(next, stops.size() - 1));
    Ink.Stop from = stops.get(Math.max(0, next - 1));
    double span = to.at() - from.at();
    put(from.colour(), to.colour(), span <= 0 ? 1 : Math.min(1, (at - from.at()) / span), colour);
  }

  private static void put(Colour from, Colour to, double share, float[] colour) {
    float t = (float) share;
    colour[0] = (from.red() + (to.red() - from.red()) * t) / 255f;
    colour[1] = (from.green() + (to.green() - from.green()) * t) / 255f;
    colour[2] = (from.blue() + (to.blue() - from.blue()) * t) / 255f;
    colour[3] = (from.alpha() + (to.alpha() - from.alpha()) * t) / 255f;
  }
}
