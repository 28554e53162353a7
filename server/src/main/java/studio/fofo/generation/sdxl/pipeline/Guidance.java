package studio.fofo.generation.sdxl.pipeline;

/** Classifier-free guidance (Ho and Salimans 2022), with the rescaling of Lin et al. (2023), section 3.4. */
final class Guidance {

  private Guidance() {}

  /**
   * @param without the model's output without the prompt
   * @param with the model's output with the prompt
   */
  static float[] guided(float[] without, float[] with, double guidance, double rescale) {
    var guided = new float[with.length];
    for (var i = 0; i < guided.length; i++) {
      guided[i] = (float) (without[i] + guidance * (with[i] - without[i]));
    }
    if (rescale > 0) {
      var spread = deviation(guided);
      var factor = spread == 0 ? 1 : rescale * deviation(with) / spread + 1 - rescale;
      for (var i = 0; i < guided.length; i++) {
        guided[i] *= (float) factor;
      }
    }
    return guided;
  }

  private static double deviation(float[] values) {
    var mean = 0.0;
    for (var value : values) {
      mean += value / values.length;
    }
    var squares = 0.0;
    for (var value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / Math.max(1, values.length - 1));
  }
}
