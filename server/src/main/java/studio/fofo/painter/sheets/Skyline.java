package studio.fofo.painter.sheets;

/** The lower edge of what lies on a sheet so far, as level segments from left to right. */
final class Skyline {

  private final int across;
  private final int[] lefts;
  private final int[] tops;
  private int count;

  /** @param most pieces that may be laid: each adds at most one segment */
  Skyline(int across, int most) {
    this.across = across;
    this.lefts = new int[most + 3];
    this.tops = new int[most + 3];
    clear();
  }

  void clear() {
    count = 1;
    lefts[0] = 0;
    tops[0] = 0;
  }

  /** The highest free segment, the left one of two. */
  int highest() {
    int found = 0;
    for (int at = 1; at < count; at++) {
      if (tops[at] < tops[found]) {
        found = at;
      }
    }
    return found;
  }

  int left(int segment) {
    return lefts[segment];
  }

  int top(int segment) {
    return tops[segment];
  }

  int width(int segment) {
    return (segment + 1 < count ? lefts[segment + 1] : across) - lefts[segment];
  }

  /** How far the piece at its left reaches below it; the film's edge reaches for ever. */
  int wallAtLeft(int segment) {
    return segment == 0 ? Integer.MAX_VALUE : tops[segment - 1] - tops[segment];
  }

  int wallAtRight(int segment) {
    return segment + 1 == count ? Integer.MAX_VALUE : tops[segment + 1] - tops[segment];
  }

  int lowest() {
    int deepest = 0;
    for (int at = 0; at < count; at++) {
      deepest = Math.max(deepest, tops[at]);
    }
    return deepest;
  }

  /** Gives a segment up, as nothing fits: it sinks to the nearer neighbour. @return false if it has none */
  boolean sink(int segment) {
    if (count == 1) {
      return false;
    }
    tops[segment] += Math.min(wallAtLeft(segment), wallAtRight(segment));
    merge();
    return true;
  }

  /** Lays a piece onto a segment, at its left or right end. */
  void lay(int segment, boolean atRight, int width, int height) {
    int free = width(segment) - width;
    if (free == 0) {
      tops[segment] += height;
    } else {
      System.arraycopy(lefts, segment, lefts, segment + 1, count - segment);
      System.arraycopy(tops, segment, tops, segment + 1, count - segment);
      count++;
      lefts[segment + 1] = lefts[segment] + (atRight ? free : width);
      tops[atRight ? segment + 1 : segment] += height;
    }
    merge();
  }

  private void merge() {
    int kept = 0;
    for (int at = 1; at < count; at++) {
      if (tops[at] != tops[kept]) {
        kept++;
        lefts[kept] = lefts[at];
        tops[kept] = tops[at];
      }
    }
    count = kept + 1;
  }
}
