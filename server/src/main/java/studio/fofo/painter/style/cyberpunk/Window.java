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

/** A dark room with a wide window on the city, the hero on the sill. */
final class Window {

  private Window() {}

  static void paint(Scene asked) {
    Scene scene = asked.starring(Wardrobe.bust(asked.hero()));
    City city = new City(scene);
    Canvas canvas = city.canvas;
    double w = city.width;
    double h = city.height;
    double left = w * 0.08;
    double top = h * 0.07;
    double right = w * 0.92;
    double sill = h * 0.80;
    canvas.flood(Ink.of(city.night()));
    String shape = scene.bones("pane").pick("Wide", "Round", "Arched");
    scene.feature("Window", shape);
    double r = Math.min(right - left, sill - top) / 2;
    Path pane = switch (shape) {
      case "Round" -> Path.circle(w / 2, (top + sill) / 2, r * 1.04);
      case "Arched" -> Path.begin(left + w * 0.04, sill).lineTo(left + w * 0.04, top + r)
          .curveTo(left + w * 0.04, top - r * 0.33, right - w * 0.04, top - r * 0.33, right - w * 0.04, top + r)
          .lineTo(right - w * 0.04, sill).close().build();
      default -> Path.rounded(left, top, right - left, sill - top, 18);
    };
    canvas.clipped(pane, () -> view(city, sill));
    canvas.stroke(pane, Stroke.sharp(26), Ink.of(city.light(0).alpha(0.10)), Blend.SCREEN);
    canvas.stroke(pane, 13, city.night().mix(scene.palette().dusk(), 0.55));
    canvas.stroke(pane, 2.4, city.light(1).alpha(0.8));
    if (shape.equals("Wide")) {
      blinds(city, left, top, right);
    }
    room(city, sill);
    double size = h * 0.50 * scene.heroScale();
    Company.lit(city, w * scene.bones("hero-x").pick(0.36, 0.5, 0.62), sill + 14, w * 0.6, size);
    city.finish(sill);
  }

  private static void view(City city, double sill) {
    city.sky(sill, city.width / 2);
    city.disc(city.width * city.scene.bones("disc-x").between(0.25, 0.75), city.height * 0.32, city.height * 0.13, false);
    city.skyline(sill + 10, city.height * 0.56, 4, 0.15);
    Chance chance = city.scene.chance("signs");
    for (int i = 0; i < 4; i++) {
      double tall = chance.between(80, 180);
      city.sign(chance, city.width * chance.between(0.1, 0.85), sill - tall - chance.between(10, 120), tall * 0.3, tall, city.light(i));
    }
  }

  private static void blinds(City city, double left, double top, double right) {
    int slats = city.scene.bones("blinds").whole(4, 11);
    for (int i = 0; i < slats; i++) {
      city.canvas.rectangle(left, top + i * 17, right - left, 8.5, city.night().alpha(0.92));
      city.canvas.rectangle(left, top + i * 17 + 8.5, right - left, 1.4, city.light(0).alpha(0.6));
    }
  }

  private static void room(City city, double sill) {
    Canvas canvas = city.canvas;
    canvas.fill(Path.rectangle(0, sill, city.width, city.height - sill),
        Ink.down(sill, city.height, city.scene.palette().dusk().mix(city.night(), 0.4), city.night()));
    canvas.rectangle(0, sill, city.width, 10, city.scene.palette().dusk().mix(city.light(0), 0.35));
    canvas.fill(
        Path.polygon(city.width * 0.1, sill + 10, city.width * 0.9, sill + 10, city.width * 1.1, city.height, -city.width * 0.1,
            city.height),
        Ink.down(sill, city.height, city.light(0).alpha(0.38), city.light(0).alpha(0.0)), Blend.SCREEN);
    Chance chance = city.scene.chance("room");
    for (int side = 0; side < 2; side++) {
      double x = side == 0 ? city.width * 0.12 : city.width * 0.88;
      if (chance.happens(0.75)) {
        mug(city, x, sill + 4);
      }
    }
  }

  private static void mug(City city, double x, double y) {
    Colour dark = city.night().mix(city.scene.palette().dusk(), 0.3);
    city.canvas.fill(Path.rounded(x - 22, y - 48, 44, 50, 6), dark);
    city.canvas.stroke(Path.begin().arc(x + 22, y - 24, 13, -80, 80).build(), 6, dark);
    city.canvas.rectangle(x - 22, y - 48, 3, 48, city.light(1));
    for (int i = 0; i < 2; i++) {
      city.canvas.stroke(
          Path.begin(x - 8 + 16 * i, y - 56).curveTo(x - 22 + 16 * i, y - 80, x + 8 + 16 * i, y - 96, x - 6 + 16 * i, y - 124).build(), 3,
          city.scene.palette().pale().alpha(0.35));
    }
  }
}
