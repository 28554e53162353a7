package studio.fofo.painter.style.vaporwave;

import studio.fofo.painter.motif.Wardrobe;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.style.Sky;
import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Stroke;
import studio.fofo.painter.surface.Transform;

/** A record sleeve of the eighties: diagonal bands, a shape, chrome script. */
final class Record {

  private Record() {}

  static void paint(Scene asked) {
    Scene scene = asked.starring(Wardrobe.bust(asked.hero()));
    Plaza plaza = new Plaza(scene);
    Canvas canvas = plaza.canvas;
    double w = plaza.width;
    double h = plaza.height;
    canvas.flood(Ink.down(0, h, plaza.night(), plaza.dusk(), plaza.night()));
    Sky.stars(canvas, scene.chance("stars"), h, (int) (150 * scene.density()), plaza.pale());
    bands(plaza);
    double x = w / 2;
    double y = h * 0.43;
    double r = Math.min(w, h) * 0.36;
    Path shape = shape(plaza, x, y, r);
    canvas.fill(shape.transformed(Transform.move(14, 16)), plaza.night().alpha(0.5));
    canvas.clipped(shape, () -> {
      canvas.fill(shape.bounds().path(), Ink.down(y - r, y + r, plaza.dusk(), plaza.haze(), plaza.light(2)));
      plaza.sun(x, y + r * 0.10, r * 0.66);
      plaza.ridge("sleeve", y + r * 0.62, r * 0.42, plaza.night().mix(plaza.dusk(), 0.4), plaza.light(1), false);
      canvas.rectangle(x - r * 2, y + r * 0.62, r * 4, r * 2, plaza.night());
    });
    canvas.stroke(shape, Stroke.sharp(22), Ink.of(plaza.light(1).alpha(0.22)), Blend.SCREEN);
    canvas.stroke(shape, Stroke.sharp(7), Ink.of(plaza.light(1).mix(Colour.WHITE, 0.3)), Blend.NORMAL);
    plaza.hero(x, y + r * 1.02, w * 0.62, r * 1.62 * scene.heroScale());
    canvas.fill(Path.rectangle(0, h * 0.80, w, h * 0.2), Ink.down(h * 0.74, h * 0.9, plaza.night().alpha(0.0), plaza.night().alpha(0.85)));
    String usual = scene.bones("title").pick("Paradise", "Neon Love", "Midnight", "Memories", "Stereo Dream", "Cruise", "Forever", "Fofo");
    plaza.title(usual, new Bounds(w * 0.12, h * 0.78, w * 0.88, h * 0.955));
    plaza.finish(h);
  }

  private static void bands(Plaza plaza) {
    double w = plaza.width;
    double h = plaza.height;
    int kind = plaza.scene.bones("bands").whole(0, 2);
    for (int i = 0; i < 4; i++) {
      Colour light = plaza.light(i);
      double at = h * (0.36 + 0.07 * i);
      switch (kind) {
        case 0 -> plaza.canvas.fill(Path.polygon(0, at + h * 0.3, w, at - h * 0.3, w, at - h * 0.3 + h * 0.045, 0, at + h * 0.345), light);
        case 1 -> plaza.canvas.fill(Path.rectangle(0, at, w, h * 0.04), light);
        default -> plaza.canvas.stroke(Path.begin(-20, at).curveTo(w * 0.35, at - h * 0.4, w * 0.65, at + h * 0.4, w + 20, at).build(),
            Stroke.sharp(h * 0.04), Ink.of(light), Blend.NORMAL);
      }
    }
  }

  private static Path shape(Plaza plaza, double x, double y, double r) {
    String kind = plaza.scene.bones("shape").pick("Circle", "Triangle", "Square", "Hexagon");
    plaza.scene.feature("Frame", kind);
    return switch (kind) {
      case "Circle" -> Path.circle(x, y, r);
      case "Triangle" -> Path.polygon(x, y - r * 1.12, x + r * 1.26, y + r * 1.0, x - r * 1.26, y + r * 1.0);
      case "Square" -> Path.rectangle(x - r * 0.96, y - r * 0.96, r * 1.92, r * 1.92);
      default -> Path.polygon(x, y - r * 1.08, x + r * 0.96, y - r * 0.54, x + r * 0.96, y + r * 0.54, x, y + r * 1.08, x - r * 0.96,
          y + r * 0.54, x - r * 0.96, y - r * 0.54);
    };
  }
}
