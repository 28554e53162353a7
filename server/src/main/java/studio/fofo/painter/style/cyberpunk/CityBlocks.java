package studio.fofo.painter.style.cyberpunk;

import studio.fofo.painter.motif.Wardrobe;
import studio.fofo.painter.random.Chance;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Stroke;

/** The city from above, as blocks of light around the hero's plaza. */
final class CityBlocks {

  private CityBlocks() {}

  static void paint(Scene asked) {
    Scene scene = asked.starring(Wardrobe.standing(asked.hero()));
    City city = new City(scene);
    Canvas canvas = city.canvas;
    double w = city.width;
    double h = city.height;
    canvas.flood(Ink.radial(w / 2, h * 0.52, Math.max(w, h) * 0.75, scene.palette().haze().mix(city.light(0), 0.25), scene.palette().dusk(),
        city.night()));
    double cell = 92;
    Chance chance = scene.chance("blocks");
    int reach = (int) (Math.max(w, h) / cell) + 3;
    boolean drawn = false;
    for (int sum = -reach; sum <= reach + 5; sum++) {
      for (int diff = -reach; diff <= reach; diff++) {
        if (Math.floorMod(sum + diff, 2) != 0) {
          continue;
        }
        double x = w / 2 + diff * cell * 0.62;
        double y = h * 0.54 + sum * cell * 0.36;
        double roll = chance.unit();
        double tallRoll = chance.heavy(20, 250);
        if (Math.abs(diff) <= 4 && sum >= -6 && sum <= 5 && Math.abs(diff) + Math.abs(sum) <= 8) {
          continue;
        }
        double fade = Math.min(1, (Math.abs(diff) + Math.abs(sum)) / (reach * 1.1));
        double tall = sum > 5 ? tallRoll * 0.45 : tallRoll;
        if (sum > 2 && !drawn) {
          plaza(city, w / 2, h * 0.54);
          drawn = true;
        }
        if (roll > 0.12) {
          block(city, chance, x, y, cell * 0.52, tall, fade);
        }
      }
    }
    if (!drawn) {
      plaza(city, w / 2, h * 0.54);
    }
    city.finish(h);
  }

  private static void plaza(City city, double x, double y) {
    Scene scene = city.scene;
    for (int i = 3; i >= 0; i--) {
      double r = city.width * 0.09 * (i + 1);
      Path ring = Path.polygon(x, y - r * 0.58, x + r, y, x, y + r * 0.58, x - r, y);
      city.canvas.stroke(ring, Stroke.sharp(13), Ink.of(city.light(i).alpha(0.22)), Blend.SCREEN);
      city.canvas.stroke(ring, Stroke.sharp(3), Ink.of(city.light(i).mix(Colour.WHITE, 0.3)), Blend.NORMAL);
    }
    double size = Math.min(city.height * 0.57, city.width * 0.6) * Math.min(1.1, scene.heroScale());
    city.canvas.fill(Path.circle(x, y - size * 0.32, size * 0.75),
        Ink.radial(x, y - size * 0.32, size * 0.75, city.night().alpha(0.72), city.night().alpha(0.5), city.night().alpha(0.0)));
    city.canvas.fill(Path.ellipse(x, y + 20, size * 0.4, size * 0.12),
        Ink.radial(x, y + 20, size * 0.4, city.light(0).alpha(0.8), city.light(0).alpha(0.0)), Blend.SCREEN);
    Company.lit(city, x, y + city.height * 0.10, size * 1.1, size);
  }

  private static void block(City city, Chance chance, double x, double y, double half, double tall, double fade) {
    Canvas canvas = city.canvas;
    double deep = half * 0.58;
    Colour body = city.scene.palette().dusk().lighter(0.06).mix(city.night(), 0.05 + 0.5 * fade);
    Colour edge = city.light(chance.whole(0, 3)).mix(city.night(), 0.05 + 0.5 * fade);
    canvas.fill(Path.polygon(x - half, y, x, y + deep, x, y + deep - tall, x - half, y - tall),
        Ink.down(y - tall, y + deep, body.lighter(0.05), body.mix(edge, 0.75)));
    canvas.fill(Path.polygon(x + half, y, x, y + deep, x, y + deep - tall, x + half, y - tall),
        Ink.down(y - tall, y + deep, body.darker(0.07), city.night().mix(edge, 0.5)));
    canvas.fill(Path.polygon(x - half, y - tall, x, y - tall - deep, x + half, y - tall, x, y - tall + deep), body.lighter(0.10));
    var lit = Path.begin();
    for (double up = 14; up < tall - 8; up += 14) {
      for (int k = 0; k < 4; k++) {
        if (chance.happens(0.5)) {
          double t = 0.12 + 0.22 * k;
          double px = x - half + half * t;
          double py = y + deep * t - up;
          lit.polygon(px, py, px + half * 0.13, py + deep * 0.13, px + half * 0.13, py + deep * 0.13 - 6, px, py - 6);
        }
      }
    }
    canvas.fill(lit.build(), edge.mix(city.scene.palette().pale(), 0.55).alpha(1 - 0.6 * fade));
    if (chance.happens(0.55)) {
      canvas.stroke(Path.polygon(x - half, y - tall, x, y - tall - deep, x + half, y - tall, x, y - tall + deep), 2.4,
          edge.mix(Colour.WHITE, 0.2));
    }
  }
}
