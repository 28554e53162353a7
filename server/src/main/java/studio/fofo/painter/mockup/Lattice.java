package studio.fofo.painter.mockup;

import java.util.stream.IntStream;

/**
 * Where the points of a lattice over a printable surface appear in a photograph; between them, bilinear.
 *
 * @param across the number of points in a row
 * @param down the number of rows
 * @param places row by row, x and y in units
 */
record Lattice(int across, int down, float[] places) {

  /** Where a point appears, in units; given in columns and rows from the upper left. Beyond the edge, where the lattice would go on. */
  double[] at(double column, double row) {
    int left = (int) Math.clamp(Math.floor(column), 0, across - 2);
    int top = (int) Math.clamp(Math.floor(row), 0, down - 2);
    return new double[] {between(left, top, column - left, row - top, 0), between(left, top, column - left, row - top, 1)};
  }

  /** Where the edge appears, clockwise from the upper left, x and y in turn. */
  float[] outline() {
    int[] corners = IntStream.concat(
        IntStream.concat(IntStream.range(0, across), IntStream.range(1, down).map(row -> row * across + across - 1)),
        IntStream.concat(IntStream.range(1, across).map(back -> down * across - 1 - back),
            IntStream.range(1, down - 1).map(up -> (down - 1 - up) * across)))
        .toArray();
    float[] outline = new float[corners.length * 2];
    for (int i = 0; i < corners.length; i++) {
      outline[2 * i] = places[2 * corners[i]];
      outline[2 * i + 1] = places[2 * corners[i] + 1];
    }
    return outline;
  }

  private double between(int left, int top, double u, double v, int axis) {
    double above = at(left, top, axis) * (1 - u) + at(left + 1, top, axis) * u;
    double below = at(left, top + 1, axis) * (1 - u) + at(left + 1, top + 1, axis) * u;
    return above * (1 - v) + below * v;
  }

  private double at(int column, int row, int axis) {
    return places[(row * across + column) * 2 + axis];
  }
}
