package studio.fofo.painter.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Completes half a drawing: an outline and its mirror image about a vertical axis.
 *
 * <p>If an outline has a straight side on the axis (or just beyond it), the two halves become one outline without that side. Two outlines
 * that merely touch would show a seam: each covers the pixels on the axis in part, and what is below shows through.
 */
final class Mirroring {

  /** One segment of an outline: its control points, if any, and its end; x, y, x, y, … */
  private record Stretch(byte verb, double[] points) {

    double endX() {
      return points[points.length - 2];
    }

    double endY() {
      return points[points.length - 1];
    }
  }

  private record Outline(double x, double y, List<Stretch> stretches, boolean closed) {}

  private Mirroring() {}

  static Path whole(Path half, double axis) {
    PathBuilder whole = Path.begin();
    for (Outline outline : outlines(half)) {
      List<Stretch> opened = opened(outline, axis);
      if (opened.isEmpty()) {
        draw(whole, outline.x, outline.y, outline.stretches, outline.closed);
        Stretch last = outline.stretches.getLast();
        draw(whole, 2 * axis - last.endX(), last.endY(), back(outline.x, outline.y, outline.stretches, axis), outline.closed);
      } else {
        Stretch start = opened.getFirst();
        List<Stretch> way = opened.subList(1, opened.size());
        List<Stretch> all = new ArrayList<>(way);
        all.addAll(back(start.endX(), start.endY(), way, axis));
        draw(whole, start.endX(), start.endY(), all, true);
      }
    }
    return whole.build();
  }

  /** From one end of the side on the axis all the way round to its other end; empty unless there is exactly one such side. */
  private static List<Stretch> opened(Outline outline, double axis) {
    List<Stretch> round = new ArrayList<>(outline.stretches);
    if (!outline.closed) {
      return List.of();
    }
    if (round.getLast().endX() != outline.x || round.getLast().endY() != outline.y) {
      round.add(new Stretch(Path.LINE, new double[] {outline.x, outline.y}));
    }
    List<Integer> sides = new ArrayList<>();
    long beyond = round.stream().filter(stretch -> stretch.endX() >= axis).count();
    for (int i = 0; i < round.size(); i++) {
      Stretch before = round.get((i + round.size() - 1) % round.size());
      if (round.get(i).verb == Path.LINE && round.get(i).endX() >= axis && before.endX() >= axis) {
        sides.add(i);
      }
    }
    if (sides.size() != 1 || beyond != 2) {
      return List.of();
    }
    Collections.rotate(round, -sides.get(0));
    return round.stream().map(stretch -> onThisSide(stretch, axis)).toList();
  }

  private static Stretch onThisSide(Stretch stretch, double axis) {
    double[] points = stretch.points.clone();
    for (int i = 0; i < points.length; i += 2) {
      points[i] = Math.min(axis, points[i]);
    }
    return new Stretch(stretch.verb, points);
  }

  /** The mirror image, from its last point back to its first. */
  private static List<Stretch> back(double x, double y, List<Stretch> way, double axis) {
    List<Stretch> back = new ArrayList<>();
    for (int i = way.size() - 1; i >= 0; i--) {
      double[] forth = way.get(i).points;
      double[] points = new double[forth.length];
      for (int control = 0; control + 2 < forth.length; control += 2) {
        points[forth.length - 4 - control] = 2 * axis - forth[control];
        points[forth.length - 3 - control] = forth[control + 1];
      }
      points[points.length - 2] = 2 * axis - (i == 0 ? x : way.get(i - 1).endX());
      points[points.length - 1] = i == 0 ? y : way.get(i - 1).endY();
      back.add(new Stretch(way.get(i).verb, points));
    }
    return back;
  }

  private static void draw(PathBuilder path, double x, double y, List<Stretch> stretches, boolean closed) {
    path.moveTo(x, y);
    for (Stretch stretch : stretches) {
      double[] p = stretch.points;
      switch (stretch.verb) {
        case Path.LINE -> path.lineTo(p[0], p[1]);
        case Path.QUAD -> path.curveTo(p[0], p[1], p[2], p[3]);
        default -> path.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
      }
    }
    if (closed) {
      path.close();
    }
  }

  private static List<Outline> outlines(Path path) {
    List<Outline> outlines = new ArrayList<>();
    int next = 0;
    double x = 0;
    double y = 0;
    List<Stretch> stretches = new ArrayList<>();
    for (byte verb : path.verbs) {
      int count = verb == Path.CLOSE ? 0 : verb == Path.CUBIC ? 6 : verb == Path.QUAD ? 4 : 2;
      double[] points = Arrays.copyOfRange(path.points, next, next + count);
      next += count;
      if (verb == Path.MOVE || verb == Path.CLOSE) {
        if (!stretches.isEmpty()) {
          outlines.add(new Outline(x, y, List.copyOf(stretches), verb == Path.CLOSE));
          stretches.clear();
        }
        x = verb == Path.MOVE ? points[0] : x;
        y = verb == Path.MOVE ? points[1] : y;
      } else {
        stretches.add(new Stretch(verb, points));
      }
    }
    if (!stretches.isEmpty()) {
      outlines.add(new Outline(x, y, List.copyOf(stretches), false));
    }
    return outlines;
  }
}
