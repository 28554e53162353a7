package studio.fofo.painter.lettering;

import java.util.ArrayList;
import java.util.List;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.PathBuilder;
import studio.fofo.painter.surface.Transform;

/**
 * Sets words as outlines. Letters that a face does not have are left out; {@link #drawable} tells whether any remain.
 *
 * <p>{@code Lettering.fitted("SEND HELP", Face.CAPTION, box, 2)} fills a box with at most two lines, as large as possible.
 */
public final class Lettering {

  private Lettering() {}

  /** The text without letters that the face cannot draw, with single spaces. */
  public static String drawable(String text, Face face) {
    StringBuilder kept = new StringBuilder();
    text.codePoints().forEach(point -> {
      if (Character.isWhitespace(point)) {
        kept.append(' ');
      } else if (face.has(point)) {
        kept.appendCodePoint(point);
      }
    });
    return kept.toString().strip().replaceAll(" +", " ");
  }

  /** One line starting at (0, 0) on its baseline, {@code size} units per em, with extra letter spacing in ems. */
  public static Path line(String text, Face face, double size, double tracking) {
    PathBuilder path = Path.begin();
    double scale = size / 1000;
    double x = 0;
    for (int point : text.codePoints().toArray()) {
      Transform place = Transform.move(x, 0).scale(scale);
      face.outline(point).ifPresent(letter -> path.add(letter.transformed(place)));
      x += (point == ' ' ? Math.max(260, face.advance(' ')) : face.advance(point)) * scale + tracking * size;
    }
    return path.build();
  }

  /** Letters stacked vertically, centred on x = 0, the first starting at y = 0. */
  public static Path column(String text, Face face, double size, double pitch) {
    PathBuilder path = Path.begin();
    double y = 0;
    for (int point : text.codePoints().toArray()) {
      double top = y;
      face.outline(point).ifPresent(letter -> {
        Bounds box = letter.bounds();
        double scale = size / 1000;
        path.add(letter.transformed(Transform.move(-box.centreX() * scale, top + size * 0.86).scale(scale)));
      });
      y += size * pitch;
    }
    return path.build();
  }

  /** The words as one block, centred in the box, in as few lines and as large as possible; empty if nothing can be drawn. */
  public static Path fitted(String text, Face face, Bounds box, int mostLines) {
    return fitted(text, face, box, mostLines, Double.MAX_VALUE);
  }

  public static Path fitted(String text, Face face, Bounds box, int mostLines, double mostSize) {
    String words = drawable(text, face);
    if (words.isEmpty()) {
      return Path.begin().build();
    }
    Path best = Path.begin().build();
    double bestSize = 0;
    for (int count = 1; count <= mostLines; count++) {
      List<String> lines = balanced(words, count);
      List<Path> set = lines.stream().map(line -> line(line, face, 100, 0)).toList();
      double widest = set.stream().mapToDouble(line -> line.bounds().width()).max().orElse(1);
      double tallest = set.stream().mapToDouble(line -> line.bounds().height()).max().orElse(1);
      double pitch = tallest * 1.16;
      double height = tallest + pitch * (lines.size() - 1);
      double size = Math.min(mostSize / 100, Math.min(box.width() / Math.max(1, widest), box.height() / Math.max(1, height)));
      if (size > bestSize * 1.04) {
        bestSize = size;
        best = stacked(set, pitch, size, box);
      }
    }
    return best;
  }

  private static Path stacked(List<Path> lines, double pitch, double size, Bounds box) {
    PathBuilder block = Path.begin();
    double y = 0;
    for (Path line : lines) {
      block.add(line.transformed(Transform.move(-line.bounds().centreX() * size, y * size).scale(size)));
      y += pitch;
    }
    Path raw = block.build();
    Bounds set = raw.bounds();
    return raw.transformed(Transform.move(box.centreX() - set.centreX(), box.centreY() - set.centreY()));
  }

  /** The words in this many lines of similar length. */
  static List<String> balanced(String text, int count) {
    String[] words = text.split(" ");
    int target = (int) Math.ceil((double) text.length() / count);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      boolean full = !line.isEmpty() && line.length() + 1 + word.length() / 2 > target;
      if (full && lines.size() < count - 1) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
