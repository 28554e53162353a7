package studio.fofo.painter.print;

import java.util.Arrays;
import studio.fofo.painter.image.Raster;

/**
 * The number of colours of a complete picture, up to a limit. Transparent pixels are one colour, whatever their hidden values. Since every
 * pixel counts alike, a rotated or mirrored picture has the same count.
 */
final class ColourCount {

  /** Up to this many are a palette; more are not counted. */
  static final int MOST = 256;

  private static final int SLOTS = 1024;
  private static final int NEAR = 4;

  private final int[] slots = new int[SLOTS];
  private final boolean[] taken = new boolean[SLOTS];
  private final int[] colours = new int[MOST + 1];
  private int count;

  private ColourCount() {}

  static ColourCount of(Raster raster) {
    var counted = new ColourCount();
    var last = colour(raster, 0, 0);
    counted.add(last);
    for (var y = 0; y < raster.height() && counted.isPalette(); y++) {
      for (var x = 0; x < raster.width() && counted.isPalette(); x++) {
        var colour = colour(raster, x, y);
        if (colour != last) {
          counted.add(colour);
          last = colour;
        }
      }
    }
    return counted;
  }

  /** {@code 0xAARRGGBB}; 0 for every transparent pixel. */
  static int colour(Raster raster, int x, int y) {
    var argb = raster.argb(x, y);
    return argb >>> 24 == 0 ? 0 : argb;
  }

  int count() {
    return count;
  }

  boolean isPalette() {
    return count <= MOST;
  }

  /** Whether most colours have a close neighbour, like the greys of a photograph or the shades of a tinted one. */
  boolean isRamp() {
    var listed = Arrays.copyOf(colours, count);
    return Arrays.stream(listed).filter(colour -> Arrays.stream(listed).anyMatch(other -> other != colour && isNear(colour, other))).count()
        * 2 > count;
  }

  static boolean isNear(int one, int other) {
    return isNear(one, other, 24) && isNear(one, other, 16) && isNear(one, other, 8) && isNear(one, other, 0);
  }

  private static boolean isNear(int one, int other, int shift) {
    return apart(one, other, shift) <= NEAR;
  }

  /** The sum of the differences of all channels. */
  static int apart(int one, int other) {
    return apart(one, other, 24) + apart(one, other, 16) + apart(one, other, 8) + apart(one, other, 0);
  }

  private static int apart(int one, int other, int shift) {
    return Math.abs((one >>> shift & 255) - (other >>> shift & 255));
  }

  private void add(int colour) {
    var slot = (colour * 0x9E3779B9) >>> 22;
    while (taken[slot]) {
      if (slots[slot] == colour) {
        return;
      }
      slot = (slot + 1) % SLOTS;
    }
    taken[slot] = true;
    slots[slot] = colour;
    colours[count++] = colour;
  }
}
