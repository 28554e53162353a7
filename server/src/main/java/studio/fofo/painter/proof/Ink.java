package studio.fofo.painter.proof;

import studio.fofo.painter.image.Raster;

/** Where a sample of a print file has ink. */
final class Ink {

  /** Below this, a printer puts down next to nothing. */
  private static final int PRINTED_ALPHA = 32;

  private final int width;
  private final int height;
  private final boolean[] inked;

  private Ink(int width, int height, boolean[] inked) {
    this.width = width;
    this.height = height;
    this.inked = inked;
  }

  static Ink of(Raster sample) {
    var inked = new boolean[sample.width() * sample.height()];
    for (var at = 0; at < inked.length; at++) {
      inked[at] = (sample.rgba()[4 * at + 3] & 255) >= PRINTED_ALPHA;
    }
    return new Ink(sample.width(), sample.height(), inked);
  }

  /** The share of the sample that is inked, 0 to 1. */
  double share() {
    return (double) count(inked) / inked.length;
  }

  /** The longest inked stretch of an edge, as a share of that edge, 0 to 1. */
  double longestAtAnEdge() {
    return Math.max(Math.max(longest(0, 1, width), longest((height - 1) * width, 1, width)),
        Math.max(longest(0, width, height), longest(width - 1, width, height)));
  }

  private double longest(int start, int stride, int length) {
    var run = 0;
    var longest = 0;
    for (var place = 0; place < length; place++) {
      run = inked[start + place * stride] ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return (double) longest / length;
  }

  /** The share of the ink, 0 to 1, into which no square of this side fits. */
  double thinnerThan(int side) {
    var all = count(inked);
    return all == 0 || side < 2 ? 0 : 1 - (double) count(opened(side)) / all;
  }

  /** What squares of this side cover, wherever they fit: rows and columns one after the other, since a square is both. */
  private boolean[] opened(int side) {
    return inColumns(inRows(inColumns(inRows(inked, side, side), side, side), side, 1), side, 1);
  }

  private boolean[] inRows(boolean[] set, int side, int least) {
    var result = new boolean[set.length];
    for (var y = 0; y < height; y++) {
      windows(set, result, new Line(y * width, 1, width), side, least);
    }
    return result;
  }

  private boolean[] inColumns(boolean[] set, int side, int least) {
    var result = new boolean[set.length];
    for (var x = 0; x < width; x++) {
      windows(set, result, new Line(x, width, height), side, least);
    }
    return result;
  }

  private record Line(int start, int stride, int length) {
    int at(int place) {
      return start + place * stride;
    }
  }

  /**
   * Slides a window along a line. With {@code least} as long as the window, the place where it begins is set if all of it is; with 1, the
   * place where it ends if any of it is.
   */
  private static void windows(boolean[] set, boolean[] result, Line line, int side, int least) {
    var count = 0;
    for (var place = 0; place < line.length(); place++) {
      count += set[line.at(place)] ? 1 : 0;
      count -= place >= side && set[line.at(place - side)] ? 1 : 0;
      var told = least == 1 ? place : place - side + 1;
      if (told >= 0) {
        result[line.at(told)] = count >= least;
      }
    }
  }

  private static int count(boolean[] set) {
    var count = 0;
    for (var one : set) {
      count += one ? 1 : 0;
    }
    return count;
  }
}
