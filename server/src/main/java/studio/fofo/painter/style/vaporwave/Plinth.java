package studio.fofo.painter.style.vaporwave;

import java.util.Locale;
import studio.fofo.painter.lettering.Face;
import studio.fofo.painter.lettering.Lettering;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Stroke;
import studio.fofo.painter.surface.Transform;

/** The hero as marble on a plinth, on a chequered floor, an arch of colour behind. */
final class Plinth {

  private Plinth() {}

  static void paint(Scene scene) {
    Plaza plaza = new Plaza(scene);
    Canvas canvas = plaza.canvas;
    double w = plaza.width;
    double h = plaza.height;
    double horizon = h * scene.bones("horizon").between(0.62, 0.78);
    Colour back = plaza.haze();
    canvas.fill(Path.rectangle(0, 0, w, horizon + 2), Ink.down(0, horizon, plaza.dusk(), back, back.mix(plaza.pale(), 0.45)));
    backdrop(plaza, horizon);
    plaza.checker(horizon, w / 2, plaza.pale(), plaza.dusk());
    plaza.solids((int) (5 * scene.density()), h * 0.1, h * 0.6);
    double wide = Math.min(w * 0.4, h * 0.4);
    double top = h * 0.70;
    plinth(plaza, w / 2, wide, top, h * 0.93);
    plaza.statue(w / 2, top + 2, w * 0.62, h * 0.56 * scene.heroScale());
    plaza.margin(scene.bones("side").happens(0.5));
    plaza.finish(horizon);
  }

  private static void backdrop(Plaza plaza, double horizon) {
    Canvas canvas = plaza.canvas;
    double x = plaza.width / 2;
    double r = Math.min(plaza.width, plaza.height) * 0.36;
    double y = horizon - r * 1.02;
    String kind = plaza.scene.bones("backdrop").pick("Sun", "Rainbow", "Window", "Triangle");
    plaza.scene.feature("Backdrop", kind);
    switch (kind) {
      case "Sun" -> plaza.sun(x, y, r);
      case "Rainbow" -> {
        for (int i = 0; i < 5; i++) {
          double s = r * (1.18 - i * 0.15);
          canvas.fill(
              Path.begin(x - s, horizon).lineTo(x - s, y).curveTo(x - s, y - s * 1.33, x + s, y - s * 1.33, x + s, y).lineTo(x + s, horizon)
                  .close().build(),
              i % 2 == 0 ? plaza.light(i / 2) : plaza.pale().mix(plaza.light(i), 0.25));
        }
      }
      case "Window" -> {
        canvas.fill(Path.rectangle(x - r, y - r * 0.9, 2 * r, r * 1.95),
            Ink.down(y - r, horizon, plaza.light(1).mix(plaza.pale(), 0.3), plaza.light(0).mix(plaza.pale(), 0.45)));
        canvas.clipped(Path.rectangle(x - r, y - r * 0.9, 2 * r, r * 1.95), () -> plaza.clouds(y, 4));
        var bars = Path.begin();
        for (int i = 0; i <= 4; i++) {
          bars.rectangle(x - r + i * r / 2 - 5, y - r * 0.9, 10, r * 1.95).rectangle(x - r, y - r * 0.9 + i * r * 0.4875 - 5, 2 * r, 10);
        }
        canvas.fill(bars.build(), plaza.dusk());
      }
      default -> {
        for (int i = 0; i < 3; i++) {
          double s = r * (1.25 - 0.2 * i);
          Path triangle = Path.polygon(x, y - s * 1.0, x + s * 1.1, y + s * 0.82, x - s * 1.1, y + s * 0.82);
          canvas.stroke(triangle, Stroke.sharp(20), Ink.of(plaza.light(i).alpha(0.2)), Blend.SCREEN);
          canvas.stroke(triangle, Stroke.sharp(6), Ink.of(plaza.light(i)), Blend.NORMAL);
        }
      }
    }
  }

  private static void plinth(Plaza plaza, double x, double wide, double top, double foot) {
    Canvas canvas = plaza.canvas;
    Colour stone = plaza.pale().mix(plaza.haze(), 0.2);
    canvas.fill(Path.ellipse(x, foot, wide * 0.85, 26), plaza.night().alpha(0.35));
    canvas.fill(Path.rectangle(x - wide * 0.46, top + 20, wide * 0.92, foot - top - 20), Ink.linear(x - wide / 2, 0, x + wide / 2, 0,
        stone.mix(plaza.light(0), 0.45), stone, stone.mix(plaza.light(1), 0.25), plaza.dusk().mix(stone, 0.35)));
    canvas.fill(Path.rectangle(x - wide * 0.56, top, wide * 1.12, 26), Ink.linear(x - wide / 2, 0, x + wide / 2, 0,
        stone.mix(plaza.light(0), 0.25), Colour.WHITE.mix(stone, 0.4), stone.mix(plaza.dusk(), 0.45)));
    canvas.fill(Path.rectangle(x - wide * 0.56, foot - 24, wide * 1.12, 26),
        Ink.linear(x - wide / 2, 0, x + wide / 2, 0, stone.mix(plaza.light(0), 0.3), stone, stone.mix(plaza.dusk(), 0.5)));
    String words = plaza.scene.reading().lettering().orElse("FOFO");
    Path letters = Lettering.fitted(words.toUpperCase(Locale.ROOT), Face.MACHINE,
        new Bounds(x - wide * 0.38, top + 46, x + wide * 0.38, foot - 44), 2, 90);
    canvas.fill(letters.transformed(Transform.move(2, 2.4)), Colour.WHITE.alpha(0.6));
    canvas.fill(letters, plaza.dusk().alpha(0.75));
  }
}
