package studio.fofo.painter.drape;

/** A box blur applied three times, which approximates a Gaussian. */
record Blur(float[] means, float[] weights) {

  private static final int TIMES = 3;

  /** NaN is unknown and ignored in the mean of its neighbours; {@code weights} are the shares of known values. */
  static Blur of(float[] values, int size, int reach) {
    float[] sum = new float[values.length];
    float[] weight = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      boolean known = !Float.isNaN(values[i]);
      sum[i] = known ? values[i] : 0;
      weight[i] = known ? 1 : 0;
    }
    for (int i = 0; i < TIMES; i++) {
      for (float[] field : new float[][] {sum, weight}) {
        lines(field, size, reach, 1, size);
        lines(field, size, reach, size, 1);
      }
    }
    for (int i = 0; i < values.length; i++) {
      sum[i] = weight[i] > 1e-6f ? sum[i] / weight[i] : 0;
    }
    return new Blur(sum, weight);
  }

  private static void lines(float[] field, int size, int reach, int step, int stride) {
    double[] line = new double[size + 1];
    for (int k = 0; k < size; k++) {
      for (int i = 0; i < size; i++) {
        line[i + 1] = line[i] + field[k * stride + i * step];
      }
      for (int i = 0; i < size; i++) {
        int from = Math.max(0, i - reach);
        int to = Math.min(size, i + reach + 1);
        field[k * stride + i * step] = (float) ((line[to] - line[from]) / (to - from));
      }
    }
  }
}
