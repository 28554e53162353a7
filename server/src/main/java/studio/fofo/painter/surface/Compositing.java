package studio.fofo.painter.surface;

/** One colour over another, after the W3C's Compositing and Blending Level 1; colours are not premultiplied. */
final class Compositing {

  private Compositing() {}

  static void over(float[] sheet, int at, float red, float green, float blue, float alpha, Blend blend) {
    float below = sheet[at + 3];
    float result = alpha + below * (1 - alpha);
    if (result <= 0) {
      return;
    }
    sheet[at] = channel(red, sheet[at], alpha, below, result, blend);
    sheet[at + 1] = channel(green, sheet[at + 1], alpha, below, result, blend);
    sheet[at + 2] = channel(blue, sheet[at + 2], alpha, below, result, blend);
    sheet[at + 3] = result;
  }

  private static float channel(float source, float backdrop, float alpha, float below, float result, Blend blend) {
    float mixed = switch (blend) {
      case NORMAL -> source;
      case SCREEN -> source + backdrop - source * backdrop;
      case MULTIPLY -> source * backdrop;
      case OVERLAY -> backdrop <= 0.5f ? 2 * source * backdrop : 1 - 2 * (1 - source) * (1 - backdrop);
      case DIFFERENCE -> Math.abs(source - backdrop);
    };
    float sum = source * alpha * (1 - below) + backdrop * below * (1 - alpha) + mixed * alpha * below;
    return sum / result;
  }
}
