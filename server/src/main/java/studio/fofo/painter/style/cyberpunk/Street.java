package studio.fofo.painter.style.cyberpunk;

import studio.fofo.painter.motif.Wardrobe;
import studio.fofo.painter.random.Chance;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;

/** A street canyon towards one vanishing point, signs on both sides, the hero on wet ground. */
final class Street {

  private Street() {}

  static void paint(Scene asked) {
    Scene scene = asked.starring(Wardrobe.standing(asked.hero()));
    City city = new City(scene);
    Canvas canvas = city.canvas;
    double w = city.width;
    double h = city.height;
    double ground = h * 0.74;
    double vanish = w * scene.bones("vanish").between(0.44, 0.56);
    city.sky(ground, vanish);
    if (scene.bones("disc").happens(0.55)) {
      city.disc(vanish, ground - h * 0.40, Math.min(w, h) * 0.15, false);
    }
    city.skyline(ground, h * 0.5, 3, 0.75);
    walls(city, vanish, ground);
    city.cables(h * 0.06, h * 0.3, (int) (7 * scene.density()) + 2);
    city.lamp(vanish, w * 0.12, city.light(0), 0.9);
    city.wetGround(ground);
    double size = Math.min(h * 0.5, w * 0.62) * scene.heroScale();
    double feet = ground + (h - ground) * 0.42;
    Company.mirrored(city, vanish, feet, w * 0.62, size);
    Company.lit(city, vanish, feet, w * 0.62, size);
    city.finish(ground);
  }

  private static void walls(City city, double vanish, double ground) {
    for (int side = -1; side <= 1; side += 2) {
      Chance chance = city.scene.chance("walls" + side);
      int blocks = 5;
      for (int i = 0; i < blocks; i++) {
        double near = (double) i / (blocks - 1);
        double edge = side < 0 ? 0 : city.width;
        double inner = vanish + side * (city.width * (0.13 + 0.30 * near * near) + 20);
        double outer = i == blocks - 1 ? edge + side * 60
            : vanish + side * (city.width * (0.13 + 0.30 * (near + 0.28) * (near + 0.28)) + 60);
        double x = Math.min(inner, outer);
        double wide = Math.abs(outer - inner);
        double top = city.height * (0.36 - 0.42 * near) + chance.between(-60, 50);
        Colour body = city.scene.palette().dusk().mix(city.night(), 0.35 + 0.6 * near);
        new Tower(chance).paint(city.canvas, x, wide, top, ground + (city.height - ground) * 0.24 * near,
            Ink.linear(inner, 0, outer, 0, body.mix(city.light(0), 0.16 * (1 - near)), body),
            city.light(i), city.light(i + 1), 0.55);
        int signs = (int) Math.round(chance.between(1, 3.4) * city.scene.density());
        for (int s = 0; s < signs; s++) {
          double tall = chance.between(90, 210) * (0.5 + 0.75 * near);
          double broad = tall * chance.between(0.24, 0.34);
          double y = chance.between(city.height * 0.10, ground - tall - 90 * (1 - near) - 20);
          double at = side < 0 ? inner - broad * chance.between(0.15, 0.9) : inner - broad * chance.between(0.1, 0.85);
          if (chance.happens(0.72)) {
            city.sign(chance, at, y, broad, tall, city.light(chance.whole(0, 3)));
          } else {
            city.sign(chance, at - side * broad * 0.4, y, broad * 2.6, broad * 0.95, city.light(chance.whole(0, 3)));
          }
        }
      }
    }
  }
}
