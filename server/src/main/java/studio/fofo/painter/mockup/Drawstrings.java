package studio.fofo.painter.mockup;

import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.PathBuilder;
import studio.fofo.painter.surface.Stroke;

/**
 * The two braided cords of a hood with their eyelets and metal tips, hanging over the cloth as it lies: 8 mm thick, a hand's breadth
 * long, so that they end where most prints begin. All places are of the pattern, in centimetres.
 */
final class Drawstrings {

  private static final double EYELET_X = 3.7;
  private static final double EYELET_Y = 7.4;
  private static final double CORD = 0.72;
  private static final double TIP = 2.1;
  private static final int STEPS = 64;
  private static final double BRAID = 0.42;

  private final Canvas canvas;
  private final ClothMaps maps;
  private final double centimetre;
  private final Colour cord;

  private Drawstrings(Canvas canvas, ClothMaps maps, Colour cloth) {
    this.canvas = canvas;
    this.maps = maps;
    this.centimetre = maps.unitsPerMillimetre() * 10;
    this.cord = cloth.lightness() < 0.4 ? cloth.lighter(0.09) : cloth.darker(0.03);
  }

  static void draw(Canvas canvas, ClothMaps maps, Colour cloth) {
    Drawstrings strings = new Drawstrings(canvas, maps, cloth);
    strings.hang(-1, 10.6, 0.5);
    strings.hang(1, 11.8, 0.8);
  }

  private void hang(int side, double length, double sway) {
    double[] eyelet = seen(side, 0, length, sway);
    Path path = path(side, length, sway, 0, 1);
    Path tip = path(side, length + TIP, sway, length / (length + TIP), 1);
    double wide = CORD * centimetre;
    Studio.soft(canvas, moved(side, length + TIP, sway, 0.26, 0.34), wide * 1.9, Colour.of("#08060f"), 0.36);
    canvas.stroke(path, Stroke.round(wide), Ink.of(cord.darker(0.16)), Blend.NORMAL);
    canvas.stroke(path, Stroke.round(wide * 0.78), Ink.of(cord), Blend.NORMAL);
    braid(side, length, sway);
    canvas.stroke(moved(side, length, sway, -CORD * 0.2, 0), Stroke.round(wide * 0.2), Ink.of(Colour.WHITE.alpha(0.16)), Blend.NORMAL);
    metal(tip, side, length, sway);
    eyelet(eyelet[0], eyelet[1]);
  }

  /** Strands that cross: short slanting strokes, dark on one side and light on the other. */
  private void braid(int side, double length, double sway) {
    int count = (int) (length / BRAID);
    double half = CORD * centimetre * 0.34;
    for (int i = 0; i < count; i++) {
      double[] at = seen(side, (i + 0.5) / count, length, sway);
      for (int slant = -1; slant <= 1; slant += 2) {
        Path strand = Path.begin(at[0] - slant * half, at[1] - half * 0.75).lineTo(at[0], at[1] + half * 0.25).build();
        canvas.stroke(strand, CORD * centimetre * 0.13, slant < 0 ? cord.darker(0.12).alpha(0.75) : cord.darker(0.18).alpha(0.75));
        Path light = Path.begin(at[0] - slant * half, at[1] - half * 0.35).lineTo(at[0], at[1] + half * 0.65).build();
        canvas.stroke(light, CORD * centimetre * 0.12, Colour.WHITE.alpha(slant > 0 ? 0.20 : 0.10));
      }
    }
  }

  private void metal(Path tip, int side, double length, double sway) {
    double wide = CORD * centimetre * 0.92;
    double from = length / (length + TIP);
    canvas.stroke(tip, Stroke.round(wide), Ink.of(Colour.of("#55565c")), Blend.NORMAL);
    canvas.stroke(tip, Stroke.round(wide * 0.74), Ink.of(Colour.of("#a9abb2")), Blend.NORMAL);
    double[] shift = {-0.14, 0.02, 0.17};
    Colour[] lights = {Colour.of("#f4f5f8"), Colour.of("#c9cbd1"), Colour.of("#74757c")};
    for (int i = 0; i < shift.length; i++) {
      canvas.stroke(shifted(side, length + TIP, sway, from + 0.012, shift[i] * CORD / 0.72, 0), Stroke.round(wide * 0.18),
          Ink.of(lights[i].alpha(0.9)), Blend.NORMAL);
    }
  }

  private void eyelet(double x, double y) {
    double unit = centimetre;
    canvas.fill(Path.ellipse(x, y + 0.06 * unit, 0.66 * unit, 0.62 * unit), Colour.BLACK.alpha(0.30));
    canvas.fill(Path.ellipse(x, y, 0.58 * unit, 0.54 * unit), Ink.linear(x - 0.5 * unit, y - 0.5 * unit, x + 0.5 * unit, y + 0.5 * unit,
        Colour.of("#f0f1f4"), Colour.of("#9c9ea6"), Colour.of("#5d5e66")));
    canvas.fill(Path.ellipse(x, y + 0.03 * unit, 0.33 * unit, 0.30 * unit), Colour.of("#15131c"));
    canvas.stroke(Path.begin(x, y + 0.02 * unit).lineTo(x, y + 0.66 * unit).build(), Stroke.round(CORD * unit * 0.8), Ink.of(cord),
        Blend.NORMAL);
  }

  private Path path(int side, double length, double sway, double from, double to) {
    return line(side, length, sway, from, to, 0, 0);
  }

  private Path moved(int side, double length, double sway, double right, double down) {
    return line(side, length, sway, 0, 1, right, down);
  }

  private Path shifted(int side, double length, double sway, double from, double right, double down) {
    return line(side, length, sway, from, 1, right, down);
  }

  private Path line(int side, double length, double sway, double from, double to, double right, double down) {
    double[] first = seen(side, from, length, sway);
    PathBuilder line = Path.begin(first[0] + right * centimetre, first[1] + down * centimetre);
    for (int i = 1; i <= STEPS; i++) {
      double[] at = seen(side, from + (to - from) * i / STEPS, length, sway);
      line.lineTo(at[0] + right * centimetre, at[1] + down * centimetre);
    }
    return line.build();
  }

  /** Where a share of a cord is seen, in units; above the lattice, as it would go on. */
  private double[] seen(int side, double share, double length, double sway) {
    double x = side * (EYELET_X + sway * StrictMath.sin(share * 2.6) + 0.16 * StrictMath.sin(share * 7 + side));
    double y = EYELET_Y + share * length;
    double above = Math.max(0, 12 - y);
    double[] edge = maps.seen(x, Math.max(12, y));
    double[] below = maps.seen(x, 14);
    return above == 0 ? edge
        : new double[] {edge[0] + (edge[0] - below[0]) / 2 * above, edge[1] + (edge[1] - below[1]) / 2 * above};
  }
}
