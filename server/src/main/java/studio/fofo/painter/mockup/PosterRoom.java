package studio.fofo.painter.mockup;

import studio.fofo.painter.PrintArea;
import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Stroke;

/** A framed poster at true size on the wall above a two-metre sofa, lit by a window on the left. */
final class PosterRoom implements BlankDrawing {

  /** In units, across the room. */
  private static final double CENTIMETRE = 4.2;
  private static final double PIXELS_PER_CENTIMETRE = 300 / 2.54;
  /** No sheet is shown smaller: 30 × 45 cm. */
  private static final double SMALLEST = 30;
  private static final double LARGEST = 140;
  private static final double MIDDLE_X = 500;
  private static final double MIDDLE_Y = 312;
  private static final double FRAME = 2.2;
  /** Close up, a sheet and its frame fill the picture except for this margin on each side. */
  private static final double MARGIN = 110;

  private final boolean near;
  private final Bounds sheet;
  private final Bounds frame;

  private PosterRoom(Bounds sheet, double frame, boolean near) {
    this.near = near;
    this.sheet = sheet;
    this.frame = sheet.inset(-frame);
  }

  /** A step in front of the wall. */
  static PosterRoom near(PrintArea area) {
    double unit = (1000 - 2 * MARGIN) / Math.max(area.widthPx(), area.heightPx());
    double halfWide = area.widthPx() * unit / 2;
    double halfTall = area.heightPx() * unit / 2;
    return new PosterRoom(new Bounds(500 - halfWide, 500 - halfTall, 500 + halfWide, 500 + halfTall), 26, true);
  }

  /** From across the room, above the sofa. */
  static PosterRoom far(PrintArea area) {
    double wide = area.widthPx() / PIXELS_PER_CENTIMETRE;
    double tall = area.heightPx() / PIXELS_PER_CENTIMETRE;
    double fit = Math.max(1, SMALLEST / Math.min(wide, tall)) * Math.min(1, LARGEST / Math.max(wide, tall));
    double halfWide = wide * fit * CENTIMETRE / 2;
    double halfTall = tall * fit * CENTIMETRE / 2;
    return new PosterRoom(new Bounds(MIDDLE_X - halfWide, MIDDLE_Y - halfTall, MIDDLE_X + halfWide, MIDDLE_Y + halfTall),
        FRAME * CENTIMETRE, false);
  }

  @Override
  public void below(Canvas canvas, Colour colour) {
    canvas.flood(Ink.radial(260, 240, 980, Colour.of("#e3ddd8"), Colour.of("#cdc5c3"), Colour.of("#8f8790")));
    canvas.fill(Path.polygon(60, -20, 300, -20, 620, 780, 380, 780),
        Ink.linear(60, 0, 620, 780, Colour.of("#fff4e2").alpha(0.42), Colour.of("#fff4e2").alpha(0.12)), Blend.SCREEN);
    if (!near) {
      canvas.fill(Path.rectangle(0, 900, 1000, 100), Ink.down(900, 1000, Colour.of("#8a6a4d"), Colour.of("#b08a66")));
      canvas.fill(Path.rectangle(0, 868, 1000, 34), Ink.down(868, 902, Colour.of("#f1eeec"), Colour.of("#c9c3c2")));
    }
    Path outside = frame.path();
    for (int i = 0; i < 7; i++) {
      Path thrown = new Bounds(frame.left() + 10 - i, frame.top() + 12 - i, frame.right() + 12 + i * 2.5, frame.bottom() + 14 + i * 2.5)
          .path();
      canvas.stroke(thrown, Stroke.round(4.0 + i * 3), Ink.of(Colour.of("#2a2030").alpha(0.035)), Blend.NORMAL);
      canvas.fill(thrown, Colour.of("#2a2030").alpha(0.045));
    }
    canvas.fill(outside, Ink.linear(frame.left(), frame.top(), frame.right(), frame.bottom(), Colour.of("#3a3734"), Colour.of("#151312")));
    canvas.stroke(frame.inset(1.2).path(), 1.6, Colour.WHITE.alpha(0.22));
    canvas.fill(sheet.path(), colour);
  }

  @Override
  public ArtPlace place(double aspect) {
    return ArtPlace.flat(sheet, aspect);
  }

  @Override
  public void above(Canvas canvas, Colour colour) {
    canvas.clipped(sheet.path(), () -> {
      canvas.fill(Path.polygon(sheet.left(), sheet.top(), sheet.left() + sheet.width() * 0.55, sheet.top(), sheet.left(),
          sheet.top() + sheet.height() * 0.6), Colour.WHITE.alpha(0.05));
      canvas.stroke(Path.begin(sheet.left(), sheet.bottom()).lineTo(sheet.left(), sheet.top()).lineTo(sheet.right(), sheet.top()).build(),
          Stroke.sharp(7), Ink.of(Colour.BLACK.alpha(0.20)), Blend.NORMAL);
    });
    if (!near) {
      Sofa.draw(canvas, MIDDLE_X, 900, CENTIMETRE);
      plant(canvas);
    }
  }

  private static void plant(Canvas canvas) {
    canvas.fill(Path.ellipse(930, 948, 84, 15), Colour.BLACK.alpha(0.25));
    for (int i = 0; i < 9; i++) {
      double lean = (i - 4.2) * 15;
      double top = 560 + Math.abs(i - 4) * 30;
      Path leaf = Path.begin(928, 880).curveTo(928 + lean * 0.3, 760, 922 + lean * 1.6, 700, 926 + lean * 2.5, top)
          .curveTo(952 + lean * 2.0, 690, 944 + lean * 0.8, 790, 938, 880).close().build();
      canvas.fill(leaf, Ink.linear(860, 560, 990, 880, i % 2 == 0 ? Colour.of("#5d7a55") : Colour.of("#42603f"), Colour.of("#27402c")));
    }
    canvas.fill(Path.begin(884, 858).lineTo(980, 858).lineTo(966, 946).lineTo(898, 946).close().build(),
        Ink.linear(884, 0, 980, 0, Colour.of("#ece6df"), Colour.of("#c7beb6"), Colour.of("#8b827d")));
  }
}
