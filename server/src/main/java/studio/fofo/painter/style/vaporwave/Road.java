package studio.fofo.painter.style.vaporwave;

import studio.fofo.painter.motif.Wardrobe;
import studio.fofo.painter.random.Chance;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;

/** A road into the sun between palms; the subject comes down it. */
final class Road {

  private Road() {}

  static void paint(Scene asked) {
    Scene scene = asked.starring(Wardrobe.standing(asked.hero()));
    Plaza plaza = new Plaza(scene);
    Canvas canvas = plaza.canvas;
    double w = plaza.width;
    double h = plaza.height;
    double horizon = h * scene.bones("horizon").between(0.48, 0.62);
    double r = Math.min(w, h) * scene.bones("sun").between(0.22, 0.34);
    plaza.sky(horizon);
    plaza.sun(w / 2, horizon - r * scene.bones("sun-y").between(0.1, 0.9), r);
    skyline(plaza, horizon);
    canvas.fill(Path.rectangle(0, horizon, w, h - horizon),
        Ink.down(horizon, h, plaza.light(0).mix(plaza.dusk(), 0.4), plaza.dusk(), plaza.night()));
    road(plaza, horizon);
    double palms = scene.bones("palms").between(0.55, 0.95);
    for (int i = 5; i >= 0; i--) {
      double near = 1.0 / (1 + i * 0.85);
      double foot = horizon + (h - horizon) * near * 0.92;
      double tall = h * palms * near;
      Colour dark = plaza.night().mix(plaza.haze(), 0.55 * (1 - near));
      plaza.palm(w / 2 - w * 0.62 * near - w * 0.03, foot, tall, false, dark, plaza.light(0));
      plaza.palm(w / 2 + w * 0.62 * near + w * 0.03, foot, tall, true, dark, plaza.light(1));
    }
    double size = h * 0.50 * scene.heroScale();
    canvas.fill(Path.ellipse(w / 2, h * 0.925, w * 0.2, 16), plaza.night().alpha(0.55));
    plaza.hero(w / 2, h * 0.93, w * 0.46, size);
    scene.reading().lettering().ifPresent(words -> plaza.title(words, new Bounds(w * 0.12, h * 0.03, w * 0.88, h * 0.2)));
    plaza.finish(horizon);
  }

  private static void skyline(Plaza plaza, double horizon) {
    Chance chance = plaza.scene.chance("skyline");
    var towers = Path.begin();
    for (double x = -10; x < plaza.width;) {
      double wide = chance.between(18, 46);
      double side = Math.abs(x - plaza.width / 2) / plaza.width;
      towers.rectangle(x, horizon - plaza.height * chance.between(0.02, 0.12 + 0.12 * side), wide, plaza.height * 0.3);
      x += wide + chance.between(0, 8);
    }
    plaza.canvas.clipped(Path.rectangle(0, 0, plaza.width, horizon),
        () -> plaza.canvas.fill(towers.build(), Ink.down(horizon - 200, horizon, plaza.dusk(), plaza.haze().mix(plaza.dusk(), 0.35))));
  }

  private static void road(Plaza plaza, double horizon) {
    Canvas canvas = plaza.canvas;
    double w = plaza.width;
    double h = plaza.height;
    canvas.fill(Path.polygon(w / 2 - 8, horizon, w / 2 + 8, horizon, w * 0.98, h, w * 0.02, h),
        Ink.down(horizon, h, plaza.dusk().mix(plaza.light(0), 0.25), plaza.night()));
    for (int side = -1; side <= 1; side += 2) {
      canvas.fill(
          Path.polygon(w / 2 + side * 8, horizon, w / 2 + side * 9, horizon, w / 2 + side * w * 0.49, h, w / 2 + side * w * 0.46, h),
          plaza.light(1));
      canvas.fill(
          Path.polygon(w / 2 + side * 7, horizon, w / 2 + side * 11, horizon, w / 2 + side * w * 0.52, h, w / 2 + side * w * 0.43, h),
          Ink.of(plaza.light(1).alpha(0.3)), Blend.SCREEN);
    }
    for (int i = 0; i < 8; i++) {
      double from = 1.0 / (1 + i * 0.8);
      double to = 1.0 / (1 + i * 0.8 + 0.3);
      double y1 = horizon + (h - horizon) * from;
      double y2 = horizon + (h - horizon) * to;
      canvas.fill(Path.polygon(w / 2 - 9 * from, y1, w / 2 + 9 * from, y1, w / 2 + 9 * to, y2, w / 2 - 9 * to, y2), plaza.light(2));
    }
  }
}
