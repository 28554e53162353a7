package studio.fofo.painter;

/**
 * A picture's shape as width : height, from 1:3 to 3:1.
 *
 * <p>{@code AspectRatio.parse("4:5").height(1024)} is 1280.
 */
public record AspectRatio(int across, int down) {

  public static final AspectRatio SQUARE = new AspectRatio(1, 1);

  public AspectRatio {
    if (across < 1 || down < 1 || across > 3L * down || down > 3L * across) {
      throw new IllegalArgumentException("aspect " + across + ":" + down + " is not between 1:3 and 3:1");
    }
  }

  /** Parses {@code "4:5"}. */
  public static AspectRatio parse(String text) {
    String[] sides = text.strip().split(":");
    try {
      if (sides.length == 2) {
        return new AspectRatio(Integer.parseInt(sides[0].strip()), Integer.parseInt(sides[1].strip()));
      }
    } catch (NumberFormatException notNumbers) {
      throw new IllegalArgumentException("aspect \"" + text + "\" is not of the form 4:5", notNumbers);
    }
    throw new IllegalArgumentException("aspect \"" + text + "\" is not of the form 4:5");
  }

  /** The height in pixels for this width. */
  public int height(int width) {
    return Math.max(1, (int) Math.round((double) width * down / across));
  }

  double unitsAcross() {
    return across >= down ? Math.rint(100_000.0 * across / down) / 100 : 1000;
  }

  double unitsDown() {
    return down >= across ? Math.rint(100_000.0 * down / across) / 100 : 1000;
  }

  @Override
  public String toString() {
    return across + ":" + down;
  }
}
