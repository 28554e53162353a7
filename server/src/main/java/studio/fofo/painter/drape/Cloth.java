package studio.fofo.painter.drape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Panels as particles that keep their distances, fall, and come to rest on a form. */
final class Cloth {

  /** Two particles and their distance; {@code push} and {@code pull}: the share of the error that a step corrects. */
  private record Link(int a, int b, double rest, double push, double pull) {}

  private static final double THICK = 0.35;
  private static final double DAMPING = 0.985;
  /** Weightless cloth does not swing: panels that are drawn together would fly through the form. */
  private static final double CALM = 0.5;
  private static final double FRICTION = 0.6;
  /** Where cloth is turned up and sewn, it is twice as thick and much stiffer; in centimetres from its edge. */
  private static final double HEM = 2.4;
  private static final double BAND = 6;
  /** Bands are knitted this much narrower than the cloth that they hold. */
  private static final double GATHERED = 0.86;
  private static final double NUDGE = 0.05;

  final double[] x;
  final double[] y;
  final double[] z;
  private final double[] oldX;
  private final double[] oldY;
  private final double[] oldZ;
  private final int[] from;
  private final int[] to;
  private final double[] rests;
  private final double[] pushes;
  private final double[] pulls;
  private final List<int[]> seams = new ArrayList<>();
  private final List<Integer> centred = new ArrayList<>();
  private final Map<Integer, double[]> held = new TreeMap<>();
  private final double[] fall;

  /** The initial state: each panel flat at its own depth; {@code fall} is the acceleration per step, downwards and away. */
  Cloth(List<Panel> panels, double[] depths, double bending, double... fall) {
    int count = panels.stream().mapToInt(panel -> panel.points().size()).sum();
    x = new double[count];
    y = new double[count];
    z = new double[count];
    this.fall = fall;
    List<Link> links = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < panels.size(); i++) {
      for (double[] point : panels.get(i).points()) {
        x[first] = point[0];
        y[first] = -point[1];
        z[first++] = depths[i];
      }
      weave(links, panels.get(i), first - panels.get(i).points().size(), bending);
    }
    Collections.shuffle(links, new Random(9));
    from = links.stream().mapToInt(Link::a).toArray();
    to = links.stream().mapToInt(Link::b).toArray();
    rests = links.stream().mapToDouble(Link::rest).toArray();
    pushes = links.stream().mapToDouble(Link::push).toArray();
    pulls = links.stream().mapToDouble(Link::pull).toArray();
    oldX = x.clone();
    oldY = y.clone();
    oldZ = z.clone();
  }

  private static void weave(List<Link> links, Panel panel, int first, double bending) {
    panel.sides().forEach((side, across) -> {
      int a = (int) (side >> 32);
      double[] p = panel.points().get(a);
      link(links, panel, first, a, (int) (long) side, 0.45, 0.5);
      if (across.size() == 2) {
        boolean turned = Math.min(panel.away("hem", p[0], p[1]), panel.away("cuff", p[0], p[1])) < HEM;
        link(links, panel, first, across.get(0), across.get(1), turned ? Math.min(0.5, bending * 6) : bending, 0.1);
      }
    });
    Random chance = new Random(5);
    int count = panel.points().size();
    for (int tether = 0; tether < count * 24; tether++) {
      int a = chance.nextInt(count);
      int b = chance.nextInt(count);
      double[] p = panel.points().get(a);
      double[] q = panel.points().get(b);
      double length = StrictMath.hypot(p[0] - q[0], p[1] - q[1]);
      if (length < 14 && length > 3 && Outline.inside(panel.edge(), (p[0] + q[0]) / 2, (p[1] + q[1]) / 2)) {
        link(links, panel, first, a, b, length < 5 ? bending * 0.25 : 0, 0.35);
      }
    }
  }

  private static void link(List<Link> links, Panel panel, int first, int a, int b, double push, double pull) {
    double[] p = panel.points().get(a);
    double[] q = panel.points().get(b);
    double drawn = panel.band((p[0] + q[0]) / 2, (p[1] + q[1]) / 2) < BAND ? GATHERED : 1;
    links.add(new Link(first + a, first + b, drawn * StrictMath.hypot(p[0] - q[0], p[1] - q[1]), push, pull));
  }

  /** Keeps a particle in the middle, like a hand that dresses a form. */
  void centre(int particle) {
    centred.add(particle);
  }

  /** Holds a particle in place, as a stand holds the top of a hood. */
  void hold(int particle, double... place) {
    held.put(particle, place);
  }

  void sew(int a, int b) {
    seams.add(new int[] {a, b});
  }

  /**
   * Advances one step; {@code closed} 1 closes seams completely, less lets them close slowly; with {@code weight} 0 nothing falls or
   * swings.
   */
  void step(Form form, double closed, double weight) {
    double kept = weight == 0 ? CALM : DAMPING;
    for (int i = 0; i < x.length; i++) {
      double dx = (x[i] - oldX[i]) * kept;
      double dy = (y[i] - oldY[i]) * kept;
      double dz = (z[i] - oldZ[i]) * kept;
      oldX[i] = x[i];
      oldY[i] = y[i];
      oldZ[i] = z[i];
      x[i] += dx;
      y[i] += dy - fall[0] * weight;
      z[i] += dz - fall[1] * weight;
    }
    for (int link = 0; link < from.length; link++) {
      hold(link);
    }
    held.forEach((particle, place) -> {
      x[particle] += (place[0] - x[particle]) * 0.1;
      y[particle] += (place[1] - y[particle]) * 0.1;
      z[particle] += (place[2] - z[particle]) * 0.1;
    });
    for (int middle : centred) {
      x[middle] *= 0.8;
    }
    for (int[] seam : seams) {
      join(seam[0], seam[1], closed);
    }
    for (int i = 0; i < x.length; i++) {
      collide(form, i);
    }
  }

  private void hold(int link) {
    int a = from[link];
    int b = to[link];
    double dx = x[b] - x[a];
    double dy = y[b] - y[a];
    double dz = z[b] - z[a];
    double length = Math.sqrt(dx * dx + dy * dy + dz * dz);
    double error = length - rests[link];
    double share = (error < 0 ? pushes[link] : pulls[link]) * error / Math.max(length, 1e-9) * 0.5;
    x[a] += dx * share;
    y[a] += dy * share;
    z[a] += dz * share;
    x[b] -= dx * share;
    y[b] -= dy * share;
    z[b] -= dz * share;
  }

  private void join(int a, int b, double closed) {
    double dx = (x[b] - x[a]) * 0.5 * closed;
    double dy = (y[b] - y[a]) * 0.5 * closed;
    double dz = (z[b] - z[a]) * 0.5 * closed;
    x[a] += dx;
    y[a] += dy;
    z[a] += dz;
    x[b] -= dx;
    y[b] -= dy;
    z[b] -= dz;
  }

  private void collide(Form form, int i) {
    double inside = THICK - form.distance(x[i], y[i], z[i]);
    if (inside <= 0) {
      return;
    }
    double nx = form.distance(x[i] + NUDGE, y[i], z[i]) - form.distance(x[i] - NUDGE, y[i], z[i]);
    double ny = form.distance(x[i], y[i] + NUDGE, z[i]) - form.distance(x[i], y[i] - NUDGE, z[i]);
    double nz = form.distance(x[i], y[i], z[i] + NUDGE) - form.distance(x[i], y[i], z[i] - NUDGE);
    double length = Math.max(1e-9, Math.sqrt(nx * nx + ny * ny + nz * nz));
    double out = Math.min(inside, 0.8) / length;
    x[i] += nx * out;
    y[i] += ny * out;
    z[i] += nz * out;
    oldX[i] += (x[i] - oldX[i]) * FRICTION;
    oldY[i] += (y[i] - oldY[i]) * FRICTION;
    oldZ[i] += (z[i] - oldZ[i]) * FRICTION;
  }
}
