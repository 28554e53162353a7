package studio.fofo.painter;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import studio.fofo.painter.gallery.Gallery;
import studio.fofo.painter.image.Raster;

/** Shared by the painter's tests: strange prompts, measures of a picture. */
final class Samples {

  private Samples() {}

  static Painting paint(String style, long seed) {
    return paint(style, seed, AspectRatio.SQUARE);
  }

  static Painting paint(String style, long seed, AspectRatio aspect) {
    return new Painter().paint(new PaintingRequest(Gallery.PROMPTS.get((int) (seed % Gallery.PROMPTS.size())), style, seed, aspect));
  }

  /** Up to 1,000 characters of any Unicode, lone surrogates included, sometimes with known words and quotes. */
  static String strangePrompt(Random random) {
    StringBuilder text = new StringBuilder();
    List<String> spices = List.of(" fox ", "\"", "“", "”", "'", " 12 ", " three ", "🦊", "no ", "\u0000", "\n", "é", "ﷺ", "👨‍👩‍👧", "猫",
        "𝔉", " / ", "<svg>", "&");
    int length = random.nextInt(1000);
    while (text.codePointCount(0, text.length()) < length) {
      text.append(switch (random.nextInt(4)) {
        case 0 -> spices.get(random.nextInt(spices.size()));
        case 1 -> Character.toString(random.nextInt(0x110000));
        case 2 -> Character.toString(32 + random.nextInt(95));
        default -> String.valueOf((char) random.nextInt(0x10000));
      });
    }
    int fitting = Math.min(1000, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, fitting));
  }

  /** Shannon entropy of sixteen grey levels, in bits: 0 for one flat colour, 4 at most. */
  static double entropy(Raster raster) {
    int[] counts = new int[16];
    for (int i = 0; i < raster.width() * raster.height(); i++) {
      counts[(int) luma(raster, i) / 16]++;
    }
    double sum = 0;
    for (int count : counts) {
      double share = (double) count / (raster.width() * raster.height());
      sum -= share == 0 ? 0 : share * Math.log(share) / Math.log(2);
    }
    return sum;
  }

  /** The distance from the darkest twentieth to the lightest: a muddy picture has little. */
  static double contrast(Raster raster) {
    double[] values = new double[raster.width() * raster.height()];
    for (int i = 0; i < values.length; i++) {
      values[i] = luma(raster, i);
    }
    Arrays.sort(values);
    return values[values.length * 97 / 100] - values[values.length * 3 / 100];
  }

  /** The share of pixels that differ clearly from their neighbour to the right or below. */
  static double edges(Raster raster) {
    int edges = 0;
    for (int y = 0; y + 1 < raster.height(); y++) {
      for (int x = 0; x + 1 < raster.width(); x++) {
        int at = y * raster.width() + x;
        double change = Math.abs(luma(raster, at) - luma(raster, at + 1)) + Math.abs(luma(raster, at) - luma(raster, at + raster.width()));
        edges += change > 14 ? 1 : 0;
      }
    }
    return (double) edges / (raster.width() * raster.height());
  }

  private static double luma(Raster raster, int pixel) {
    byte[] p = raster.rgba();
    return 0.299 * (p[4 * pixel] & 255) + 0.587 * (p[4 * pixel + 1] & 255) + 0.114 * (p[4 * pixel + 2] & 255);
  }
}
