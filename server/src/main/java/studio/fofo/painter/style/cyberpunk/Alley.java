package studio.fofo.painter.style.cyberpunk;

import studio.fofo.painter.motif.Wardrobe;
import studio.fofo.painter.random.Chance;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;

/** A narrow, high alley; the hero small in a pool of light below. */
final class Alley {

  private Alley() {}

  static void paint(Scene asked) {
    Scene scene = asked.starring(Wardrobe.standing(asked.hero()));
    City city = new City(scene);
    Canvas canvas = city.canvas;
    double w = city.width;
    double h = city.height;
    double ground = h * 0.86;
    double mid = w * scene.bones("gap").between(0.42, 0.58);
    double gap = w * scene.bones("gap-width").between(0.16, 0.21);
    city.sky(ground, mid);
    if (scene.bones("disc").happens(0.6)) {
      city.disc(mid + gap * scene.bones("disc-x").between(-0.6, 0.6), h * scene.bones("disc-y").between(0.12, 0.3),
          Math.min(w, h) * scene.bones("disc-size").between(0.08, 0.14), scene.bones("banded").happens(0.3));
    }
    city.skyline(ground, h * 0.62, 2, 0.3);
    canvas.fill(Path.polygon(mid - gap * 0.3, 0, mid + gap * 0.3, 0, mid + gap * 2.4, ground, mid - gap * 2.4, ground),
        Ink.down(0, ground, city.light(0).alpha(0.0), city.light(0).alpha(0.5)), Blend.SCREEN);
    side(city, 0, mid - gap, ground, -1);
    side(city, mid + gap, w, ground, 1);
    city.cables(h * 0.02, h * 0.5, (int) (12 * scene.density()));
    city.lamp(mid, gap * 1.6, city.light(0), 1);
    city.wetGround(ground);
    double size = h * 0.54 * Math.min(1.15, scene.heroScale());
    canvas.fill(Path.ellipse(mid, ground + h * 0.03, gap * 1.7, h * 0.035),
        Ink.radial(mid, ground + h * 0.03, gap * 1.7, city.light(0).mix(Colour.WHITE, 0.5).alpha(0.75), city.light(0).alpha(0.0)),
        Blend.SCREEN);
    Company.mirrored(city, mid, ground + h * 0.035, gap * 2.7, size);
    Company.lit(city, mid, ground + h * 0.035, gap * 2.7, size);
    city.finish(ground);
  }

  private static void side(City city, double from, double to, double ground, int side) {
    Canvas canvas = city.canvas;
    Scene scene = city.scene;
    Chance chance = scene.chance("side" + side);
    Colour wall = scene.palette().dusk().mix(city.night(), 0.62);
    double edge = side < 0 ? to : from;
    canvas.fill(Path.rectangle(from, 0, to - from, ground + 2),
        Ink.linear(edge, 0, side < 0 ? from : to, 0, wall.mix(city.light(0), 0.22), wall, city.night()));
    double floor = city.height / scene.bones("floors").pick(5.5, 6.5, 7.5);
    double pitch = scene.bones("windows").pick(78.0, 92.0, 118.0);
    for (double y = -20; y < ground - floor * 0.5; y += floor) {
      for (double x = from + 14; x < to - 50; x += pitch) {
        double wide = pitch * 0.63;
        boolean lit = chance.happens(0.46);
        Colour glass = lit ? city.light(chance.whole(0, 3)).mix(scene.palette().pale(), 0.35) : city.night();
        canvas.fill(Path.rectangle(x, y + 18, wide, floor * 0.5),
            lit ? Ink.down(y, y + floor * 0.6, glass, glass.mix(wall, 0.55)) : Ink.of(glass));
        canvas.rectangle(x + wide / 2 - 1.5, y + 18, 3, floor * 0.5, wall);
        if (chance.happens(0.3)) {
          canvas.rectangle(x + 8, y + floor * 0.42, 32, 22, wall.lighter(0.08));
          canvas.fill(Path.circle(x + 24, y + floor * 0.42 + 11, 7.5), city.night());
        }
        if (chance.happens(0.16)) {
          canvas.rectangle(x + 14, y + floor * 0.22, 11, floor * 0.29, city.night().alpha(0.85));
        }
      }
      canvas.rectangle(from, y + floor * 0.72, to - from, 5, city.night().mix(wall, 0.4));
      double ledge = side < 0 ? to - 4 : from - 40;
      canvas.rectangle(ledge, y + floor * 0.64, 44, 6, city.night());
      for (int bar = 0; bar < 6; bar++) {
        canvas.rectangle(ledge + bar * 8, y + floor * 0.44, 1.8, floor * 0.2, city.night());
      }
    }
    int signs = (int) Math.round(4.5 * scene.density());
    for (int i = 0; i < signs; i++) {
      double tall = chance.between(110, 230);
      double broad = tall * 0.3;
      double x = edge - (side < 0 ? broad * chance.between(0.3, 1.5) : -broad * chance.between(-0.7, 0.5));
      city.sign(chance, x, chance.between(20, ground - tall - 120), broad, tall, city.light(chance.whole(0, 3)));
    }
  }
}
