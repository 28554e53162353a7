package studio.fofo.painter.drape;

import org.jspecify.annotations.Nullable;

/**
 * A panel in space.
 *
 * @param at three coordinates per point
 * @param normals pointing outwards, three coordinates per point
 * @param traits other properties of each point, in the order of {@link Trait}
 */
record Surface(Panel panel, double[][] at, double[][] normals, double[][] traits) {

  /** A point's position on the pattern, and its distance to visible features. */
  enum Trait {
    ACROSS, DOWN, NECK, HEM, CUFF, ARMHOLE, BAND, HOOD, POCKET
  }

  private static final double FAR = 99;
  private static final int SMOOTHINGS = 3;

  static Surface of(Panel panel, Cloth cloth, int first, int outside) {
    int count = panel.points().size();
    double[][] at = new double[count][];
    double[][] traits = new double[count][];
    for (int i = 0; i < count; i++) {
      at[i] = new double[] {cloth.x[first + i], cloth.y[first + i], cloth.z[first + i]};
      double[] p = panel.points().get(i);
      traits[i] = new double[] {p[0], p[1], panel.away("neck", p[0], p[1]), panel.away("hem", p[0], p[1]),
          Math.min(panel.away("cuff", p[0], p[1]), panel.away("opening", p[0], p[1])), armhole(p[0], p[1]), panel.band(p[0], p[1]),
          panel.has("hood") ? p[1] - 8 + 7.4 * p[0] * p[0] / 132 : FAR, panel.has("opening") ? pocket(p[0], p[1]) : -FAR};
    }
    for (int i = 0; i < SMOOTHINGS; i++) {
      smooth(panel, at);
    }
    return new Surface(panel, at, normals(panel, at, outside), traits);
  }

  /** The distance to the right of the sleeve's seam, which bends inwards between the shoulder and the armpit. */
  private static double armhole(double x, double y) {
    double t = Math.clamp((y - 4.2) / 24.5, -0.2, 1.2);
    return Math.abs(x) - (22.5 - 7.2 * t * (1 - t) + 3.6 * t * t);
  }

  /** The distance inside the pocket, whose sides slant for the hands. */
  private static double pocket(double x, double y) {
    double slant = 12.5 + 4.5 * Math.clamp((y - 46.5) / 12, 0, 1) - Math.abs(x);
    return Math.min(slant, Math.min(y - 46.5, 63.5 - y));
  }

  private static void smooth(Panel panel, double[][] at) {
    double[][] sum = new double[at.length][4];
    panel.sides().keySet().forEach(side -> {
      int a = (int) (side >> 32);
      int b = (int) (long) side;
      for (int k = 0; k < 3; k++) {
        sum[a][k] += at[b][k];
        sum[b][k] += at[a][k];
      }
      sum[a][3]++;
      sum[b][3]++;
    });
    int edge = panel.edge().size();
    double[][] before = new double[edge][];
    for (int i = 0; i < edge; i++) {
      before[i] = at[i].clone();
    }
    for (int i = 0; i < at.length; i++) {
      for (int k = 0; k < 3; k++) {
        double beside = i < edge ? (before[(i + 1) % edge][k] + before[(i + edge - 1) % edge][k]) / 2 : sum[i][k] / sum[i][3];
        at[i][k] = 0.5 * at[i][k] + 0.5 * beside;
      }
    }
  }

  private static double[][] normals(Panel panel, double[][] at, int outside) {
    double[][] normals = new double[at.length][3];
    for (int[] t : panel.triangles()) {
      double[] n = cross(at[t[0]], at[t[1]], at[t[2]]);
      for (int corner : t) {
        for (int k = 0; k < 3; k++) {
          normals[corner][k] -= n[k] * outside;
        }
      }
    }
    for (double[] n : normals) {
      double length = Math.max(1e-12, Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]));
      for (int k = 0; k < 3; k++) {
        n[k] /= length;
      }
    }
    return normals;
  }

  private static double[] cross(double[] a, double[] b, double[] c) {
    double ux = b[0] - a[0];
    double uy = b[1] - a[1];
    double uz = b[2] - a[2];
    double vx = c[0] - a[0];
    double vy = c[1] - a[1];
    double vz = c[2] - a[2];
    return new double[] {uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx};
  }

  Surface moved(double x, double y, double z) {
    double[][] there = new double[at.length][];
    for (int i = 0; i < at.length; i++) {
      there[i] = new double[] {at[i][0] + x, at[i][1] + y, at[i][2] + z};
    }
    return new Surface(panel, there, normals, traits);
  }

  /** The position in space of a point of the pattern, or null outside the panel. */
  double @Nullable [] place(double px, double py) {
    for (int[] t : panel.triangles()) {
      double[] a = panel.points().get(t[0]);
      double[] b = panel.points().get(t[1]);
      double[] c = panel.points().get(t[2]);
      double area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
      double u = ((px - a[0]) * (c[1] - a[1]) - (py - a[1]) * (c[0] - a[0])) / area;
      double v = ((b[0] - a[0]) * (py - a[1]) - (b[1] - a[1]) * (px - a[0])) / area;
      if (u >= -1e-9 && v >= -1e-9 && u + v <= 1 + 1e-9) {
        double[] at3 = new double[3];
        for (int k = 0; k < 3; k++) {
          at3[k] = at[t[0]][k] * (1 - u - v) + at[t[1]][k] * u + at[t[2]][k] * v;
        }
        return at3;
      }
    }
    return null;
  }
}
