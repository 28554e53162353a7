package studio.fofo.painter.surface;

/** A path as the text of SVG's {@code d}: relative commands, since they are shorter. */
final class PathText {

  private final StringBuilder text;
  private long x;
  private long y;
  private long startX;
  private long startY;

  private PathText(StringBuilder text) {
    this.text = text;
  }

  static void write(Path path, StringBuilder text) {
    new PathText(text).walk(path);
  }

  private void walk(Path path) {
    int i = 0;
    for (byte verb : path.verbs) {
      switch (verb) {
        case Path.MOVE -> {
          x = hundredths(path.points[i]);
          y = hundredths(path.points[i + 1]);
          startX = x;
          startY = y;
          text.append('M');
          Numbers.appendHundredths(x, text);
          separated(y);
          i += 2;
        }
        case Path.LINE -> {
          line(hundredths(path.points[i]), hundredths(path.points[i + 1]));
          i += 2;
        }
        case Path.QUAD -> {
          curve('q', path.points, i, 2);
          i += 4;
        }
        case Path.CUBIC -> {
          curve('c', path.points, i, 3);
          i += 6;
        }
        case Path.CLOSE -> {
          text.append('z');
          x = startX;
          y = startY;
        }
        default -> throw new IllegalStateException("path verb " + verb);
      }
    }
  }

  private void line(long toX, long toY) {
    if (toY == y) {
      text.append('h');
      Numbers.appendHundredths(toX - x, text);
    } else if (toX == x) {
      text.append('v');
      Numbers.appendHundredths(toY - y, text);
    } else {
      text.append('l');
      Numbers.appendHundredths(toX - x, text);
      separated(toY - y);
    }
    x = toX;
    y = toY;
  }

  private void curve(char command, double[] points, int at, int count) {
    text.append(command);
    for (int point = 0; point < count; point++) {
      long toX = hundredths(points[at + 2 * point]);
      long toY = hundredths(points[at + 2 * point + 1]);
      if (point == 0) {
        Numbers.appendHundredths(toX - x, text);
      } else {
        separated(toX - x);
      }
      separated(toY - y);
    }
    x = hundredths(points[at + 2 * count - 2]);
    y = hundredths(points[at + 2 * count - 1]);
  }

  private void separated(long hundredths) {
    if (hundredths >= 0) {
      text.append(' ');
    }
    Numbers.appendHundredths(hundredths, text);
  }

  private static long hundredths(double value) {
    return (long) Math.rint(value * 100);
  }
}
