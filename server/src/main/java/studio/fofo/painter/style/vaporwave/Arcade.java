package studio.fofo.painter.style.vaporwave;

import studio.fofo.painter.motif.Wardrobe;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;

/** A row of arches with the sea and the sun behind; the hero in the middle one. */
final class Arcade {

  private Arcade() {}

  static void paint(Scene asked) {
    Scene scene = asked.starring(Wardrobe.standing(asked.hero()));
    Plaza plaza = new Plaza(scene);
    Canvas canvas = plaza.canvas;
    double w = plaza.width;
    double h = plaza.height;
    double floor = h * 0.80;
    double horizon = h * scene.bones("horizon").between(0.54, 0.68);
    plaza.sky(horizon);
    plaza.sun(w * scene.bones("sun-x").pick(0.40, 0.5, 0.60), horizon - Math.min(w, h) * scene.bones("sun-y").between(0.08, 0.22),
        Math.min(w, h) * scene.bones("sun").between(0.16, 0.27));
    plaza.sea(horizon, w / 2, Math.min(w, h) * 0.2);
    plaza.clouds(h * 0.28, 4);
    wall(plaza, floor);
    plaza.checker(floor, w / 2, plaza.pale().mix(plaza.light(0), 0.18), plaza.dusk().mix(plaza.light(0), 0.35));
    canvas.fill(Path.polygon(w * 0.36, floor, w * 0.64, floor, w * 0.86, h, w * 0.14, h),
        Ink.down(floor, h, plaza.light(2).alpha(0.55), plaza.light(2).alpha(0.0)), Blend.SCREEN);
    double size = h * 0.60 * scene.heroScale();
    canvas.fill(Path.ellipse(w / 2, floor + h * 0.075, size * 0.26, 14), plaza.night().alpha(0.45));
    plaza.hero(w / 2, floor + h * 0.08, w * 0.5, size);
    if (scene.bones("plants").happens(0.7)) {
      plaza.palm(w * 0.05, h * 1.02, h * 0.44, false, plaza.night(), plaza.light(0));
      plaza.palm(w * 0.95, h * 1.02, h * 0.40, true, plaza.night(), plaza.light(1));
    }
    plaza.finish(floor);
  }

  private static void wall(Plaza plaza, double floor) {
    Canvas canvas = plaza.canvas;
    double w = plaza.width;
    double top = plaza.height * plaza.scene.bones("vault").between(0.08, 0.22);
    double pier = w * 0.05;
    double bay = w * plaza.scene.bones("bay").between(0.32, 0.52);
    Colour stone = plaza.haze().mix(plaza.pale(), 0.4);
    var wall = Path.begin().rectangle(0, 0, w, floor);
    var sides = Path.begin();
    for (int i = -1; i <= 1; i++) {
      double mid = w / 2 + i * (bay + pier);
      double half = bay / 2;
      double spring = top + half;
      wall.moveTo(mid - half, floor).lineTo(mid - half, spring)
          .curveTo(mid - half, spring - half * 1.33, mid + half, spring - half * 1.33, mid + half, spring).lineTo(mid + half, floor)
          .close();
      double deep = i == 0 ? 0 : -i * pier * 0.9;
      if (i == 0) {
        sides.moveTo(mid - half, floor).lineTo(mid - half, spring)
            .curveTo(mid - half, spring - half * 1.33, mid + half, spring - half * 1.33, mid + half, spring).lineTo(mid + half, floor)
            .lineTo(mid + half * 0.93, floor).lineTo(mid + half * 0.93, spring)
            .curveTo(mid + half * 0.93, spring - half * 1.22, mid - half * 0.93, spring - half * 1.22, mid - half * 0.93, spring)
            .lineTo(mid - half * 0.93, floor).close();
      } else {
        sides.polygon(mid + i * -half, floor, mid + i * -half, spring, mid + i * -half - deep, spring, mid + i * -half - deep, floor);
      }
    }
    canvas.fillEvenOdd(wall.build(), Ink.linear(0, 0, w, floor, stone.mix(plaza.light(0), 0.45), stone, stone.mix(plaza.light(1), 0.4)));
    canvas.fill(sides.build(), plaza.dusk().mix(plaza.light(0), 0.45).alpha(0.9));
    canvas.rectangle(0, top * 0.42, w, 9, plaza.pale().mix(plaza.haze(), 0.2));
    canvas.rectangle(0, top * 0.42 + 9, w, 5, plaza.dusk().alpha(0.4));
    for (int side = -1; side <= 1; side += 2) {
      plaza.column(w / 2 + side * (bay / 2 + pier / 2), pier * 0.95, top + bay * 0.46, floor + 6);
    }
  }
}
