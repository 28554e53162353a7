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

/** The hero close up, in front of a halo of rings and rays, with data at the margins. */
final class Portrait {

  private Portrait() {}

  static void paint(Scene asked) {
    Scene scene = asked.starring(Wardrobe.bust(asked.hero()));
    City city = new City(scene);
    Canvas canvas = city.canvas;
    double w = city.width;
    double h = city.height;
    double x = city.width / 2;
    double y = h * 0.46;
    double radius = Math.min(w, h) * 0.37;
    canvas.flood(Ink.radial(x, y, Math.max(w, h) * 0.75, scene.palette().haze().mix(scene.palette().dusk(), 0.25), scene.palette().dusk(),
        city.night()));
    rays(city, x, y, Math.max(w, h));
    halo(city, x, y, radius);
    city.skyline(h + 4, h * 0.34, 2, 0.65);
    boolean grounded = scene.hero().kind() == Motif.Kind.HEAD;
    double size = h * (grounded ? 0.84 : 0.72) * scene.heroScale();
    double bottom = grounded ? h * 1.01 : h * 0.86;
    Company.lit(city, x, bottom, w * 0.80, size);
    margins(city);
    city.finish(h * 0.9);
  }

  private static void rays(City city, double x, double y, double reach) {
    int count = city.scene.bones("rays").pick(0, 16, 24);
    if (count == 0) {
      return;
    }
    var rays = Path.begin();
    for (int i = 0; i < count; i++) {
      double from = StrictMath.toRadians(360.0 * i / count);
      double to = StrictMath.toRadians(360.0 * (i + 0.5) / count);
      rays.polygon(x, y, x + reach * StrictMath.cos(from), y + reach * StrictMath.sin(from), x + reach * StrictMath.cos(to),
          y + reach * StrictMath.sin(to));
    }
    city.canvas.fill(rays.build(), Ink.radial(x, y, reach * 0.8, city.light(0).alpha(0.42), city.light(0).alpha(0.0)));
  }

  private static void halo(City city, double x, double y, double radius) {
    Canvas canvas = city.canvas;
    Chance chance = city.scene.bones("halo");
    canvas.fill(Path.circle(x, y, radius),
        Ink.down(y - radius, y + radius, city.light(0), city.light(0).mix(city.scene.palette().dusk(), 0.7)));
    for (int i = 0; i < 5; i++) {
      double r = radius * (1.06 + 0.085 * i);
      double start = chance.between(0, 360);
      Path arc = Path.begin().arc(x, y, r, start, start + chance.between(70, 300)).build();
      Colour light = city.light(i + 1);
      double line = chance.pick(2.0, 3.5, 7.0);
      canvas.stroke(arc, Stroke.sharp(line * 3.2), Ink.of(light.alpha(0.2)), Blend.SCREEN);
      canvas.stroke(arc, Stroke.sharp(line), Ink.of(light.mix(Colour.WHITE, 0.25)), Blend.NORMAL);
    }
    var ticks = Path.begin();
    for (int i = 0; i < 72; i++) {
      double angle = StrictMath.toRadians(i * 5);
      double inner = radius * 1.50;
      double outer = inner + radius * (i % 6 == 0 ? 0.07 : 0.03);
      ticks.moveTo(x + inner * StrictMath.cos(angle), y + inner * StrictMath.sin(angle)).lineTo(x + outer * StrictMath.cos(angle),
          y + outer * StrictMath.sin(angle));
    }
    canvas.stroke(ticks.build(), Stroke.sharp(2), Ink.of(city.scene.palette().pale().alpha(0.55)), Blend.NORMAL);
  }

  private static void margins(City city) {
    Scene scene = city.scene;
    Chance chance = scene.chance("margins");
    String words = scene.reading().lettering().orElse("");
    Canvas canvas = city.canvas;
    if (!words.isEmpty()) {
      Path line = Lettering.fitted(words.toUpperCase(Locale.ROOT), Face.MACHINE,
          new Bounds(city.width * 0.07, city.height * 0.86, city.width * 0.93, city.height * 0.965), 2);
      canvas.stroke(line, Stroke.round(14), Ink.of(city.night().alpha(0.85)), Blend.NORMAL);
      canvas.stroke(line, Stroke.round(8), Ink.of(city.light(1).alpha(0.4)), Blend.SCREEN);
      canvas.fill(line, city.light(1).mix(Colour.WHITE, 0.65));
    }
    city.sign(chance, city.width * 0.045, city.height * 0.07, city.width * 0.062, city.height * 0.27, city.light(1));
    var bars = Path.begin();
    for (int i = 0; i < 22; i++) {
      bars.rectangle(city.width * 0.955 - chance.between(8, 60), city.height * 0.07 + i * 9, chance.between(8, 60), chance.pick(2.5, 4.5));
    }
    canvas.fill(bars.build(), city.light(0).alpha(0.8));
  }
}
