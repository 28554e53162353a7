package studio.fofo.painter.surface;

/** Reduces cells to fewer ones, each the mean of those that it covers, weighted by area. Colours are premultiplied. */
final class Shrinking {

  private Shrinking() {}

  static PixelField across(PixelField field, int columns) {
    int[] out = new int[columns * field.rows()];
    double step = (double) field.columns() / columns;
    for (int column = 0; column < columns; column++) {
      for (int row = 0; row < field.rows(); row++) {
        out[row * columns + column] = mean(field.argb(), row * field.columns(), 1, column * step,
            Math.min(field.columns(), (column + 1) * step));
      }
    }
    return new PixelField(columns, field.rows(), out);
  }

  static PixelField down(PixelField field, int rows) {
    int[] out = new int[field.columns() * rows];
    double step = (double) field.rows() / rows;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < field.columns(); column++) {
        out[row * field.columns() + column] = mean(field.argb(), column, field.columns(), row * step,
            Math.min(field.rows(), (row + 1) * step));
      }
    }
    return new PixelField(field.columns(), rows, out);
  }

  private static int mean(int[] argb, int first, int stride, double from, double to) {
    double[] sums = new double[4];
    for (int cell = (int) from; cell < to; cell++) {
      double share = Math.min(to, cell + 1) - Math.max(from, cell);
      for (int channel = 0; channel < 4; channel++) {
        sums[channel] += share * (argb[first + cell * stride] >>> 8 * channel & 255);
      }
    }
    int mean = 0;
    for (int channel = 0; channel < 4; channel++) {
      mean |= (int) Math.rint(sums[channel] / (to - from)) << 8 * channel;
    }
    return mean;
  }
}
