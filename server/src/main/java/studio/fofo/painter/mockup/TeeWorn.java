package studio.fofo.painter.mockup;

import java.util.List;
import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Stroke;

/** A T-shirt worn by a figure without a face. */
final class TeeWorn implements BlankDrawing {

  private static final Path TORSO = Path.begin(404, 222).curveTo(440, 272, 560, 272, 596, 222).lineTo(676, 246)
      .curveTo(742, 270, 774, 330, 792, 420)
      .lineTo(812, 560).curveTo(780, 582, 738, 588, 704, 580).lineTo(690, 500).curveTo(684, 640, 696, 800, 712, 1010).lineTo(288, 1010)
      .curveTo(304, 800, 316, 640, 310, 500).lineTo(296, 580).curveTo(262, 588, 220, 582, 188, 560).lineTo(208, 420)
      .curveTo(226, 330, 258, 270, 324, 246).close().build();
  /** How far round the chest half a print reaches, as an angle: no further, since its middle would look wider than it is. */
  private static final double ROUND = 0.6;
  private static final Colour SKIN = Colour.of("#2d2158");

  @Override
  public void below(Canvas canvas, Colour colour) {
    Studio.backdrop(canvas);
    Path arms = Path.begin(196, 540).curveTo(176, 680, 190, 820, 214, 1010).lineTo(286, 1010).curveTo(276, 840, 280, 700, 290, 560).close()
        .moveTo(804, 540).curveTo(824, 680, 810, 820, 786, 1010).lineTo(714, 1010).curveTo(724, 840, 720, 700, 710, 560).close().build();
    Path head = Path.begin(446, 250).lineTo(450, 176).curveTo(404, 150, 396, 84, 414, 34).curveTo(436, -30, 564, -30, 586, 34)
        .curveTo(604, 84, 596, 150, 550, 176).lineTo(554, 250).curveTo(524, 278, 476, 278, 446, 250).close().build();
    for (Path part : List.of(arms, head)) {
      canvas.fill(part, Ink.linear(160, 0, 840, 0, SKIN.mix(Studio.PINK, 0.45), SKIN, SKIN, SKIN.mix(Studio.CYAN, 0.4)));
      Studio.rim(canvas, part);
    }
    canvas.fill(Path.begin(446, 238).curveTo(470, 224, 530, 224, 554, 238).lineTo(554, 206).lineTo(446, 206).close().build(),
        Colour.BLACK.alpha(0.25));
    Studio.shadow(canvas, TORSO, 6, 8);
    canvas.fill(TORSO, Studio.cloth(colour));
  }

  @Override
  public ArtPlace place(double aspect) {
    return ArtPlace.flat(new Bounds(356, 340, 644, 724), aspect).bent((x, y) -> {
      double across = (x - 500) / 144;
      return new double[] {500 + 144 * StrictMath.sin(across * ROUND) / StrictMath.sin(ROUND),
          y + 7 * (0.5 - across * across) + 2.4 * StrictMath.sin(y / 40 + across)};
    });
  }

  @Override
  public void above(Canvas canvas, Colour colour) {
    canvas.clipped(TORSO, () -> {
      Studio.fold(canvas, 46, 0.44, 312, 470, 380, 540, 420, 700);
      Studio.fold(canvas, 46, 0.44, 688, 470, 624, 560, 590, 690);
      Studio.fold(canvas, 60, 0.38, 320, 1000, 380, 880, 340, 720);
      Studio.fold(canvas, 60, 0.38, 676, 1000, 610, 860, 668, 740);
      Studio.fold(canvas, 54, 0.28, 470, 1010, 520, 900, 470, 780);
      Studio.fold(canvas, 34, 0.32, 330, 262, 380, 300, 400, 380);
      Studio.fold(canvas, 34, 0.32, 670, 262, 620, 300, 600, 380);
      canvas.fill(TORSO, Ink.linear(190, 0, 810, 0, Colour.BLACK.alpha(0.34), Colour.BLACK.alpha(0.0), Colour.WHITE.alpha(0.06),
          Colour.BLACK.alpha(0.0), Colour.BLACK.alpha(0.40)));
    });
    Colour seam = Colour.BLACK.alpha(0.26);
    canvas.stroke(Path.begin(324, 246).curveTo(300, 320, 300, 420, 310, 500).build(), 2.2, seam);
    canvas.stroke(Path.begin(676, 246).curveTo(700, 320, 700, 420, 690, 500).build(), 2.2, seam);
    canvas.stroke(Path.begin(400, 220).curveTo(438, 284, 562, 284, 600, 220).build(), Stroke.sharp(17), Ink.of(colour.darker(0.05)),
        Blend.NORMAL);
    Studio.rim(canvas, TORSO);
  }
}
