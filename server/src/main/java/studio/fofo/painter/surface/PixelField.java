package studio.fofo.painter.surface;

/** A grid of colours, row by row from the top left; clear cells show what is below. */
public record PixelField(int columns, int rows, int[] argb) {

  public PixelField {
    if (argb.length != columns * rows) {
      throw new IllegalArgumentException(
          "a field of " + columns + "×" + rows + " cells has " + argb.length + " colours");
    }
  }

  public static PixelField blank(int columns, int rows) {
    return new PixelField(columns, rows, new int[columns * rows]);
  }

  /** The colour at this cell; cells outside are clear. */
  public int at(int column, int row) {
    return column < 0 || row < 0 || column >= columns || row >= rows ? 0 : argb[row * columns + column];
  }

  /** Sets a cell; cells outside are ignored. */
  public void set(int column, int row, int colour) {
    if (column >= 0 && row >= 0 && column < columns && row < rows) {
      argb[row * columns + column] = colour;
    }
  }
}
