package studio.fofo.generation.painter.mockup;

import java.util.List;
import studio.fofo.generation.painter.surface.Bounds;
import studio.fofo.generation.painter.surface.Canvas;
import studio.fofo.generation.painter.surface.Colour;
import studio.fofo.generation.painter.surface.Ink;
import studio.fofo.generation.painter.surface.Path;
import studio.fofo.generation.painter.surface.Transform;

/** A mug with its handle to the right; the print goes round it. */
final class MugSide implements BlankDrawing {

  private static final double LEFT = 236;
  private static final double RIGHT = 656;
  private static final double TOP = 250;
  private static final double LOW = 770;
  private static final Path WALL = Path.begin(LEFT, TOP).lineTo(LEFT + 6, LOW - 40).curveTo(LEFT + 10, LOW + 50, RIGHT - 10, LOW + 50, RIGHT - 6, LOW - 40).lineTo(RIGHT, TOP)
      .curveTo(RIGHT, TOP + 62, LEFT, TOP + 62, LEFT, TOP).close().build();

  @Override
  public void below(Canvas canvas, Colour colour) {
    Studio.backdrop(canvas);
    canvas.fill(Path.ellipse(480, 800, 330, 46), Colour.BLACK.alpha(0.35));
    canvas.fill(Path.ellipse(470, 796, 250, 30), Colour.BLACK.alpha(0.4));
    Path handle = Path.begin(650, 356).curveTo(800, 330, 822, 420, 806, 510).curveTo(792, 600, 720, 650, 644, 648).build();
    canvas.stroke(handle, 58, colour.darker(0.16));
    canvas.stroke(handle.transformed(Transform.move(-4, -5)), 42, colour.darker(0.03));
    canvas.stroke(handle.transformed(Transform.move(-9, -11)), 10, Colour.WHITE.alpha(0.4));
    canvas.fill(Path.rectangle(LEFT, TOP, RIGHT - LEFT, 20).with(WALL), colour);
    canvas.fill(WALL, Studio.cloth(colour));
  }

  @Override
  public ArtPlace place(double aspect) {
    Bounds flat = new Bounds(0, 0, 560, 420);
    double half = (RIGHT - LEFT) / 2;
    return new ArtPlace(flat, true, (u, v) -> {
      double angle = (u - 0.5) * 2 * StrictMath.toRadians(84);
      double x = (LEFT + RIGHT) / 2 + (half - 3 - 4 * v) * StrictMath.sin(angle);
      double y = TOP + 52 + v * 415 + 38 * (StrictMath.cos(angle) - 0.35) * (0.75 + 0.35 * v) - 18;
      return new double[] {x, y};
    });
  }

  @Override
  public void above(Canvas canvas, Colour colour) {
    canvas.fill(WALL, new Ink.Linear(LEFT, 0, RIGHT, 0, List.of(
        new Ink.Stop(0, Colour.BLACK.alpha(0.42)), new Ink.Stop(0.14, Colour.BLACK.alpha(0.08)), new Ink.Stop(0.24, Colour.WHITE.alpha(0.32)),
        new Ink.Stop(0.31, Colour.WHITE.alpha(0.05)), new Ink.Stop(0.6, Colour.BLACK.alpha(0.05)), new Ink.Stop(0.86, Colour.BLACK.alpha(0.32)), new Ink.Stop(1, Colour.BLACK.alpha(0.5)))));
    Studio.rim(canvas, WALL);
    Path mouth = Path.ellipse((LEFT + RIGHT) / 2, TOP, (RIGHT - LEFT) / 2, 46);
    canvas.fill(mouth, colour.lighter(0.06));
    Path inside = Path.ellipse((LEFT + RIGHT) / 2, TOP + 3, (RIGHT - LEFT) / 2 - 13, 37);
    canvas.fill(inside, Ink.linear(LEFT, 0, RIGHT, 0, colour.darker(0.32), colour.darker(0.14)));
    canvas.clipped(inside, () -> canvas.fill(Path.ellipse((LEFT + RIGHT) / 2, TOP + 28, (RIGHT - LEFT) / 2 - 30, 28), Colour.of("#3a1d14")));
    for (int i = 0; i < 3; i++) {
      double x = 380 + i * 64;
      Studio.soft(canvas, Path.begin(x, 230).curveTo(x - 50, 170, x + 56, 130, x - 4, 50).build(), 20, Colour.WHITE, 0.2);
    }
  }
}
