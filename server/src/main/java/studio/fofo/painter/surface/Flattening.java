package studio.fofo.painter.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Approximates curves by chords, as many as the size of the curve needs. */
final class Flattening {

  private final double tolerance;
  private final List<double[]> lines = new ArrayList<>();
  private double[] current = new double[64];
  private int size;

  Flattening(Path path, double tolerance) {
    this.tolerance = tolerance;
    walk(path);
    end();
  }

  List<double[]> polylines() {
    return lines;
  }

  private void walk(Path path) {
    double[] p = path.points;
    int i = 0;
    for (byte verb : path.verbs) {
      switch (verb) {
        case Path.MOVE -> {
          end();
          add(p[i], p[i + 1]);
          i += 2;
        }
        case Path.LINE -> {
          add(p[i], p[i + 1]);
          i += 2;
        }
        case Path.QUAD -> {
          quad(p, i);
          i += 4;
        }
        case Path.CUBIC -> {
          cubic(p, i);
          i += 6;
        }
        case Path.CLOSE -> add(current[0], current[1]);
        default -> throw new IllegalStateException("path verb " + verb);
      }
    }
  }

  private void quad(double[] p, int i) {
    double x = current[size - 2];
    double y = current[size - 1];
    int pieces = pieces(Math.abs(x - 2 * p[i] + p[i + 2]) + Math.abs(y - 2 * p[i + 1] + p[i + 3]));
    for (int step = 1; step <= pieces; step++) {
      double t = (double) step / pieces;
      double u = 1 - t;
      add(u * u * x + 2 * u * t * p[i] + t * t * p[i + 2], u * u * y + 2 * u * t * p[i + 1] + t * t * p[i + 3]);
    }
  }

  private void cubic(double[] p, int i) {
    double x = current[size - 2];
    double y = current[size - 1];
    double bend = Math.max(
        Math.abs(x - 2 * p[i] + p[i + 2]) + Math.abs(y - 2 * p[i + 1] + p[i + 3]),
        Math.abs(p[i] - 2 * p[i + 2] + p[i + 4]) + Math.abs(p[i + 1] - 2 * p[i + 3] + p[i + 5]));
    int pieces = pieces(bend);
    for (int step = 1; step <= pieces; step++) {
      double t = (double) step / pieces;
      double u = 1 - t;
      double a = u * u * u;
      double b = 3 * u * u * t;
      double c = 3 * u * t * t;
      double d = t * t * t;
      add(a * x + b * p[i] + c * p[i + 2] + d * p[i + 4], a * y + b * p[i + 1] + c * p[i + 3] + d * p[i + 5]);
    }
  }

  private int pieces(double bend) {
    return Math.max(1, Math.min(64, (int) Math.ceil(Math.sqrt(bend / tolerance))));
  }

  private void add(double x, double y) {
    if (size + 2 > current.length) {
      current = Arrays.copyOf(current, size * 2);
    }
    current[size++] = x;
    current[size++] = y;
  }

  private void end() {
    if (size > 0) {
      lines.add(Arrays.copyOf(current, size));
      size = 0;
    }
  }
}
