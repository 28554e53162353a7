package studio.fofo.painter.style.cyberpunk;

import java.util.ArrayList;
import java.util.List;
import studio.fofo.painter.lettering.Face;
import studio.fofo.painter.lettering.Lettering;
import studio.fofo.painter.prompt.Reading.TimeOfDay;
import studio.fofo.painter.prompt.Reading.Weather;
import studio.fofo.painter.random.Chance;
import studio.fofo.painter.style.Names;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.style.Sky;
import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Shape.Layer;
import studio.fofo.painter.surface.Stroke;
import studio.fofo.painter.surface.Transform;

/** The elements of all cyberpunk compositions. It records every light, so that a wet street can mirror them. */
final class City {

  private record Lamp(double x, double width, Colour colour, double strength) {}

  private static final List<String> WORDS = List.of("ネオン", "ラーメン", "サイバー", "ホテル", "バー", "ミライ", "カラオケ", "デンキ", "ナイト", "ゲーム",
      "コーヒー", "トーキョー", "キツネ", "ドリーム", "オープン", "ロボット", "スシ", "ミント", "フォーフォー");
  private static final List<String> LATIN = List.of("FOFO", "NEON", "HOTEL", "BAR", "24H", "NOVA", "MINT", "CYBER", "OPEN", "RAMEN", "ZERO",
      "ARCADE", "DAO", "VOLT", "NULL");

  final Scene scene;
  final Canvas canvas;
  final double width;
  final double height;
  private final List<Lamp> lamps = new ArrayList<>();

  City(Scene scene) {
    this.scene = scene;
    this.canvas = scene.canvas();
    this.width = scene.width();
    this.height = scene.height();
  }

  Colour light(int index) {
    return scene.palette().light(index);
  }

  Colour night() {
    return scene.palette().night();
  }

  TimeOfDay time() {
    return scene.time(TimeOfDay.NIGHT);
  }

  /** Sky down to the horizon, with the city's own glow above it. */
  void sky(double horizon, double glowX) {
    List<Colour> sky = scene.palette().sky(time());
    canvas.flood(Ink.down(0, horizon, sky.get(0), sky.get(1), sky.get(2)));
    canvas.fill(Path.rectangle(0, 0, width, horizon + 200), Ink.radial(glowX, horizon, width * 0.75,
        sky.get(2).lighter(0.12).alpha(0.75), sky.get(2).alpha(0.0)), Blend.SCREEN);
    if (time() == TimeOfDay.NIGHT && scene.weather(Weather.CLEAR) == Weather.CLEAR) {
      Sky.stars(canvas, scene.chance("stars"), horizon * 0.8, (int) (130 * scene.density()), scene.palette().pale());
    }
  }

  /** A disc behind everything: a moon, or a sun in bands. */
  void disc(double x, double y, double radius, boolean banded) {
    Colour core = light(banded ? 2 : 0).mix(scene.palette().pale(), 0.55);
    canvas.fill(Path.circle(x, y, radius * 2.3), Ink.radial(x, y, radius * 2.3, light(0).alpha(0.42), light(0).alpha(0.0)), Blend.SCREEN);
    Path disc = Path.circle(x, y, radius);
    canvas.fill(disc, Ink.down(y - radius, y + radius, core, light(0)));
    if (banded) {
      canvas.clipped(disc, () -> {
        for (int i = 0; i < 7; i++) {
          double at = y + radius * (0.02 + i * 0.15);
          canvas.rectangle(x - radius, at, 2 * radius, radius * (0.012 + 0.011 * i), scene.palette().dusk());
        }
      });
    }
  }

  /** Rows of towers, each nearer, darker and better lit than the one behind; the middle stays lower by {@code valley}. */
  void skyline(double ground, double tallest, int rows, double valley) {
    Colour far = scene.palette().sky(time()).get(2);
    for (int row = 0; row < rows; row++) {
      double near = (row + 1.0) / rows;
      Chance chance = scene.chance("skyline-" + row);
      Colour body = far.mix(night(), 0.32 + 0.62 * near);
      double x = -chance.between(0, 80);
      while (x < width) {
        double towerWidth = chance.between(42, 92) * (0.55 + 0.7 * near);
        double middle = 1 - valley * Math.max(0, 1 - Math.abs(x + towerWidth / 2 - width / 2) / (width * 0.42));
        double high = tallest * (0.42 + 0.58 * (1 - 0.45 * near)) * chance.between(0.45, 1) * middle;
        if (chance.happens(0.12)) {
          high *= 1.28;
        }
        Colour window = row % 2 == 0 ? light(1) : light(2);
        new Tower(chance).paint(canvas, x, towerWidth, ground - high, ground + 4,
            Ink.down(ground - high, ground, body, body.mix(far, 0.38 * (1 - near) + 0.1)), window.mix(far, 0.5 * (1 - near)),
            light(2).mix(far, 0.4 * (1 - near)), 0.35 + 0.5 * near);
        x += towerWidth + chance.between(-6, 16) * near;
      }
      haze(ground, tallest * 0.55, far.mix(light(0), 0.15), 0.34 * (1 - near) + 0.06);
    }
  }

  void haze(double ground, double reach, Colour colour, double strength) {
    canvas.fill(Path.rectangle(0, ground - reach, width, reach + 6),
        Ink.down(ground - reach, ground, colour.alpha(0.0), colour.alpha(strength)));
  }

  /** A hanging sign with glowing frame and letters, upright if taller than wide. */
  void sign(Chance chance, double x, double y, double w, double h, Colour light) {
    sign(x, y, w, h, light, h > w * 1.4 ? chance.pick(WORDS) : chance.pick(LATIN));
  }

  void sign(double x, double y, double w, double h, Colour light, String words) {
    Path panel = Path.rounded(x, y, w, h, Math.min(w, h) * 0.12);
    canvas.fill(panel.transformed(Transformation.grown(panel.bounds(), Math.max(w, h) * 0.5)), Ink.radial(x + w / 2, y + h / 2,
        Math.max(w, h) * 0.95, light.alpha(0.30), light.alpha(0.0)), Blend.SCREEN);
    canvas.fill(panel, night().mix(light, 0.10));
    canvas.stroke(panel, Math.min(w, h) * 0.16, light.alpha(0.22));
    canvas.stroke(panel, Math.max(1.4, Math.min(w, h) * 0.045), light.mix(Colour.WHITE, 0.35));
    Path letters;
    if (h > w * 1.4) {
      int count = Math.max(1, words.codePointCount(0, words.length()));
      double size = Math.min(w * 0.74, h * 0.92 / count);
      letters = Lettering.column(words, Face.KANA, size, 1.0);
      Bounds box = letters.bounds();
      letters = letters.transformed(Transform.move(x + w / 2 - box.centreX(), y + h / 2 - box.centreY()));
    } else {
      letters = Lettering.fitted(words, Face.MACHINE, new Bounds(x + w * 0.1, y + h * 0.2, x + w * 0.9, y + h * 0.8), 2);
    }
    canvas.stroke(letters, Stroke.round(Math.min(w, h) * 0.10), Ink.of(light.alpha(0.35)), Blend.SCREEN);
    canvas.fill(letters, light.mix(Colour.WHITE, 0.62));
    lamps.add(new Lamp(x + w / 2, w, light, 1));
  }

  /** Records a light that the ground should mirror. */
  void lamp(double x, double w, Colour colour, double strength) {
    lamps.add(new Lamp(x, w, colour, strength));
  }

  /** Cables that sag between the sides of the picture. */
  void cables(double from, double to, int count) {
    Chance chance = scene.chance("cables");
    var lines = Path.begin();
    for (int i = 0; i < count; i++) {
      double left = chance.between(from, to);
      double right = chance.between(from, to);
      double sag = chance.between(30, 150);
      lines.moveTo(-10, left).curveTo(width * 0.3, left + sag, width * 0.7, right + sag, width + 10, right);
    }
    canvas.stroke(lines.build(), 2.6, night().mix(scene.palette().dusk(), 0.15));
  }

  /** Wet ground from {@code horizon} down, with every lamp stretched into a broken streak. */
  void wetGround(double horizon) {
    Colour near = night();
    Colour far = scene.palette().sky(time()).get(2).mix(night(), 0.45);
    canvas.fill(Path.rectangle(0, horizon, width, height - horizon), Ink.down(horizon, height, far, near.mix(far, 0.25), near));
    Chance chance = scene.chance("puddles");
    canvas.group(new Layer(1, Blend.SCREEN, Path.rectangle(0, horizon, width, height - horizon)), () -> {
      for (Lamp lamp : lamps) {
        streak(chance, lamp, horizon);
      }
    });
    var ripples = Path.begin();
    for (int i = 0; i < 70; i++) {
      double y = horizon + (height - horizon) * chance.unit();
      double depth = (y - horizon) / (height - horizon);
      double length = chance.between(20, 150) * (0.3 + depth);
      ripples.rectangle(chance.between(-50, width), y, length, 0.8 + 2.2 * depth);
    }
    canvas.fill(ripples.build(), near.alpha(0.5));
  }

  private void streak(Chance chance, Lamp lamp, double horizon) {
    double y = horizon;
    double reach = (height - horizon) * chance.between(0.55, 0.98);
    while (y < horizon + reach) {
      double depth = (y - horizon) / reach;
      double step = 3 + 13 * depth * chance.between(0.6, 1.4);
      double w = lamp.width * (0.7 + 0.9 * depth) * chance.between(0.75, 1.2);
      double wobble = chance.between(-6, 6) * (0.3 + depth);
      canvas.fill(Path.ellipse(lamp.x + wobble, y + step / 2, w / 2, step * 0.62),
          lamp.colour.alpha(0.62 * lamp.strength * (1 - depth) * (1 - depth) + 0.03));
      y += step;
    }
  }

  /** Dim reflections of an upright figure: its drawing flipped below the ground line. */
  void finish(double ground) {
    Weather weather = scene.weather(scene.bones("weather").happens(0.45) ? Weather.RAIN : Weather.CLEAR);
    scene.feature("Weather", Names.of(weather));
    Sky.weather(scene, weather, ground, light(1));
    Sky.grain(canvas, scene.chance("grain"), 2600, 0.05);
    Sky.vignette(canvas, night(), 0.55);
  }
}
