package studio.fofo.painter.surface;

import java.util.Arrays;
import java.util.List;

/**
 * How much of each cell of a grid an outline covers, 0…1: four scan lines per row, exact horizontally.
 *
 * <p>Plain Java arithmetic, so the same on every machine. One instance serves one grid and is reused for each shape.
 */
final class Coverage {

  private static final int LINES = 4;

  final int columns;
  final int rows;
  final float[] cells;
  int top;
  int bottom;

  private double[] edges = new double[1024];
  private int edgeCount;
  private double[] crossings = new double[64];
  private int[] windings = new int[64];

  Coverage(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
    this.cells = new float[columns * rows];
  }

  /** Measures closed polylines given in cells; the cells from row {@code top} (inclusive) to {@code bottom} (exclusive) hold the result. */
  void measure(List<double[]> polylines, boolean evenOdd) {
    collect(polylines);
    Arrays.fill(cells, top * columns, bottom * columns, 0f);
    int[] order = sorted();
    int next = 0;
    int[] active = new int[Math.max(8, edgeCount)];
    int activeCount = 0;
    for (int line = top * LINES; line < bottom * LINES; line++) {
      double y = (line + 0.5) / LINES;
      while (next < order.length && edges[order[next] * 5 + 1] <= y) {
        active[activeCount++] = order[next++];
      }
      int kept = 0;
      int crossed = 0;
      for (int i = 0; i < activeCount; i++) {
        int edge = active[i] * 5;
        if (edges[edge + 3] > y) {
          active[kept++] = active[i];
          crossed = cross(crossed, edges[edge] + (y - edges[edge + 1]) * edges[edge + 2], (int) edges[edge + 4]);
        }
      }
      activeCount = kept;
      spans(crossed, evenOdd, line / LINES * columns);
    }
  }

  private void collect(List<double[]> polylines) {
    edgeCount = 0;
    double low = rows;
    double high = 0;
    for (double[] line : polylines) {
      int last = line.length - 2;
      for (int i = 0; i <= last; i += 2) {
        int j = i == last ? 0 : i + 2;
        edge(line[i], line[i + 1], line[j], line[j + 1]);
        low = Math.min(low, line[i + 1]);
        high = Math.max(high, line[i + 1]);
      }
    }
    top = Math.max(0, Math.min(rows, (int) Math.floor(low)));
    bottom = Math.max(top, Math.min(rows, (int) Math.ceil(high)));
  }

  private void edge(double x1, double y1, double x2, double y2) {
    if (y1 == y2) {
      return;
    }
    if (edgeCount * 5 + 5 > edges.length) {
      edges = Arrays.copyOf(edges, edges.length * 2);
    }
    boolean down = y1 < y2;
    int at = edgeCount++ * 5;
    edges[at] = down ? x1 : x2;
    edges[at + 1] = down ? y1 : y2;
    edges[at + 2] = (x2 - x1) / (y2 - y1);
    edges[at + 3] = down ? y2 : y1;
    edges[at + 4] = down ? 1 : -1;
  }

  private int[] sorted() {
    long[] keys = new long[edgeCount];
    for (int i = 0; i < edgeCount; i++) {
      long height = (long) Math.floor((Math.max(-1000, Math.min(100_000, edges[i * 5 + 1])) + 1000) * 4096);
      keys[i] = height << 24 | i;
    }
    Arrays.sort(keys);
    int[] order = new int[edgeCount];
    for (int i = 0; i < edgeCount; i++) {
      order[i] = (int) (keys[i] & 0xFFFFFF);
    }
    return order;
  }

  private int cross(int count, double x, int winding) {
    if (count == crossings.length) {
      crossings = Arrays.copyOf(crossings, count * 2);
      windings = Arrays.copyOf(windings, count * 2);
    }
    int at = count;
    while (at > 0 && crossings[at - 1] > x) {
      crossings[at] = crossings[at - 1];
      windings[at] = windings[at - 1];
      at--;
    }
    crossings[at] = x;
    windings[at] = winding;
    return count + 1;
  }

  private void spans(int crossed, boolean evenOdd, int row) {
    int winding = 0;
    for (int i = 0; i + 1 < crossed; i++) {
      winding += evenOdd ? 1 : windings[i];
      if (evenOdd ? (winding & 1) != 0 : winding != 0) {
        span(crossings[i], crossings[i + 1], row);
      }
    }
  }

  private void span(double from, double to, int row) {
    double left = Math.max(0, from);
    double right = Math.min(columns, to);
    if (right <= left) {
      return;
    }
    int first = (int) left;
    int last = Math.min(columns - 1, (int) right);
    if (first == last) {
      cells[row + first] += (float) ((right - left) / LINES);
      return;
    }
    cells[row + first] += (float) ((first + 1 - left) / LINES);
    for (int x = first + 1; x < last; x++) {
      cells[row + x] += 1f / LINES;
    }
    cells[row + last] += (float) ((right - last) / LINES);
  }
}
