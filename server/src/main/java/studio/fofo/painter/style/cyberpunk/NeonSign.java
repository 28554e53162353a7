package studio.fofo.painter.style.cyberpunk;

import java.util.List;
import studio.fofo.painter.lettering.Face;
import studio.fofo.painter.lettering.Lettering;
import studio.fofo.painter.random.Chance;
import studio.fofo.painter.style.Arrangement;
import studio.fofo.painter.style.Cast;
import studio.fofo.painter.style.Entourage;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Stroke;

/** The hero as a neon sign on a façade at night. */
final class NeonSign {

  private NeonSign() {}

  static void paint(Scene scene) {
    City city = new City(scene);
    Canvas canvas = city.canvas;
    double w = city.width;
    double h = city.height;
    double ground = h * 0.86;
    wall(city, ground);
    double size = Math.min(h * 0.56, w * 0.72) * scene.heroScale();
    double y = h * 0.42;
    List<Colour> lights = List.of(scene.heroColour().orElse(city.light(0)), city.light(1), city.light(2));
    canvas.fill(Path.rectangle(0, 0, w, h),
        Ink.radial(w / 2, y, size * 1.05, lights.get(0).alpha(0.62), lights.get(0).alpha(0.20), lights.get(0).alpha(0.0)), Blend.SCREEN);
    Path words = words(city, y + size * 0.5, ground);
    canvas.clipped(around(city, words.bounds().inset(-26)), () -> frame(city, y, size, lights));
    for (Entourage.Extra extra : Entourage.around(scene, w / 2, y + size * 0.5, size * 1.1, size * 0.9)) {
      Cast.neon(canvas, extra.motif(), extra.place(), List.of(lights.get(2), lights.get(0), lights.get(1)), Math.max(3, size / 150));
    }
    int count = Math.min(5, scene.heroCount());
    double room = count == 1 ? w * 0.66 : Math.min(size * 0.72, w * 0.92 / count);
    for (int i = 0; i < count; i++) {
      double x = w / 2 + (i - (count - 1) / 2.0) * room * 1.02;
      Cast.neon(canvas, scene.hero(), Arrangement.centred(scene.hero(), x, y, room, count == 1 ? size : room), lights,
          Math.max(4, size / 105));
    }
    city.lamp(w / 2, size * 0.75, lights.get(0), 1);
    canvas.stroke(words, Stroke.round(16), Ink.of(lights.get(1).alpha(0.2)), Blend.SCREEN);
    canvas.fill(words, lights.get(1).mix(Colour.WHITE, 0.5));
    city.lamp(w / 2, words.bounds().width(), lights.get(1), 0.6);
    city.wetGround(ground);
    city.finish(ground);
  }

  private static void wall(City city, double ground) {
    Canvas canvas = city.canvas;
    Colour brick = city.scene.palette().dusk().mix(city.night(), 0.45);
    canvas.flood(Ink.down(0, ground, brick.mix(city.night(), 0.5), brick));
    Chance chance = city.scene.chance("wall");
    boolean tiles = city.scene.bones("wall").happens(0.5);
    var joints = Path.begin();
    var bright = Path.begin();
    double row = tiles ? 46 : 21;
    double unit = tiles ? 46 : 52;
    for (int r = 0; r * row < ground; r++) {
      joints.rectangle(0, r * row, city.width, 2.2);
      double shift = tiles ? 0 : r % 2 * unit / 2;
      for (double x = -shift; x < city.width; x += unit) {
        joints.rectangle(x, r * row, 2.2, row);
        if (chance.happens(0.10)) {
          bright.rectangle(x + 2.2, r * row + 2.2, unit - 2.2, row - 2.2);
        }
      }
    }
    canvas.fill(bright.build(), brick.lighter(0.07).alpha(0.7));
    canvas.fill(joints.build(), city.night().alpha(0.55));
    for (int i = 0; i < 3; i++) {
      double x = city.width * chance.pick(0.03, 0.1, 0.9, 0.95);
      canvas.rectangle(x, 0, 13, ground, city.night().mix(brick, 0.3));
      canvas.rectangle(x + 3, 0, 2.4, ground, city.light(1).alpha(0.4));
    }
  }

  private static void frame(City city, double y, double size, List<Colour> lights) {
    Canvas canvas = city.canvas;
    double x = city.width / 2;
    String kind = city.scene.heroCount() > 1 ? "None" : city.scene.bones("frame").pick("Ring", "Diamond", "Arch", "None");
    city.scene.feature("Frame", kind);
    double r = size * 0.64;
    Path frame = switch (kind) {
      case "Ring" -> Path.circle(x, y, r);
      case "Diamond" -> Path.polygon(x, y - r * 1.16, x + r * 1.16, y, x, y + r * 1.16, x - r * 1.16, y);
      case "Arch" ->
        Path.begin(x - r, y + r).lineTo(x - r, y).curveTo(x - r, y - r * 1.33, x + r, y - r * 1.33, x + r, y).lineTo(x + r, y + r).build();
      default -> Path.begin().build();
    };
    Colour light = lights.get(1);
    canvas.stroke(frame, Stroke.round(34), Ink.of(light.alpha(0.12)), Blend.SCREEN);
    canvas.stroke(frame, Stroke.round(18), Ink.of(light.alpha(0.26)), Blend.SCREEN);
    canvas.stroke(frame, 7, light);
    canvas.stroke(frame, 2.6, light.mix(Colour.WHITE, 0.8));
  }

  private static Path words(City city, double from, double ground) {
    String text = city.scene.reading().lettering().orElse(city.scene.bones("words").pick("OPEN", "FOFO", "NEON", "24H", "DREAM", "MINT"));
    return Lettering.fitted(text, Face.TUBES, new Bounds(city.width * 0.16, from + 30, city.width * 0.84, ground - 18), 2, 120);
  }

  /** The quoted words as tubes high above everything, where a composition has no place for them. */
  static void letter(City city) {
    String text = city.scene.reading().lettering().orElse("");
    Face face = Lettering.drawable(text, Face.TUBES).length() == text.length() ? Face.TUBES : Face.MACHINE;
    Path words = Lettering.fitted(text, face,
        new Bounds(city.width * 0.12, city.height * 0.045, city.width * 0.88, city.height * 0.2), 2, 130);
    Colour light = city.light(1);
    city.canvas.stroke(words, Stroke.round(30), Ink.of(city.night().alpha(0.55)), Blend.NORMAL);
    city.canvas.stroke(words, Stroke.round(20), Ink.of(light.alpha(0.16)), Blend.SCREEN);
    city.canvas.stroke(words, Stroke.round(9), Ink.of(light.alpha(0.45)), Blend.SCREEN);
    city.canvas.fill(words, light.mix(Colour.WHITE, 0.72));
  }

  /** Everything of the wall but a box: the frame's tube ends before the letters and continues behind them. */
  private static Path around(City city, Bounds box) {
    return Path.begin().polygon(0, 0, city.width, 0, city.width, city.height, 0, city.height)
        .polygon(box.left(), box.top(), box.left(), box.bottom(), box.right(), box.bottom(), box.right(), box.top()).build();
  }
}
