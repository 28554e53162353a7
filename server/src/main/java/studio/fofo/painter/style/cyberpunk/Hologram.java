package studio.fofo.painter.style.cyberpunk;

import studio.fofo.painter.random.Chance;
import studio.fofo.painter.style.Cast;
import studio.fofo.painter.style.Entourage;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Stroke;

/** A giant projection of the hero over the roofs, its beam rising from the city. */
final class Hologram {

  private Hologram() {}

  static void paint(Scene scene) {
    City city = new City(scene);
    double w = city.width;
    double h = city.height;
    double ground = h * 0.9;
    double x = w * scene.bones("hero-x").pick(0.42, 0.5, 0.58);
    city.sky(ground, x);
    city.skyline(ground, h * 0.42, 2, 0.2);
    double size = h * 0.62 * scene.heroScale();
    double foot = h * 0.76;
    Colour light = scene.heroColour().orElse(city.light(scene.bones("beam").whole(0, 1)));
    beam(city, x, ground, foot, Math.min(w * 0.46, size * 0.6), light);
    for (Entourage.Extra extra : Entourage.around(scene, x, foot, w * 0.7, size)) {
      Cast.hologram(city.canvas, extra.motif(), extra.place(), city.light(2), light, Math.max(4, size / 90));
    }
    Company.each(scene, x, foot, w * 0.82, size, (place, leader) -> {
      Cast.glow(city.canvas, scene.hero(), place, light, size * 0.06, 0.4);
      Cast.hologram(city.canvas, scene.hero(), place, light, city.light(2), Math.max(5, size / 76));
    });
    rings(city, x, foot, w * 0.34, light);
    city.skyline(h + 2, h * 0.36, 2, 0.55);
    Chance chance = scene.chance("signs");
    for (int i = 0; i < Math.round(5 * scene.density()); i++) {
      double tall = chance.between(90, 170);
      double at = chance.happens(0.5) ? chance.between(0.01, 0.2) : chance.between(0.74, 0.93);
      city.sign(chance, w * at, h * chance.between(0.6, 0.8), tall * 0.3, tall, city.light(i));
    }
    city.finish(ground);
  }

  private static void beam(City city, double x, double ground, double foot, double half, Colour light) {
    city.canvas.fill(
        Path.polygon(x - 26, ground, x + 26, ground, x + half * 1.25, foot - city.height * 0.62, x - half * 1.25,
            foot - city.height * 0.62),
        Ink.down(foot - city.height * 0.62, ground, light.alpha(0.0), light.alpha(0.22), light.alpha(0.62)), Blend.SCREEN);
  }

  private static void rings(City city, double x, double y, double radius, Colour light) {
    for (int i = 0; i < 3; i++) {
      Path ring = Path.ellipse(x, y + 12 + i * 20, radius * (1 - 0.2 * i), radius * 0.13 * (1 - 0.2 * i));
      city.canvas.stroke(ring, Stroke.round(9), Ink.of(light.alpha(0.22)), Blend.SCREEN);
      city.canvas.stroke(ring, 2.4, light.mix(Colour.WHITE, 0.5).alpha(0.9));
    }
  }
}
