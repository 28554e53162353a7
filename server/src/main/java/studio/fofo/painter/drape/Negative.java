package studio.fofo.painter.drape;

import java.util.Arrays;
import java.util.List;

/** What the camera sees, pixel by pixel: depth, normal and part of the garment, before lighting. */
final class Negative {

  static final int NX = 0;
  static final int NY = 1;
  static final int NZ = 2;
  static final int TRAITS = 3;
  private static final int LAYERS = TRAITS + Surface.Trait.values().length;

  final int size;
  /** Towards the camera in centimetres; NaN where nothing is visible. */
  final float[] near;
  final float[][] layers;
  /** Where the inside of the cloth is visible. */
  final boolean[] inside;
  final double scale;

  Negative(List<Surface> surfaces, Camera camera, int size) {
    this.size = size;
    this.scale = camera.scale() * size / 1000;
    near = new float[size * size];
    Arrays.fill(near, Float.NaN);
    layers = new float[LAYERS][size * size];
    inside = new boolean[size * size];
    surfaces.forEach(surface -> expose(surface, camera));
  }

  float of(Surface.Trait trait, int pixel) {
    return layers[TRAITS + trait.ordinal()][pixel];
  }

  private void expose(Surface surface, Camera camera) {
    int count = surface.at().length;
    double[][] seen = new double[count][];
    double[][] values = new double[count][LAYERS];
    for (int i = 0; i < count; i++) {
      seen[i] = camera.seen(surface.at()[i]);
      System.arraycopy(camera.turned(surface.normals()[i]), 0, values[i], 0, 3);
      System.arraycopy(surface.traits()[i], 0, values[i], TRAITS, LAYERS - TRAITS);
    }
    for (int[] t : surface.panel().triangles()) {
      fill(t, seen, values);
    }
  }

  private void fill(int[] t, double[][] seen, double[][] values) {
    double unit = size / 1000.0;
    double[] a = seen[t[0]];
    double[] b = seen[t[1]];
    double[] c = seen[t[2]];
    double area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    if (Math.abs(area) < 1e-9) {
      return;
    }
    int fromY = (int) Math.max(0, Math.floor(Math.min(a[1], Math.min(b[1], c[1])) * unit));
    int toY = (int) Math.min(size - 1, Math.ceil(Math.max(a[1], Math.max(b[1], c[1])) * unit));
    int fromX = (int) Math.max(0, Math.floor(Math.min(a[0], Math.min(b[0], c[0])) * unit));
    int toX = (int) Math.min(size - 1, Math.ceil(Math.max(a[0], Math.max(b[0], c[0])) * unit));
    for (int y = fromY; y <= toY; y++) {
      for (int x = fromX; x <= toX; x++) {
        double px = (x + 0.5) / unit - a[0];
        double py = (y + 0.5) / unit - a[1];
        double u = (px * (c[1] - a[1]) - py * (c[0] - a[0])) / area;
        double v = ((b[0] - a[0]) * py - (b[1] - a[1]) * px) / area;
        if (u >= 0 && v >= 0 && u + v <= 1) {
          dot(y * size + x, a[2] * (1 - u - v) + b[2] * u + c[2] * v, u, v, values[t[0]], values[t[1]], values[t[2]]);
        }
      }
    }
  }

  private void dot(int pixel, double depth, double u, double v, double[] a, double[] b, double[] c) {
    if (near[pixel] >= depth) {
      return;
    }
    near[pixel] = (float) depth;
    for (int k = 0; k < LAYERS; k++) {
      layers[k][pixel] = (float) (a[k] * (1 - u - v) + b[k] * u + c[k] * v);
    }
    inside[pixel] = layers[NZ][pixel] < 0;
    if (inside[pixel]) {
      for (int k = 0; k < TRAITS; k++) {
        layers[k][pixel] = -layers[k][pixel];
      }
    }
  }
}
