package studio.fofo.painter.style.cyberpunk;

import java.util.Locale;
import studio.fofo.painter.lettering.Face;
import studio.fofo.painter.lettering.Lettering;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.motif.Wardrobe;
import studio.fofo.painter.random.Chance;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Stroke;

/** The hero, large, on the edge of a rooftop, in front of the city and a disc. */
final class Skyline {

  private Skyline() {}

  static void paint(Scene asked) {
    Scene scene = asked.starring(Wardrobe.bust(asked.hero()));
    City city = new City(scene);
    double w = city.width;
    double h = city.height;
    double ground = h * 0.84;
    double x = w * scene.bones("hero-x").pick(0.36, 0.5, 0.64);
    city.sky(ground, x);
    boolean banded = scene.bones("banded").happens(0.5);
    scene.feature("Disc", banded ? "Banded sun" : "Moon");
    city.disc(x, h * 0.40, Math.min(w, h) * scene.bones("disc-size").between(0.27, 0.36), banded);
    city.skyline(ground, h * 0.58, 4, 0.5);
    roof(city, ground, x);
    boolean grown = scene.hero().kind() == Motif.Kind.HEAD;
    double size = h * (grown ? 0.60 : scene.bones("hero-size").pick(0.40, 0.48, 0.58)) * scene.heroScale();
    Company.lit(city, x, ground + 8, w * (grown ? 0.78 : scene.bones("hero-width").between(0.50, 0.68)), size);
    city.finish(ground);
  }

  private static void roof(City city, double ground, double x) {
    Canvas canvas = city.canvas;
    Chance chance = city.scene.chance("roof");
    Colour dark = city.night();
    canvas.rectangle(0, ground, city.width, city.height - ground, dark);
    canvas.fill(Path.rectangle(0, ground, city.width, 5),
        Ink.linear(0, 0, city.width, 0, city.light(1).alpha(0.2), city.light(0), city.light(1).alpha(0.2)));
    canvas.rectangle(0, ground + 16, city.width, 10, dark.mix(city.scene.palette().dusk(), 0.5));
    for (int i = 0; i < 6; i++) {
      double at = chance.between(0, city.width);
      if (Math.abs(at - x) < city.width * 0.22) {
        continue;
      }
      double wide = chance.between(30, 90);
      double tall = chance.between(20, 70);
      canvas.rectangle(at, ground - tall, wide, tall + 2, dark.mix(city.scene.palette().dusk(), 0.14));
      canvas.rectangle(at, ground - tall, wide, 2.4, city.light(1).alpha(0.7));
      if (chance.happens(0.6)) {
        canvas.rectangle(at + wide * 0.3, ground - tall - chance.between(50, 160), 2.6, 170, dark);
      }
    }
    if (city.scene.reading().lettering().isPresent()) {
      Path words = Lettering.fitted(city.scene.reading().lettering().get().toUpperCase(Locale.ROOT), Face.MACHINE,
          new Bounds(city.width * 0.08, ground + 40, city.width * 0.92, city.height - 26), 2);
      canvas.stroke(words, Stroke.round(9), Ink.of(city.light(0).alpha(0.35)), Blend.SCREEN);
      canvas.fill(words, city.light(0).mix(Colour.WHITE, 0.6));
    }
  }
}
