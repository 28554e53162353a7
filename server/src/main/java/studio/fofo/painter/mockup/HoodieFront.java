package studio.fofo.painter.mockup;

import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;

/** A hoodie laid flat, seen from the front. */
final class HoodieFront implements BlankDrawing {

  private static final Path BODY = Path.begin(380, 196).lineTo(300, 224).curveTo(226, 250, 196, 300, 178, 390).lineTo(120, 780)
      .curveTo(150, 800, 190, 806, 224, 800)
      .lineTo(276, 520).curveTo(280, 640, 276, 780, 270, 900).curveTo(380, 922, 620, 922, 730, 900).curveTo(724, 780, 720, 640, 724, 520)
      .lineTo(776, 800).curveTo(810, 806, 850, 800, 880, 780).lineTo(822, 390).curveTo(804, 300, 774, 250, 700, 224).lineTo(620, 196)
      .close().build();
  private static final Path HOOD = Path.begin(352, 236).curveTo(330, 150, 390, 66, 500, 60).curveTo(610, 66, 670, 150, 648, 236)
      .curveTo(610, 292, 560, 316, 500, 322).curveTo(440, 316, 390, 292, 352, 236).close().build();
  private static final Path OPENING = Path.begin(404, 226).curveTo(388, 158, 430, 112, 500, 108).curveTo(570, 112, 612, 158, 596, 226)
      .curveTo(572, 268, 540, 286, 500, 290).curveTo(460, 286, 428, 268, 404, 226).close().build();
  private static final Path POCKET = Path.begin(372, 716).lineTo(628, 716).lineTo(674, 862).curveTo(600, 874, 400, 874, 326, 862).close()
      .build();

  @Override
  public void below(Canvas canvas, Colour colour) {
    Studio.backdrop(canvas);
    Studio.shadow(canvas, BODY.with(HOOD), 10, 24);
    canvas.fill(BODY, Studio.cloth(colour));
  }

  @Override
  public ArtPlace place(double aspect) {
    return ArtPlace.flat(new Bounds(345, 374, 655, 684), aspect)
        .bent((x, y) -> new double[] {x + 3 * StrictMath.sin(y / 58) * (x - 500) / 160, y + 3 * StrictMath.sin(x / 47)});
  }

  @Override
  public void above(Canvas canvas, Colour colour) {
    canvas.fill(POCKET, colour.darker(0.03));
    canvas.stroke(POCKET, 2.4, Colour.BLACK.alpha(0.32));
    Studio.soft(canvas, Path.begin(372, 722).lineTo(328, 858).build(), 16, Colour.BLACK, 0.4);
    Studio.soft(canvas, Path.begin(628, 722).lineTo(672, 858).build(), 16, Colour.BLACK, 0.4);
    canvas.clipped(BODY, () -> {
      Studio.fold(canvas, 44, 0.42, 280, 520, 340, 580, 366, 690);
      Studio.fold(canvas, 44, 0.42, 720, 520, 664, 590, 640, 680);
      Studio.fold(canvas, 34, 0.40, 180, 560, 230, 600, 262, 570);
      Studio.fold(canvas, 34, 0.40, 820, 560, 772, 600, 740, 570);
      Studio.fold(canvas, 34, 0.34, 160, 690, 210, 700, 246, 680);
      Studio.fold(canvas, 34, 0.34, 840, 690, 790, 700, 756, 680);
      Studio.fold(canvas, 50, 0.26, 420, 910, 440, 800, 400, 720);
      canvas.fill(Path.rectangle(262, 868, 476, 60), Colour.BLACK.alpha(0.12));
      canvas.fill(BODY, Ink.linear(150, 0, 850, 0, Colour.WHITE.alpha(0.08), Colour.BLACK.alpha(0.0), Colour.BLACK.alpha(0.26)));
    });
    canvas.fill(HOOD, Studio.cloth(colour.lighter(0.02)));
    canvas.fill(OPENING, Ink.down(110, 290, colour.darker(0.28), colour.darker(0.16)));
    Studio.soft(canvas, OPENING, 22, Colour.BLACK, 0.4);
    Studio.soft(canvas, Path.begin(352, 236).curveTo(390, 292, 440, 316, 500, 322).curveTo(560, 316, 610, 292, 648, 236).build(), 20,
        Colour.BLACK, 0.42);
    Colour cord = colour.lightness() > 0.6 ? colour.darker(0.25) : colour.lighter(0.35);
    for (int side = -1; side <= 1; side += 2) {
      canvas.stroke(Path.begin(500 + side * 40, 280).curveTo(500 + side * 56, 300, 500 + side * 44, 330, 500 + side * 60, 362).build(), 6,
          cord);
      canvas.fill(Path.rounded(500 + side * 60 - 5, 356, 10, 24, 4), cord.darker(0.15));
      canvas.stroke(Path.begin(500 + side * 200, 224).curveTo(500 + side * 232, 320, 500 + side * 232, 420, 500 + side * 224, 520).build(),
          2.2, Colour.BLACK.alpha(0.26));
    }
    Studio.rim(canvas, BODY);
    Studio.rim(canvas, HOOD);
  }
}
