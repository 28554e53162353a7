package studio.fofo.painter.mockup;

import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;

/** A die-cut sticker on the lid of a laptop. */
final class StickerLid implements BlankDrawing {

  @Override
  public void below(Canvas canvas, Colour colour) {
    canvas.flood(Ink.linear(0, 0, 1000, 1000, Colour.of("#2c2358"), Colour.of("#140d2e")));
    Path lid = Path.rounded(70, 110, 860, 780, 46);
    Studio.shadow(canvas, lid, 12, 26);
    canvas.fill(lid, Ink.linear(70, 110, 930, 890, colour.lighter(0.06), colour, colour.darker(0.10)));
    canvas.clipped(lid, () -> {
      canvas.fill(Path.polygon(70, 110, 520, 110, 70, 760), Colour.WHITE.alpha(0.06));
      canvas.fill(Path.polygon(600, 110, 700, 110, 200, 890, 70, 890, 70, 880), Colour.WHITE.alpha(0.035));
    });
    Studio.rim(canvas, lid);
  }

  @Override
  public ArtPlace place(double aspect) {
    double wide = 560 * Math.min(1, aspect);
    double tall = wide / aspect;
    Bounds box = new Bounds(500 - wide / 2, 500 - tall / 2, 500 + wide / 2, 500 + tall / 2);
    return ArtPlace.flat(box, aspect).bent((x, y) -> {
      double cos = 0.99255;
      double sin = -0.12187;
      return new double[] {500 + (x - 500) * cos - (y - 500) * sin, 500 + (x - 500) * sin + (y - 500) * cos};
    });
  }

  @Override
  public void above(Canvas canvas, Colour colour) {
    canvas.fill(Path.polygon(250, 180, 560, 180, 180, 740, 180, 300), Colour.WHITE.alpha(0.05));
  }

  @Override
  public boolean dieCut() {
    return true;
  }
}
