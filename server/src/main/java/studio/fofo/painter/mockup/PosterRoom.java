package studio.fofo.painter.mockup;

import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Stroke;

/** A framed poster in a room at dusk, seen slightly from the side. */
final class PosterRoom implements BlankDrawing {

  private static final double[] SHEET = {322, 96, 664, 120, 664, 622, 322, 646};
  private static final double[] FRAME = {300, 72, 684, 99, 684, 643, 300, 670};
  private static final double[] INSIDE = {306, 79, 678, 105, 678, 637, 306, 663};

  /** The shape of {@link #SHEET}, seen from the front, and the height of its middle. */
  private static final double USUAL = 2.0 / 3;
  private static final double MIDDLE = 371;

  private final double[] sheet;
  private final double[] frame;
  private final double[] inside;

  /** A sheet of this shape (width ÷ height), in a frame of its own. */
  PosterRoom(double aspect) {
    sheet = fitted(SHEET, aspect);
    frame = beyond(FRAME);
    inside = beyond(INSIDE);
  }

  @Override
  public void below(Canvas canvas, Colour colour) {
    canvas.flood(Ink.linear(0, 0, 1000, 700, Colour.of("#4b3a86"), Colour.of("#2b2158"), Colour.of("#1b1440")));
    canvas.fill(Path.polygon(0, 790, 1000, 760, 1000, 1000, 0, 1000), Ink.down(770, 1000, Colour.of("#2a1c44"), Colour.of("#120b26")));
    canvas.fill(Path.polygon(0, 776, 1000, 748, 1000, 764, 0, 794), Colour.of("#191133"));
    canvas.fill(Path.polygon(700, 0, 980, 0, 760, 760, 330, 770),
        Ink.linear(840, 0, 540, 770, Studio.PINK.alpha(0.26), Studio.PINK.alpha(0.03)), Blend.SCREEN);
    lamp(canvas);
    Path outside = Path.polygon(frame);
    Studio.shadow(canvas, outside, 26, 26);
    canvas.fill(outside, Ink.linear(300, 70, 690, 670, Colour.of("#2a2733"), Colour.of("#0d0b14")));
    canvas.fill(Path.polygon(inside), Colour.of("#07060c"));
    canvas.fill(Path.polygon(sheet), colour);
  }

  @Override
  public ArtPlace place(double aspect) {
    return ArtPlace.perspective(sheet);
  }

  @Override
  public void above(Canvas canvas, Colour colour) {
    Path glass = Path.polygon(sheet);
    canvas.clipped(glass, () -> {
      canvas.fill(Path.polygon(322, 96, 470, 96, 322, 420), Colour.WHITE.alpha(0.07));
      canvas.fill(Path.polygon(520, 96, 570, 96, 322, 640, 322, 540), Colour.WHITE.alpha(0.05));
      canvas.stroke(glass, Stroke.sharp(14), Ink.of(Colour.BLACK.alpha(0.22)), Blend.NORMAL);
    });
    canvas.stroke(Path.polygon(frame), Stroke.sharp(3), Ink.linear(300, 0, 684, 0, Studio.PINK.alpha(0.55), Studio.CYAN.alpha(0.6)),
        Blend.NORMAL);
    sideboard(canvas);
    plant(canvas);
  }

  /** Taller sheets get narrower and wider ones lower, so that all hang within the same place. */
  private static double[] fitted(double[] corners, double aspect) {
    double narrower = Math.min(1, aspect / USUAL);
    double lower = Math.min(1, USUAL / aspect);
    double[] fitted = corners.clone();
    for (int i = 0; i < fitted.length; i += 2) {
      double middle = (corners[0] + corners[2]) / 2;
      fitted[i] = middle + (corners[i] - middle) * narrower;
      fitted[i + 1] = MIDDLE + (corners[i + 1] - MIDDLE) * lower;
    }
    return fitted;
  }

  /** The frame is as broad round any sheet. */
  private double[] beyond(double[] usual) {
    double[] corners = sheet.clone();
    for (int i = 0; i < corners.length; i++) {
      corners[i] += usual[i] - SHEET[i];
    }
    return corners;
  }

  private static void lamp(Canvas canvas) {
    canvas.fill(Path.circle(118, 380, 260), Ink.radial(118, 380, 260, Colour.of("#ffb46b").alpha(0.55), Colour.of("#ffb46b").alpha(0.0)),
        Blend.SCREEN);
    canvas.rectangle(114, 0, 5, 330, Colour.of("#0d0920"));
    canvas.fill(Path.begin(60, 392).curveTo(64, 330, 168, 330, 174, 392).close().build(),
        Ink.down(330, 392, Colour.of("#2b1d50"), Colour.of("#ffcf8a")));
    canvas.fill(Path.ellipse(117, 392, 57, 9), Colour.of("#fff0cf"));
  }

  private static void sideboard(Canvas canvas) {
    canvas.fill(Path.ellipse(470, 900, 400, 24), Colour.BLACK.alpha(0.4));
    canvas.fill(Path.polygon(150, 742, 800, 722, 800, 874, 150, 890),
        Ink.linear(150, 0, 800, 0, Colour.of("#5a3a6e"), Colour.of("#34234f")));
    canvas.fill(Path.polygon(140, 734, 810, 713, 810, 726, 140, 748), Colour.of("#77508c"));
    for (int i = 1; i < 3; i++) {
      canvas.fill(Path.polygon(150 + i * 217, 744 - i * 6.6, 153 + i * 217, 744 - i * 6.6, 153 + i * 217, 884 - i * 5.4, 150 + i * 217,
          884 - i * 5.4), Colour.BLACK.alpha(0.45));
    }
    canvas.fill(Path.polygon(172, 890, 186, 890, 180, 946, 172, 946).with(Path.polygon(764, 874, 778, 874, 778, 926, 770, 926)),
        Colour.of("#1d1233"));
    canvas.fill(Path.polygon(208, 716, 330, 712, 330, 726, 208, 730), Colour.of("#25e4f0"));
    canvas.fill(Path.polygon(216, 702, 318, 698, 318, 712, 216, 716), Colour.of("#ff3c9a"));
    canvas.fill(Path.polygon(210, 690, 324, 686, 324, 699, 210, 703), Colour.of("#f4e9d4"));
    canvas.fill(Path.circle(262, 668, 20), Ink.radial(256, 660, 26, Colour.WHITE, Colour.of("#c9a6ff"), Colour.of("#5a3a8a")));
  }

  private static void plant(Canvas canvas) {
    for (int i = 0; i < 9; i++) {
      double lean = (i - 4) * 26;
      Path leaf = Path.begin(876, 800).curveTo(876 + lean * 0.3, 660, 876 + lean * 1.5, 600, 880 + lean * 2.2, 520 + Math.abs(i - 4) * 34)
          .curveTo(890 + lean * 1.1, 640, 890 + lean * 0.6, 720, 884, 800).close().build();
      canvas.fill(leaf, Ink.linear(800, 500, 960, 800, i % 2 == 0 ? Colour.of("#1f7a6a") : Colour.of("#135a5c"), Colour.of("#0b2f3c")));
    }
    canvas.fill(Path.polygon(820, 790, 940, 790, 924, 930, 836, 930),
        Ink.linear(820, 0, 940, 0, Colour.of("#ff8a6b"), Colour.of("#a83a6a")));
  }
}
