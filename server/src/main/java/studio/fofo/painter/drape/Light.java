package studio.fofo.painter.drape;

import java.util.stream.IntStream;

/**
 * Lights a negative with a large lamp from the upper left, a fill from the right, and ambient light, which does not reach deep places. Both
 * maps are shares of 1, row by row: {@code shade} is diffuse reflection, {@code sheen} the reflection of the fibres.
 */
record Light(float[] shade, float[] sheen) {

  private static final double[] KEY = unit(-0.62, 0.52, 0.62);
  private static final double[] FILL = unit(0.80, 0.12, 0.55);
  private static final double WRAP = 0.22;
  /** The reflection of cloth that faces the camera. */
  private static final double FACING = 0.80;
  private static final double INSIDE = 0.62;
  private static final double[] HOLLOWS = {0.5, 1.6, 5};
  private static final double[] DEEP = {0.55, 0.40, 0.16};

  static Light on(Negative negative) {
    int size = negative.size;
    float[] height = new float[size * size];
    float[] hollow = new float[size * size];
    IntStream.range(0, size * size).parallel().filter(i -> !Float.isNaN(negative.near[i]))
        .forEach(i -> height[i] = (float) Relief.height(negative, i));
    for (int i = 0; i < HOLLOWS.length; i++) {
      hollows(negative, HOLLOWS[i] * negative.scale, DEEP[i] / HOLLOWS[i], hollow);
    }
    float[] shade = new float[size * size];
    float[] sheen = new float[size * size];
    IntStream.range(0, size * size).parallel().filter(i -> !Float.isNaN(negative.near[i])).forEach(i -> {
      double[] n = facing(negative, height, i);
      double open = StrictMath.exp(-hollow[i]);
      shade[i] = (float) (FACING * matt(n, open) / matt(new double[] {0, 0, 1}, 1) * (negative.inside[i] ? INSIDE : 1));
      sheen[i] = (float) (mirrored(n) * open * (negative.inside[i] ? 0.4 : 1));
    });
    return new Light(shade, sheen);
  }

  private static double matt(double[] n, double open) {
    double key = Math.max(0, (dot(n, KEY) + WRAP) / (1 + WRAP));
    double fill = Math.max(0, dot(n, FILL));
    return open * (0.30 + 0.10 * n[1] + 0.82 * key * (0.45 + 0.55 * open) + 0.16 * fill);
  }

  private static double mirrored(double[] n) {
    double[] half = unit(KEY[0], KEY[1], KEY[2] + 1);
    double broad = StrictMath.pow(Math.max(0, dot(n, half)), 10);
    double graze = StrictMath.pow(1 - Math.clamp(n[2], 0, 1), 2.5);
    return Math.min(1, 0.75 * broad + 0.6 * graze * Math.max(0, 0.5 + 0.5 * dot(n, KEY)));
  }

  /** The mesh's normal, tilted by the relief. */
  private static double[] facing(Negative negative, float[] height, int i) {
    int size = negative.size;
    double dx = slope(negative, height, i, 1);
    double dy = slope(negative, height, i, size);
    return unit(negative.layers[Negative.NX][i] - dx, negative.layers[Negative.NY][i] + dy, negative.layers[Negative.NZ][i]);
  }

  private static double slope(Negative negative, float[] height, int i, int step) {
    if (i < step || i + step >= height.length || Float.isNaN(negative.near[i - step]) || Float.isNaN(negative.near[i + step])
        || Math.abs(negative.near[i + step] - negative.near[i - step]) > 1.2) {
      return 0;
    }
    return Math.clamp((height[i + step] - height[i - step]) * negative.scale / 2, -0.9, 0.9);
  }

  /** How far each pixel lies behind the mean of its surroundings (Luft, Colditz and Deussen, 2006); less where these are unknown. */
  private static void hollows(Negative negative, double reach, double strength, float[] hollow) {
    Blur blur = Blur.of(negative.near, negative.size, (int) Math.max(1, Math.round(reach)));
    for (int i = 0; i < hollow.length; i++) {
      if (!Float.isNaN(negative.near[i])) {
        double within = Math.clamp(2.2 * blur.weights()[i] - 1.2, 0, 1);
        hollow[i] += (float) (strength * within * Math.clamp(blur.means()[i] - negative.near[i], 0, reach / negative.scale * 2.5));
      }
    }
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  private static double[] unit(double x, double y, double z) {
    double length = Math.sqrt(x * x + y * y + z * z);
    return new double[] {x / length, y / length, z / length};
  }
}
