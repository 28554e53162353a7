package studio.fofo.painter.style.vaporwave;

import java.util.Locale;
import studio.fofo.painter.lettering.Face;
import studio.fofo.painter.lettering.Lettering;
import studio.fofo.painter.motif.Wardrobe;
import studio.fofo.painter.random.Chance;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Stroke;
import studio.fofo.painter.surface.Transform;

/** An old desktop: windows over a gradient, the hero in the front one. */
final class Desktop {

  private Desktop() {}

  static void paint(Scene asked) {
    Scene scene = asked.starring(Wardrobe.bust(asked.hero()));
    Plaza plaza = new Plaza(scene);
    Canvas canvas = plaza.canvas;
    double w = plaza.width;
    double h = plaza.height;
    canvas.flood(Ink.linear(0, 0, w, h, plaza.light(1).mix(plaza.pale(), 0.25), plaza.haze(), plaza.light(0).mix(plaza.pale(), 0.2)));
    plaza.clouds(h * 0.2, (int) (6 * scene.density()));
    Chance chance = scene.chance("windows");
    int echoes = (int) Math.round(4 * scene.density()) + 1;
    for (int i = 0; i < echoes; i++) {
      double ww = w * chance.between(0.24, 0.42);
      double wh = ww * chance.between(0.6, 0.9);
      double x = chance.pick(chance.between(0.01, 0.16), chance.between(0.58, 0.72)) * w;
      double y = h * (0.05 + 0.75 * i / echoes);
      window(plaza, x, y, ww, wh, chance.pick("ERROR", "MUSIC", "DREAM.EXE", "PAINT", "LOVE.TXT"), chance.whole(0, 3));
    }
    double mw = w * scene.bones("window").between(0.54, 0.74);
    double mh = h * scene.bones("window-high").between(0.56, 0.74);
    main(plaza, w * 0.04 + (w * 0.92 - mw) * scene.bones("window-x").unit(), h * 0.05 + (h * 0.86 - mh) * scene.bones("window-y").unit(),
        mw, mh);
    echo(plaza, chance);
    taskbar(plaza);
    plaza.finish(h);
  }

  private static void main(Plaza plaza, double x, double y, double w, double h) {
    Canvas canvas = plaza.canvas;
    canvas.rectangle(x + 16, y + 18, w, h, plaza.night().alpha(0.38));
    frame(plaza, x, y, w, h, plaza.scene.reading().lettering().orElse("FOFO.EXE").toUpperCase(Locale.ROOT));
    double inner = 46;
    Path view = Path.rectangle(x + 10, y + inner, w - 20, h - inner - 10);
    canvas.clipped(view, () -> {
      double horizon = y + h * 0.72;
      canvas.fill(view, Ink.down(y, horizon, plaza.night(), plaza.dusk(), plaza.haze()));
      plaza.sun(x + w * plaza.scene.bones("sun-x").between(0.3, 0.7), y + h * plaza.scene.bones("sun-y").between(0.34, 0.5),
          Math.min(w, h) * plaza.scene.bones("sun").between(0.22, 0.36));
      canvas.fill(Path.rectangle(x, horizon, w, h), Ink.down(horizon, y + h, plaza.dusk().mix(plaza.light(1), 0.3), plaza.night()));
      var lines = Path.begin();
      for (int i = -12; i <= 12; i++) {
        lines.moveTo(x + w / 2 + i * 6, horizon).lineTo(x + w / 2 + i * 90, y + h);
      }
      for (int i = 1; i < 7; i++) {
        double at = horizon + h * 0.28 * i * i / 36.0;
        lines.moveTo(x, at).lineTo(x + w, at);
      }
      canvas.stroke(lines.build(), 1.8, plaza.light(1).alpha(0.8));
      plaza.hero(x + w / 2, y + h - 8, w * 0.78, h * 0.74 * plaza.scene.heroScale());
    });
  }

  private static void window(Plaza plaza, double x, double y, double w, double h, String name, int kind) {
    Canvas canvas = plaza.canvas;
    canvas.rectangle(x + 8, y + 9, w, h, plaza.night().alpha(0.3));
    frame(plaza, x, y, w, h, name);
    Colour light = plaza.light(kind);
    canvas.fill(Path.rectangle(x + 10, y + 46, w - 20, h - 56),
        Ink.linear(x, y, x + w, y + h, light, plaza.pale().mix(plaza.light(kind + 1), 0.4)));
    if (kind % 2 == 0) {
      Path face = Path.circle(x + w / 2, y + 20 + h / 2, Math.min(w, h) * 0.2);
      canvas.fill(face, plaza.light(2));
      canvas.stroke(face, 4, plaza.night());
      canvas.fill(Path.circle(x + w / 2 - h * 0.07, y + 14 + h / 2, 5), plaza.night());
      canvas.fill(Path.circle(x + w / 2 + h * 0.07, y + 14 + h / 2, 5), plaza.night());
      canvas.stroke(Path.begin().arc(x + w / 2, y + 20 + h / 2, h * 0.1, 25, 155).build(), 4, plaza.night());
    } else {
      var bars = Path.begin();
      Chance chance = plaza.scene.chance("bars" + name);
      for (int i = 0; i < 9; i++) {
        double tall = chance.between(0.2, 0.9) * (h - 80);
        bars.rectangle(x + 22 + i * (w - 44) / 9, y + h - 18 - tall, (w - 44) / 13, tall);
      }
      canvas.fill(bars.build(), plaza.night().alpha(0.8));
    }
  }

  private static void frame(Plaza plaza, double x, double y, double w, double h, String name) {
    Canvas canvas = plaza.canvas;
    Colour grey = plaza.pale().mix(plaza.dusk(), 0.16).saturated(0.45);
    canvas.rectangle(x, y, w, h, grey);
    canvas.fill(Path.polygon(x, y, x + w, y, x + w - 4, y + 4, x + 4, y + 4, x + 4, y + h - 4, x, y + h), Colour.WHITE);
    canvas.fill(Path.polygon(x + w, y, x + w, y + h, x, y + h, x + 4, y + h - 4, x + w - 4, y + h - 4, x + w - 4, y + 4), grey.darker(0.3));
    canvas.fill(Path.rectangle(x + 8, y + 8, w - 16, 32), Ink.linear(x, 0, x + w, 0, plaza.dusk(), plaza.light(0)));
    Path title = Lettering.line(Lettering.drawable(name, Face.PIXELS), Face.PIXELS, 16, 0);
    double room = w - 130;
    double fit = Math.min(1, room / Math.max(1, title.bounds().width()));
    canvas.fill(title.transformed(Transform.move(x + 18, y + 33).scale(fit)), Colour.WHITE);
    for (int i = 0; i < 3; i++) {
      double bx = x + w - 38 - i * 30;
      canvas.rectangle(bx, y + 12, 25, 24, grey);
      canvas.rectangle(bx, y + 12, 25, 2.5, Colour.WHITE);
      canvas.rectangle(bx, y + 33.5, 25, 2.5, grey.darker(0.35));
      Path mark = switch (i) {
        case 0 -> Path.begin(bx + 7, y + 18).lineTo(bx + 18, y + 30).moveTo(bx + 18, y + 18).lineTo(bx + 7, y + 30).build();
        case 1 -> Path.rectangle(bx + 7, y + 17, 11, 12);
        default -> Path.line(bx + 7, y + 30, bx + 17, y + 30);
      };
      canvas.stroke(mark, Stroke.sharp(3), Ink.of(plaza.night()), Blend.NORMAL);
    }
  }

  /** The pointer, and a title bar that got stuck while it was dragged. */
  private static void echo(Plaza plaza, Chance chance) {
    Canvas canvas = plaza.canvas;
    double w = plaza.width * 0.3;
    double x = plaza.width * plaza.scene.bones("echo").pick(0.02, 0.30, 0.60);
    double y = plaza.height * plaza.scene.bones("echo-y").pick(0.04, 0.70);
    for (int i = 0; i < 7; i++) {
      frame(plaza, x + i * 11, y + i * 13, w, 92, "COPY " + (i + 1));
    }
    double px = plaza.width * chance.between(0.3, 0.6);
    double py = plaza.height * chance.between(0.72, 0.84);
    Path pointer = Path.polygon(px, py, px, py + 62, px + 15, py + 49, px + 25, py + 72, px + 36, py + 67, px + 26, py + 45, px + 46,
        py + 45);
    canvas.fill(pointer, Colour.WHITE);
    canvas.stroke(pointer, Stroke.sharp(4), Ink.of(plaza.night()), Blend.NORMAL);
  }

  private static void taskbar(Plaza plaza) {
    Canvas canvas = plaza.canvas;
    double y = plaza.height - 46;
    Colour grey = plaza.pale().mix(plaza.dusk(), 0.16).saturated(0.45);
    canvas.rectangle(0, y, plaza.width, 46, grey);
    canvas.rectangle(0, y, plaza.width, 3, Colour.WHITE);
    canvas.rectangle(8, y + 8, 118, 32, grey.lighter(0.05));
    canvas.rectangle(8, y + 8, 118, 3, Colour.WHITE);
    canvas.rectangle(8, y + 37, 118, 3, grey.darker(0.35));
    canvas.fill(Lettering.line("START", Face.PIXELS, 16, 0).transformed(Transform.move(28, y + 33)), plaza.night());
  }
}
