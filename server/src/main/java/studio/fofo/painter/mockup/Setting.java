package studio.fofo.painter.mockup;

import java.util.List;
import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Stroke;

/** Backgrounds of garments. Calm, so that the print stands out. */
enum Setting {
  /** A grey sweep with a pool of light and a hint of violet at its edges. */
  SWEEP(14, 20, 0.34f) {
    @Override
    void draw(Canvas canvas) {
      canvas.flood(Ink.radial(440, 400, 820, Colour.of("#dcdae2"), Colour.of("#c3c0cd"), Colour.of("#9b97ab")));
    }
  },

  /** A steel rail in front of a plastered wall, lit through a window. */
  RAIL(34, 26, 0.42f) {
    @Override
    void draw(Canvas canvas) {
      canvas.flood(Ink.linear(0, 0, 1000, 1000, Colour.of("#e4ded6"), Colour.of("#cfc6bd"), Colour.of("#a79c98")));
      for (int pane = 0; pane < 2; pane++) {
        double x = 120 + pane * 300;
        canvas.fill(Path.polygon(x, -40, x + 262, -40, x + 560, 1040, x + 298, 1040),
            Ink.linear(x, 0, x + 400, 1000, Colour.of("#fff3df").alpha(0.50), Colour.of("#fff3df").alpha(0.10)), Blend.SCREEN);
      }
      canvas.stroke(Path.begin(-20, 96).lineTo(1020, 96).build(), Stroke.round(16), Ink.of(Colour.BLACK.alpha(0.10)), Blend.NORMAL);
      canvas.fill(Path.rectangle(-10, 50, 1020, 15), Ink.down(50, 65, Colour.of("#7f8088"), Colour.of("#f4f5f8"), Colour.of("#5a5b63")));
      Path hook = Path.begin(500, 152).curveTo(500, 128, 524, 118, 526, 84).curveTo(527, 40, 474, 40, 474, 72).build();
      canvas.stroke(hook, Stroke.round(6.5), Ink.of(Colour.of("#5e5f66")), Blend.NORMAL);
      canvas.stroke(hook, Stroke.round(2.4), Ink.of(Colour.of("#d9dae0")), Blend.NORMAL);
      canvas.fill(
          Path.begin(492, 146).lineTo(508, 146).curveTo(540, 156, 600, 176, 660, 204).lineTo(650, 224).curveTo(600, 204, 540, 190, 500, 186)
              .curveTo(460, 190, 400, 204, 350, 224).lineTo(340, 204).curveTo(400, 176, 460, 156, 492, 146).close().build(),
          Ink.down(146, 224, Colour.of("#c89a66"), Colour.of("#8a5f38")));
    }
  },

  /** An oak table seen from above. */
  TABLE(10, 16, 0.62f) {
    @Override
    void draw(Canvas canvas) {
      canvas.flood(Ink.linear(0, 0, 1000, 1000, Colour.of("#c9a981"), Colour.of("#b8946a"), Colour.of("#96744f")));
      for (int board = 0; board < 5; board++) {
        double x = board * 214 - 36;
        canvas.rectangle(x, 0, 214, 1000, (board % 2 == 0 ? Colour.WHITE : Colour.BLACK).alpha(0.035));
        for (int line = 0; line < 16; line++) {
          double at = x + 8 + line * 13.1 + 5 * StrictMath.sin(line * 5.3 + board);
          double bow = 9 * StrictMath.sin(line * 2.1 + board * 1.7);
          canvas.stroke(Path.begin(at, -10).curveTo(at + bow, 300, at - bow, 640, at + bow * 0.4, 1010).build(), 1 + line % 3 * 0.7,
              Colour.of("#5b3d20").alpha(0.07 + 0.03 * (line % 4)));
        }
        canvas.rectangle(x, 0, 2, 1000, Colour.of("#3a2512").alpha(0.5));
      }
    }
  },

  /** An oak counter by a window, the room behind it out of focus. */
  COUNTER(0, 0, 0) {
    @Override
    void draw(Canvas canvas) {
      canvas.flood(new Ink.Linear(0, 0, 1000, 0, List.of(new Ink.Stop(0, Colour.of("#fcfaf4")), new Ink.Stop(0.23, Colour.of("#fbf7ee")),
          new Ink.Stop(0.33, Colour.of("#d9cfc3")), new Ink.Stop(0.41, Colour.of("#f7f0e4")), new Ink.Stop(0.52, Colour.of("#f2e9da")),
          new Ink.Stop(0.63, Colour.of("#cdc2b5")), new Ink.Stop(0.80, Colour.of("#a1958a")), new Ink.Stop(1, Colour.of("#8d8177")))));
      canvas.fill(Path.rectangle(0, 0, 1000, 480), Ink.down(0, 480, Colour.of("#8d8177").alpha(0.0), Colour.of("#a8927c").alpha(0.34)));
      for (int light = 0; light < 9; light++) {
        double x = 560 + 52 * light + 40 * StrictMath.sin(light * 2.3);
        double y = 170 + 100 * StrictMath.sin(light * 1.7 + 1);
        canvas.fill(Path.circle(x, y, 20 + light % 3 * 9), Colour.of(light % 2 == 0 ? "#ffe7b8" : "#fff6e2").alpha(0.16));
      }
      canvas.fill(Path.rectangle(0, 470, 1000, 530), Ink.down(470, 1000, Colour.of("#9c7852"), Colour.of("#ad855b"), Colour.of("#b98f63")));
      for (int line = -60; line <= 60; line++) {
        double near = 500 + line * 46 + 14 * StrictMath.sin(line * 5.1);
        double far = 500 + (near - 500) * 0.34;
        double wide = line % 6 == 0 ? 3.4 : 1.2 + line % 3 * 0.4;
        canvas.fill(Path.polygon(far, 470, far + 0.5, 470, near + wide, 1000, near, 1000),
            Colour.of("#4a2f18").alpha(line % 6 == 0 ? 0.34 : 0.10));
      }
      canvas.fill(Path.rectangle(0, 470, 1000, 150), Ink.down(470, 620, Colour.of("#f5e6d2").alpha(0.42), Colour.of("#f5e6d2").alpha(0.0)));
      canvas.fill(Path.rectangle(0, 455, 1000, 30), Ink.down(455, 485, Colour.of("#b79a78").alpha(0.0), Colour.of("#a5825c").alpha(0.9)));
    }
  },

  /** Nothing: cloth fills the picture. */
  NEAR(0, 0, 0) {
    @Override
    void draw(Canvas canvas) {
      canvas.flood(Ink.of(Colour.of("#b5b2c0")));
    }
  };

  private final float right;
  private final float down;
  private final float strength;

  Setting(float right, float down, float strength) {
    this.right = right;
    this.down = down;
    this.strength = strength;
  }

  abstract void draw(Canvas canvas);

  /** The lamp is at the upper left, so shadows fall to the lower right. */
  void shadow(io.github.humbleui.skija.Canvas canvas, ClothPhoto photo) {
    photo.shadow(canvas, right, down, strength);
  }
}
