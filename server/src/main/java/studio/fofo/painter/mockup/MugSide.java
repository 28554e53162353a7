package studio.fofo.painter.mockup;

import java.util.List;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Transform;

/**
 * A mug with a diameter of 82 mm, from the front or from a side. The print begins and ends beside the handle, so the front shows its
 * middle, with the handle behind; left and right each show one half and the handle.
 */
final class MugSide implements BlankDrawing {

  private static final double LEFT = 290;
  private static final double RIGHT = 710;
  private static final double MIDDLE = (LEFT + RIGHT) / 2;
  private static final double TOP = 250;
  private static final double LOW = 770;
  private static final Path WALL = Path.begin(LEFT, TOP).lineTo(LEFT + 6, LOW - 40)
      .curveTo(LEFT + 10, LOW + 50, RIGHT - 10, LOW + 50, RIGHT - 6, LOW - 40).lineTo(RIGHT, TOP)
      .curveTo(RIGHT, TOP + 62, LEFT, TOP + 62, LEFT, TOP).close().build();

  private static final double MILLIMETRE = (RIGHT - LEFT) / 82;

  /** The height of a wrap print, in millimetres. */
  private static final double WRAP_TALL = 88.9;

  /** How far round the side is visible, from straight ahead, in degrees. */
  private static final double SEEN = 84;
  private static final double QUARTER = 90;

  /** Where the middle of the print appears, in degrees to the right from straight ahead. */
  private final double turn;

  private MugSide(double turn) {
    this.turn = turn;
  }

  static MugSide front() {
    return new MugSide(0);
  }

  /** With the handle on the left: half the print, from its beginning to its middle. */
  static MugSide left() {
    return new MugSide(QUARTER);
  }

  static MugSide right() {
    return new MugSide(-QUARTER);
  }

  @Override
  public void below(Canvas canvas, Colour colour) {
    Setting.SWEEP.draw(canvas);
    Path foot = Path.ellipse(MIDDLE + 26, 800, 200, 16);
    Studio.soft(canvas, foot, 90, Colour.of("#1d1830"), 0.42);
    canvas.fill(Path.ellipse(MIDDLE + 8, 798, 196, 18), Colour.of("#1d1830").alpha(0.45));
    if (turn != 0) {
      handle(canvas, colour);
    }
    canvas.fill(Path.rectangle(LEFT, TOP, RIGHT - LEFT, 20).with(WALL), colour);
    canvas.fill(WALL, Studio.cloth(colour));
  }

  private void handle(Canvas canvas, Colour colour) {
    Path right = Path.begin(704, 356).curveTo(854, 330, 876, 420, 860, 510).curveTo(846, 600, 774, 650, 698, 648).build();
    Path handle = turn < 0 ? right : right.transformed(new Transform(-1, 0, 0, 1, 2 * MIDDLE, 0));
    canvas.stroke(handle, 58, colour.darker(0.16));
    canvas.stroke(handle.transformed(Transform.move(-4, -5)), 42, colour.darker(0.03));
    canvas.stroke(handle.transformed(Transform.move(-9, -11)), 10, Colour.WHITE.alpha(0.4));
  }

  /** The print's width wraps round the wall at the scale of its height. */
  @Override
  public ArtPlace place(double aspect) {
    double tall = WRAP_TALL * MILLIMETRE;
    double degrees = StrictMath.toDegrees(tall * aspect / ((RIGHT - LEFT) / 2));
    double from = 0.5 + (-SEEN - turn) / degrees;
    double to = 0.5 + (SEEN - turn) / degrees;
    return new ArtPlace(new Bounds(Math.max(0, from), 0, Math.min(1, to), 1), (u, v) -> {
      double angle = StrictMath.toRadians((u - 0.5) * degrees + turn);
      double x = MIDDLE + ((RIGHT - LEFT) / 2 - 4 * v) * StrictMath.sin(angle);
      double y = TOP + 33 + v * tall + 38 * (StrictMath.cos(angle) - 0.35) * (0.75 + 0.35 * v);
      return new double[] {x, y};
    });
  }

  @Override
  public void above(Canvas canvas, Colour colour) {
    canvas.fill(WALL, new Ink.Linear(LEFT, 0, RIGHT, 0, List.of(
        new Ink.Stop(0, Colour.BLACK.alpha(0.42)), new Ink.Stop(0.14, Colour.BLACK.alpha(0.08)),
        new Ink.Stop(0.24, Colour.WHITE.alpha(0.32)),
        new Ink.Stop(0.31, Colour.WHITE.alpha(0.05)), new Ink.Stop(0.6, Colour.BLACK.alpha(0.05)),
        new Ink.Stop(0.86, Colour.BLACK.alpha(0.32)), new Ink.Stop(1, Colour.BLACK.alpha(0.5)))));
    Path mouth = Path.ellipse(MIDDLE, TOP, (RIGHT - LEFT) / 2, 46);
    canvas.fill(mouth, colour.lighter(0.06));
    Path inside = Path.ellipse(MIDDLE, TOP + 3, (RIGHT - LEFT) / 2 - 13, 37);
    canvas.fill(inside, Ink.linear(LEFT, 0, RIGHT, 0, colour.darker(0.32), colour.darker(0.14)));
    canvas.clipped(inside, () -> canvas.fill(Path.ellipse(MIDDLE, TOP + 28, (RIGHT - LEFT) / 2 - 30, 28), Colour.of("#3a1d14")));
  }
}
