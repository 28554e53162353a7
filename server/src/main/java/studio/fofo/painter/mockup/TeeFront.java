package studio.fofo.painter.mockup;

import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Stroke;

/** A T-shirt laid flat, seen from the front. */
final class TeeFront implements BlankDrawing {

  private static final Path BODY = Path.begin(392, 150).curveTo(430, 205, 570, 205, 608, 150).lineTo(690, 178)
      .curveTo(752, 200, 790, 232, 818, 292)
      .lineTo(915, 462).curveTo(880, 500, 838, 522, 790, 534).lineTo(742, 440).curveTo(736, 580, 742, 760, 752, 902)
      .curveTo(640, 930, 360, 930, 248, 902).curveTo(258, 760, 264, 580, 258, 440).lineTo(210, 534).curveTo(162, 522, 120, 500, 85, 462)
      .lineTo(182, 292).curveTo(210, 232, 248, 200, 310, 178).close().build();
  private static final Path NECK = Path.begin(392, 150).curveTo(430, 205, 570, 205, 608, 150).curveTo(572, 166, 428, 166, 392, 150).close()
      .build();

  @Override
  public void below(Canvas canvas, Colour colour) {
    Studio.backdrop(canvas);
    Studio.shadow(canvas, BODY, 10, 24);
    canvas.fill(BODY, Studio.cloth(colour));
    canvas.fill(NECK, colour.darker(0.16));
  }

  @Override
  public ArtPlace place(double aspect) {
    return ArtPlace.flat(new Bounds(330, 262, 670, 715.4), aspect)
        .bent((x, y) -> new double[] {x + 3.2 * StrictMath.sin(y / 58) * (x - 500) / 170, y + 3 * StrictMath.sin(x / 47)});
  }

  @Override
  public void above(Canvas canvas, Colour colour) {
    canvas.clipped(BODY, () -> {
      Studio.fold(canvas, 42, 0.42, 262, 450, 330, 500, 372, 640);
      Studio.fold(canvas, 42, 0.42, 738, 450, 676, 510, 640, 620);
      Studio.fold(canvas, 56, 0.34, 300, 920, 322, 800, 292, 660);
      Studio.fold(canvas, 60, 0.34, 690, 925, 664, 790, 706, 640);
      Studio.fold(canvas, 48, 0.22, 520, 925, 500, 830, 540, 740);
      Studio.fold(canvas, 34, 0.30, 300, 212, 360, 250, 396, 330);
      Studio.fold(canvas, 34, 0.30, 700, 212, 640, 250, 606, 330);
      Studio.fold(canvas, 26, 0.34, 150, 380, 200, 400, 250, 400);
      Studio.fold(canvas, 26, 0.34, 850, 380, 800, 400, 750, 400);
      canvas.fill(BODY,
          Ink.linear(120, 0, 880, 0, Colour.WHITE.alpha(0.08), Colour.WHITE.alpha(0.0), Colour.BLACK.alpha(0.0), Colour.BLACK.alpha(0.22)));
    });
    Colour seam = Colour.BLACK.alpha(0.28);
    canvas.stroke(Path.begin(310, 178).curveTo(262, 260, 252, 350, 258, 440).build(), 2.4, seam);
    canvas.stroke(Path.begin(690, 178).curveTo(738, 260, 748, 350, 742, 440).build(), 2.4, seam);
    canvas.stroke(Path.begin(250, 884).curveTo(360, 912, 640, 912, 750, 884).build(), 1.8, seam);
    canvas.stroke(Path.begin(96, 448).curveTo(130, 484, 168, 506, 214, 518).build(), 1.8, seam);
    canvas.stroke(Path.begin(904, 448).curveTo(870, 484, 832, 506, 786, 518).build(), 1.8, seam);
    Path collar = Path.begin(388, 148).curveTo(428, 214, 572, 214, 612, 148).build();
    canvas.stroke(collar, Stroke.sharp(19), Ink.of(colour.darker(0.05)), Blend.NORMAL);
    canvas.stroke(Path.begin(381, 152).curveTo(424, 228, 576, 228, 619, 152).build(), 1.8, seam);
    Studio.rim(canvas, BODY);
  }
}
