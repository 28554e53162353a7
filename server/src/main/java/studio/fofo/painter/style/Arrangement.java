package studio.fofo.painter.style;

import java.util.ArrayList;
import java.util.List;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Transform;

/** Positions of motifs. */
public final class Arrangement {

  private Arrangement() {}

  /** The motif as large as fits {@code width × height}, centred on x, with its lowest point at {@code bottom}. */
  public static Transform standing(Motif motif, double x, double bottom, double width, double height) {
    Bounds box = motif.bounds();
    double scale = Math.min(width / box.width(), height / box.height());
    return Transform.move(x - box.centreX() * scale, bottom - box.bottom() * scale).scale(scale);
  }

  /** The motif as large as fits, centred on (x, y). */
  public static Transform centred(Motif motif, double x, double y, double width, double height) {
    Bounds box = motif.bounds();
    double scale = Math.min(width / box.width(), height / box.height());
    return Transform.move(x - box.centreX() * scale, y - box.centreY() * scale).scale(scale);
  }

  /** One figure of a group: shifted by shares of the leader's width, at this share of its size, the furthest first. */
  public record Figure(double aside, double back, double size) {}

  /** A group of {@code count}, the last of which is the leader in the middle. */
  public static List<Figure> group(int count) {
    List<Figure> figures = new ArrayList<>();
    for (int i = count - 1; i > 0; i--) {
      int rank = (i + 1) / 2;
      double side = i % 2 == 1 ? -1 : 1;
      double size = Math.max(0.34, 0.86 - 0.13 * rank);
      figures.add(new Figure(side * (0.56 * rank + 0.04), 0.06 * rank, size));
    }
    figures.add(new Figure(0, 0, 1));
    return figures;
  }

  /** The factor by which a group's leader shrinks so that all fit into the leader's width times {@code room}. */
  public static double shrink(int count, double room) {
    int ranks = count / 2;
    double wide = ranks == 0 ? 1 : 2 * (0.56 * ranks + 0.04) + 0.5;
    return Math.min(1, room / wide);
  }
}
