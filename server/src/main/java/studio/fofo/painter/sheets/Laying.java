package studio.fofo.painter.sheets;

import java.util.Arrays;

/**
 * Lays all pieces by one rule: each time on the highest free segment of the skyline, the piece that suits it best. A piece suits a segment
 * if little is lost at its side ({@link Kinds#fillable}), if it fills the segment, and if it ends level with its neighbour (after Wei, Oon,
 * Zhu and Lim, "A skyline heuristic for the 2D rectangular packing and strip packing problems", 2011); among equals, the one that comes
 * first in the sequence.
 */
final class Laying {

  private static final int FITS_EXACTLY = 4;
  private static final int FILLS = 2;

  private final Kinds kinds;
  private final Film film;
  private final int across;
  private final int along;
  private final int[] fillable;
  private final Skyline skyline;
  private final int[] nextOf;
  private final int[] following;

  /** For each piece laid: its kind, left, top, whether it is turned, its sheet. */
  final int[][] laid;
  private int count;
  private int sheet;

  Laying(Kinds kinds, Film film) {
    this.kinds = kinds;
    this.film = film;
    this.across = film.roomAcross();
    this.along = film.roomAlong();
    this.fillable = kinds.fillable(across);
    this.skyline = new Skyline(across, kinds.pieces());
    this.nextOf = new int[kinds.count()];
    this.following = new int[kinds.pieces()];
    this.laid = new int[kinds.pieces()][5];
  }

  /**
   * Lays all pieces.
   *
   * @param sequence the kind of each piece
   * @param tolerance the width at a piece's side whose loss does not matter
   * @return the length of film, with the margins of each sheet
   */
  long run(int[] sequence, int tolerance) {
    link(sequence);
    skyline.clear();
    count = 0;
    sheet = 0;
    long length = 0;
    while (count < sequence.length) {
      int segment = skyline.highest();
      if (!layOn(segment, tolerance) && !skyline.sink(segment)) {
        length += taken();
        skyline.clear();
        sheet++;
      }
    }
    return length + taken();
  }

  int sheets() {
    return sheet + 1;
  }

  private int taken() {
    return skyline.lowest() - film.gap() + 2 * film.margin();
  }

  /** The places of each kind in the sequence, as chains. */
  private void link(int[] sequence) {
    Arrays.fill(nextOf, -1);
    for (int at = sequence.length - 1; at >= 0; at--) {
      following[at] = nextOf[sequence[at]];
      nextOf[sequence[at]] = at;
    }
  }

  private boolean layOn(int segment, int tolerance) {
    int width = skyline.width(segment);
    int room = along - skyline.top(segment);
    int best = -1;
    boolean bestTurned = false;
    long bestScore = Long.MIN_VALUE;
    for (int kind = 0; kind < nextOf.length; kind++) {
      if (nextOf[kind] < 0) {
        continue;
      }
      for (int way = 0; way < 2; way++) {
        boolean turned = way == 1;
        if (kinds.width(kind, turned) <= width && kinds.height(kind, turned) <= room) {
          long score = score(kind, turned, segment, tolerance);
          if (score > bestScore) {
            bestScore = score;
            best = kind;
            bestTurned = turned;
          }
        }
      }
    }
    if (best >= 0) {
      lay(segment, best, bestTurned);
    }
    return best >= 0;
  }

  private long score(int kind, boolean turned, int segment, int tolerance) {
    int free = skyline.width(segment) - kinds.width(kind, turned);
    int lost = Math.max(0, free - fillable[free] - tolerance);
    int height = kinds.height(kind, turned);
    int left = skyline.wallAtLeft(segment);
    int right = skyline.wallAtRight(segment);
    boolean level = free == 0 ? height == left || height == right : height == (left >= right ? left : right);
    int fit = free == 0 ? level ? FITS_EXACTLY : FILLS : level ? 1 : 0;
    return -((long) lost << 40) + ((long) fit << 32) - nextOf[kind];
  }

  private void lay(int segment, int kind, boolean turned) {
    int width = kinds.width(kind, turned);
    int height = kinds.height(kind, turned);
    boolean atRight = skyline.wallAtRight(segment) > skyline.wallAtLeft(segment);
    int[] place = laid[count++];
    place[0] = kind;
    place[1] = skyline.left(segment) + (atRight ? skyline.width(segment) - width : 0);
    place[2] = skyline.top(segment);
    place[3] = turned ? 1 : 0;
    place[4] = sheet;
    skyline.lay(segment, atRight, width, height);
    nextOf[kind] = following[nextOf[kind]];
  }
}
