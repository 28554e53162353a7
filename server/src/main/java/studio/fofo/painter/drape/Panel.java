package studio.fofo.painter.drape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A cut piece of cloth: points of its pattern and triangles between them.
 *
 * @param points x and y on the pattern; the edge comes first
 * @param triangles three indices each
 */
record Panel(List<Outline.Point> edge, List<double[]> points, List<int[]> triangles) {

  private static final double ROW = 0.866;

  /** Filled with points in rows, slightly jittered so that no fold runs along them. */
  static Panel cut(List<Outline.Point> edge, double spacing, long seed) {
    Random chance = new Random(seed);
    List<double[]> points = new ArrayList<>();
    edge.forEach(point -> points.add(new double[] {point.x(), point.y()}));
    for (int row = -60; row < 140; row++) {
      for (int column = -90; column < 90; column++) {
        double x = (column + (row & 1) * 0.5 + 0.25 * (chance.nextDouble() - 0.5)) * spacing;
        double y = (row * ROW + 0.25 * (chance.nextDouble() - 0.5)) * spacing;
        if (Outline.inside(edge, x, y) && clear(edge, x, y, spacing * 0.6)) {
          points.add(new double[] {x, y});
        }
      }
    }
    List<int[]> triangles = Delaunay.of(points).stream().filter(t -> {
      double x = (points.get(t[0])[0] + points.get(t[1])[0] + points.get(t[2])[0]) / 3;
      double y = (points.get(t[0])[1] + points.get(t[1])[1] + points.get(t[2])[1]) / 3;
      return Outline.inside(edge, x, y);
    }).toList();
    return new Panel(edge, points, triangles);
  }

  private static boolean clear(List<Outline.Point> edge, double x, double y, double reach) {
    return edge.stream().noneMatch(p -> (p.x() - x) * (p.x() - x) + (p.y() - y) * (p.y() - y) < reach * reach);
  }

  /** Edges of the triangles with their opposite corners: one at the panel's edge, otherwise two. */
  Map<Long, List<Integer>> sides() {
    Map<Long, List<Integer>> sides = new HashMap<>();
    for (int[] t : triangles) {
      for (int i = 0; i < 3; i++) {
        int a = t[i];
        int b = t[(i + 1) % 3];
        sides.computeIfAbsent((long) Math.min(a, b) << 32 | Math.max(a, b), key -> new ArrayList<>()).add(t[(i + 2) % 3]);
      }
    }
    return new TreeMap<>(sides);
  }

  boolean has(String stretch) {
    return edge.stream().anyMatch(p -> p.stretch().equals(stretch));
  }

  /** The distance of a point to the nearest edge with a knitted band. */
  double band(double x, double y) {
    return Math.min(away("hem band", x, y), away("cuff band", x, y));
  }

  /** The distance of a point of the pattern to the stretches with this name. */
  double away(String stretch, double x, double y) {
    return edge.stream().filter(p -> p.stretch().equals(stretch)).mapToDouble(p -> StrictMath.hypot(p.x() - x, p.y() - y)).min().orElse(99);
  }
}
