package studio.fofo.painter.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Draws a picture onto a small grid of cells in plain Java: slow for large pictures, but the same on every machine, as the pixel-art and
 * glitch painters need, since its result becomes part of the SVG.
 *
 * <p>Crisp drawing has no half-covered cells: a cell belongs to a shape if the shape covers at least two fifths of it.
 */
public final class GridOutput {

  private final int columns;
  private final int rows;
  private final double scaleX;
  private final double scaleY;
  private final boolean crisp;
  private final Coverage coverage;
  private float[] sheet;

  private GridOutput(Picture picture, int columns, int rows, boolean crisp) {
    this.columns = columns;
    this.rows = rows;
    this.scaleX = columns / picture.width();
    this.scaleY = rows / picture.height();
    this.crisp = crisp;
    this.coverage = new Coverage(columns, rows);
    this.sheet = new float[columns * rows * 4];
  }

  public static PixelField draw(Picture picture, int columns, int rows, boolean crisp) {
    GridOutput output = new GridOutput(picture, columns, rows, crisp);
    output.nodes(picture.nodes());
    return output.field();
  }

  private void nodes(List<Shape> nodes) {
    for (Shape node : nodes) {
      switch (node) {
        case Shape.Fill(Path path, boolean evenOdd, Ink ink, Blend blend) -> {
          coverage.measure(scaled(path.flattened(0.25 / scaleX)), evenOdd);
          paint(ink, blend);
        }
        case Shape.Line(Path path, Stroke stroke, Ink ink, Blend blend) -> {
          coverage.measure(turnedAlike(scaled(Outlining.of(path, stroke, 0.25 / scaleX))), false);
          paint(ink, blend);
        }
        case Shape.Group group -> group(group);
        case Shape.Pixels(PixelField field, Bounds place) -> pixels(field, place);
      }
    }
  }

  private List<double[]> scaled(List<double[]> polylines) {
    for (double[] line : polylines) {
      for (int i = 0; i < line.length; i += 2) {
        line[i] *= scaleX;
        line[i + 1] *= scaleY;
      }
    }
    return polylines;
  }

  /** Gives all pieces the same winding, so that overlapping ones do not cancel. */
  private static List<double[]> turnedAlike(List<double[]> pieces) {
    List<double[]> alike = new ArrayList<>(pieces.size());
    for (double[] piece : pieces) {
      double area = 0;
      for (int i = 0; i < piece.length; i += 2) {
        int j = (i + 2) % piece.length;
        area += piece[i] * piece[j + 1] - piece[j] * piece[i + 1];
      }
      if (area < 0) {
        for (int i = 0, j = piece.length - 2; i < j; i += 2, j -= 2) {
          double x = piece[i];
          double y = piece[i + 1];
          piece[i] = piece[j];
          piece[i + 1] = piece[j + 1];
          piece[j] = x;
          piece[j + 1] = y;
        }
      }
      alike.add(piece);
    }
    return alike;
  }

  private void paint(Ink ink, Blend blend) {
    float[] colour = new float[4];
    for (int row = coverage.top; row < coverage.bottom; row++) {
      for (int column = 0; column < columns; column++) {
        float share = coverage.cells[row * columns + column];
        if (crisp ? share < 0.4f : share < 0.004f) {
          continue;
        }
        Inks.at(ink, (column + 0.5) / scaleX, (row + 0.5) / scaleY, colour);
        float alpha = colour[3] * (crisp ? 1 : Math.min(1, share));
        Compositing.over(sheet, (row * columns + column) * 4, colour[0], colour[1], colour[2], alpha, blend);
      }
    }
  }

  private void group(Shape.Group group) {
    float[] below = sheet;
    sheet = new float[below.length];
    nodes(group.children());
    float[] above = sheet;
    sheet = below;
    float[] clip = null;
    if (group.layer().clip() != null) {
      coverage.measure(scaled(group.layer().clip().flattened(0.25 / scaleX)), false);
      clip = new float[columns * rows];
      System.arraycopy(coverage.cells, coverage.top * columns, clip, coverage.top * columns, (coverage.bottom - coverage.top) * columns);
    }
    for (int cell = 0; cell < columns * rows; cell++) {
      float share = clip == null ? 1 : crisp ? clip[cell] >= 0.4f ? 1 : 0 : Math.min(1, clip[cell]);
      float alpha = above[cell * 4 + 3] * share * (float) group.layer().opacity();
      if (alpha > 0) {
        Compositing.over(sheet, cell * 4, above[cell * 4], above[cell * 4 + 1], above[cell * 4 + 2], alpha, group.layer().blend());
      }
    }
  }

  private void pixels(PixelField field, Bounds place) {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double u = ((column + 0.5) / scaleX - place.left()) / place.width();
        double v = ((row + 0.5) / scaleY - place.top()) / place.height();
        int argb = field.at((int) Math.floor(u * field.columns()), (int) Math.floor(v * field.rows()));
        if (argb >>> 24 != 0) {
          Compositing.over(sheet, (row * columns + column) * 4, (argb >> 16 & 255) / 255f, (argb >> 8 & 255) / 255f,
              (argb & 255) / 255f, (argb >>> 24) / 255f, Blend.NORMAL);
        }
      }
    }
  }

  private PixelField field() {
    int[] argb = new int[columns * rows];
    Arrays.setAll(argb, cell -> level(sheet[cell * 4 + 3]) << 24 | level(sheet[cell * 4]) << 16
        | level(sheet[cell * 4 + 1]) << 8 | level(sheet[cell * 4 + 2]));
    return new PixelField(columns, rows, argb);
  }

  private static int level(float value) {
    return Math.max(0, Math.min(255, Math.round(value * 255)));
  }
}
