package studio.fofo.painter.mockup;

import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Stroke;
import studio.fofo.painter.surface.Transform;

/** A T-shirt folded for a shelf. */
final class TeeFolded implements BlankDrawing {

  private static final Path BODY = Path.begin(236, 196).curveTo(300, 168, 350, 166, 400, 150).curveTo(440, 196, 560, 196, 600, 150)
      .curveTo(650, 166, 700, 168, 764, 196)
      .curveTo(776, 400, 772, 640, 766, 846).curveTo(640, 866, 360, 866, 234, 846).curveTo(228, 640, 224, 400, 236, 196).close().build();

  @Override
  public void below(Canvas canvas, Colour colour) {
    Studio.backdrop(canvas);
    for (int i = 2; i >= 0; i--) {
      Path under = BODY.transformed(Transform.move(4 + i * 3, 12 + i * 12));
      if (i == 2) {
        Studio.shadow(canvas, under, 10, 20);
      }
      canvas.fill(under, colour.darker(0.08 + 0.05 * i));
    }
    canvas.fill(BODY, Studio.cloth(colour));
    canvas.fill(Path.begin(400, 150).curveTo(440, 196, 560, 196, 600, 150).curveTo(560, 160, 440, 160, 400, 150).close().build(),
        colour.darker(0.17));
  }

  @Override
  public ArtPlace place(double aspect) {
    return ArtPlace.flat(new Bounds(308, 288, 692, 800), aspect)
        .bent((x, y) -> new double[] {x + 2.4 * StrictMath.sin(y / 70), y + 3 * StrictMath.sin(x / 60)});
  }

  @Override
  public void above(Canvas canvas, Colour colour) {
    canvas.clipped(BODY, () -> {
      Studio.fold(canvas, 52, 0.40, 246, 230, 300, 480, 254, 846);
      Studio.fold(canvas, 52, 0.36, 756, 230, 700, 470, 748, 846);
      Studio.fold(canvas, 40, 0.24, 240, 620, 480, 600, 760, 640);
      Studio.fold(canvas, 34, 0.28, 330, 190, 370, 260, 350, 340);
      Studio.fold(canvas, 34, 0.28, 670, 190, 630, 260, 650, 340);
      canvas.fill(BODY, Ink.down(150, 860, Colour.WHITE.alpha(0.07), Colour.BLACK.alpha(0.0), Colour.BLACK.alpha(0.24)));
    });
    canvas.stroke(Path.begin(396, 148).curveTo(436, 206, 564, 206, 604, 148).build(), Stroke.sharp(18), Ink.of(colour.darker(0.05)),
        Blend.NORMAL);
    canvas.stroke(Path.begin(388, 152).curveTo(432, 220, 568, 220, 612, 152).build(), 1.8, Colour.BLACK.alpha(0.3));
    Studio.rim(canvas, BODY);
  }
}
