package studio.fofo.painter.drape;

import java.util.ArrayList;
import java.util.List;

/** Delaunay triangulation: no point lies within another triangle's circumcircle (Bowyer and Watson, 1981). */
final class Delaunay {

  private record Triangle(int a, int b, int c, double x, double y, double reach) {}

  private record Edge(int from, int to) {}

  private final List<double[]> points;
  private List<Triangle> triangles = new ArrayList<>();

  private Delaunay(List<double[]> points) {
    this.points = new ArrayList<>(points);
  }

  /** Three indices per triangle, all with the same winding. */
  static List<int[]> of(List<double[]> points) {
    Delaunay work = new Delaunay(points);
    int count = points.size();
    work.points.addAll(List.of(new double[] {-9000, -9000}, new double[] {9000, -9000}, new double[] {0, 9000}));
    work.triangles.add(work.triangle(count, count + 1, count + 2));
    for (int i = 0; i < count; i++) {
      work.insert(i);
    }
    return work.triangles.stream().filter(t -> t.a < count && t.b < count && t.c < count).map(t -> new int[] {t.a, t.b, t.c}).toList();
  }

  private void insert(int point) {
    double[] at = points.get(point);
    List<Triangle> kept = new ArrayList<>(triangles.size() + 2);
    List<Edge> hole = new ArrayList<>();
    for (Triangle t : triangles) {
      double dx = at[0] - t.x;
      double dy = at[1] - t.y;
      if (dx * dx + dy * dy < t.reach) {
        for (Edge edge : List.of(new Edge(t.a, t.b), new Edge(t.b, t.c), new Edge(t.c, t.a))) {
          if (!hole.remove(new Edge(edge.to, edge.from))) {
            hole.add(edge);
          }
        }
      } else {
        kept.add(t);
      }
    }
    hole.forEach(edge -> kept.add(triangle(edge.from, edge.to, point)));
    triangles = kept;
  }

  private Triangle triangle(int a, int b, int c) {
    double bx = points.get(b)[0] - points.get(a)[0];
    double by = points.get(b)[1] - points.get(a)[1];
    double cx = points.get(c)[0] - points.get(a)[0];
    double cy = points.get(c)[1] - points.get(a)[1];
    double twice = 2 * (bx * cy - by * cx);
    double x = (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) / twice;
    double y = (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) / twice;
    return new Triangle(a, b, c, points.get(a)[0] + x, points.get(a)[1] + y, x * x + y * y);
  }
}
