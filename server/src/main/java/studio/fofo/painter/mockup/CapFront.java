package studio.fofo.painter.mockup;

import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Transform;

/** A cap seen from the front. */
final class CapFront implements BlankDrawing {

  private static final Path CROWN = Path.begin(222, 600).curveTo(206, 330, 330, 214, 500, 208).curveTo(670, 214, 794, 330, 778, 600)
      .curveTo(690, 560, 590, 546, 500, 546).curveTo(410, 546, 310, 560, 222, 600).close().build();
  private static final Path VISOR = Path.begin(222, 600).curveTo(310, 552, 410, 540, 500, 540).curveTo(590, 540, 690, 552, 778, 600)
      .curveTo(850, 650, 872, 712, 846, 756).curveTo(760, 690, 620, 664, 500, 664).curveTo(380, 664, 240, 690, 154, 756)
      .curveTo(128, 712, 150, 650, 222, 600).close().build();

  @Override
  public void below(Canvas canvas, Colour colour) {
    Setting.SWEEP.draw(canvas);
    Studio.soft(canvas, Path.ellipse(510, 784, 320, 10), 80, Colour.of("#1d1830"), 0.5);
    Studio.shadow(canvas, CROWN.with(VISOR), 6, 18);
    canvas.fill(CROWN, Studio.cloth(colour));
  }

  @Override
  public ArtPlace place(double aspect) {
    return ArtPlace.flat(new Bounds(384, 298, 616, 520), aspect).bent((x, y) -> {
      double across = (x - 500) / 140;
      return new double[] {500 + 136 * StrictMath.sin(across) * (1 - 0.00055 * (520 - y)), y + 12 * across * across};
    });
  }

  @Override
  public void above(Canvas canvas, Colour colour) {
    canvas.clipped(CROWN, () -> {
      canvas.fill(CROWN, Ink.linear(220, 0, 780, 0, Colour.BLACK.alpha(0.38), Colour.WHITE.alpha(0.08), Colour.BLACK.alpha(0.0),
          Colour.BLACK.alpha(0.42)));
      canvas.fill(CROWN, Ink.down(400, 600, Colour.BLACK.alpha(0.0), Colour.BLACK.alpha(0.28)));
      for (int side = -1; side <= 1; side += 2) {
        Path seam = Path.begin(500, 208).curveTo(500 + side * 150, 240, 500 + side * 170, 420, 500 + side * 164, 570).build();
        Studio.soft(canvas, seam, 12, Colour.BLACK, 0.45);
        canvas.stroke(seam.transformed(Transform.move(side * 6, 0)), 1.4, Colour.WHITE.alpha(0.22));
        canvas.fill(Path.circle(500 + side * 205, 372, 7), Colour.BLACK.alpha(0.5));
      }
    });
    canvas.fill(Path.ellipse(500, 207, 20, 9), colour.darker(0.08));
    canvas.fill(VISOR, Ink.down(540, 760, colour.lighter(0.02), colour.darker(0.12)));
    canvas.clipped(VISOR, () -> {
      Studio.soft(canvas, Path.begin(222, 600).curveTo(310, 552, 410, 540, 500, 540).curveTo(590, 540, 690, 552, 778, 600).build(), 44,
          Colour.BLACK, 0.55);
      for (int i = 1; i < 6; i++) {
        double drop = i * 21;
        canvas.stroke(Path.begin(216 - i * 12, 604 + i * 24).curveTo(310, 552 + drop, 410, 542 + drop, 500, 542 + drop)
            .curveTo(590, 542 + drop, 690, 552 + drop, 784 + i * 12, 604 + i * 24).build(), 1.4, Colour.BLACK.alpha(0.28));
      }
    });
  }
}
