package studio.fofo.painter.style.vaporwave;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import studio.fofo.painter.lettering.Face;
import studio.fofo.painter.lettering.Lettering;
import studio.fofo.painter.motif.Livery;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.motif.Motifs;
import studio.fofo.painter.motif.Tone;
import studio.fofo.painter.prompt.Reading.TimeOfDay;
import studio.fofo.painter.prompt.Reading.Weather;
import studio.fofo.painter.random.Chance;
import studio.fofo.painter.style.Arrangement;
import studio.fofo.painter.style.Cast;
import studio.fofo.painter.style.Entourage;
import studio.fofo.painter.style.Names;
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

/** The elements of all vaporwave compositions. */
final class Plaza {

  final Scene scene;
  final Canvas canvas;
  final double width;
  final double height;

  Plaza(Scene scene) {
    this.scene = scene;
    this.canvas = scene.canvas();
    this.width = scene.width();
    this.height = scene.height();
  }

  Colour light(int index) {
    return scene.palette().light(index);
  }

  Colour dusk() {
    return scene.palette().dusk();
  }

  Colour night() {
    return scene.palette().night();
  }

  Colour pale() {
    return scene.palette().pale();
  }

  Colour haze() {
    return scene.palette().haze();
  }

  /** Sky down to the horizon; stars high up. */
  void sky(double horizon) {
    TimeOfDay time = scene.time(TimeOfDay.SUNSET);
    List<Colour> sky = scene.palette().sky(time == TimeOfDay.SUNSET ? TimeOfDay.NIGHT : time);
    Colour low = time == TimeOfDay.SUNSET ? sky.get(2).mix(light(2), 0.45) : sky.get(2);
    canvas.fill(Path.rectangle(0, 0, width, horizon + 2), Ink.down(0, horizon, sky.get(0), sky.get(1), sky.get(2), low));
    if (time != TimeOfDay.DAY) {
      Sky.stars(canvas, scene.chance("stars"), horizon * 0.7, (int) (110 * scene.density()), pale());
    }
  }

  /** The sun in bands that widen downwards; the gaps show the sky. */
  void sun(double x, double y, double radius) {
    Colour top = light(2).mix(pale(), 0.2);
    Colour low = light(0);
    canvas.fill(Path.circle(x, y, radius * 2.1), Ink.radial(x, y, radius * 2.1, low.alpha(0.55), low.alpha(0.0)), Blend.SCREEN);
    int bands = scene.bones("bands").whole(5, 9);
    var slices = Path.begin();
    double from = y - radius;
    for (int i = 0; i <= bands; i++) {
      double share = (double) i / bands;
      double gap = i == 0 ? 0 : radius * (0.012 + 0.05 * share);
      double start = i == 0 ? y - radius : y - radius * 0.12 + radius * 1.12 * (i - 1) / bands + gap;
      double end = y - radius * 0.12 + radius * 1.12 * i / bands;
      if (end > start) {
        slices.rectangle(x - radius, start, 2 * radius, end - start);
      }
    }
    canvas.clipped(slices.build(),
        () -> canvas.fill(Path.circle(x, y, radius), Ink.down(from, y + radius, top, light(2).mix(low, 0.45), low, low.mix(dusk(), 0.25))));
  }

  /** A floor of lines that run to one vanishing point. */
  void grid(double horizon, double vanish, Colour lines) {
    canvas.fill(Path.rectangle(0, horizon, width, height - horizon),
        Ink.down(horizon, height, dusk().mix(lines, 0.22), night(), night().darker(0.04)));
    var across = Path.begin();
    for (int i = 0; i < 15; i++) {
      double depth = 1.0 / (1 + i * 0.55);
      double y = horizon + (height - horizon) * depth;
      across.moveTo(0, y).lineTo(width, y);
    }
    double pitch = width / 6.5;
    var along = Path.begin();
    for (int i = -26; i <= 26; i++) {
      along.moveTo(vanish + i * pitch * 0.045, horizon).lineTo(vanish + i * pitch, height);
    }
    for (Path path : List.of(across.build(), along.build())) {
      canvas.stroke(path, Stroke.sharp(8), Ink.down(horizon, height, lines.alpha(0.04), lines.alpha(0.20)), Blend.SCREEN);
      canvas.stroke(path, Stroke.sharp(2.2), Ink.down(horizon, height, lines.alpha(0.55), lines.mix(Colour.WHITE, 0.25)), Blend.NORMAL);
    }
    canvas.fill(Path.rectangle(0, horizon - 26, width, 60),
        Ink.down(horizon - 26, horizon + 34, lines.alpha(0.0), lines.mix(pale(), 0.4).alpha(0.75), lines.alpha(0.0)), Blend.SCREEN);
  }

  /** A chequered floor in perspective. */
  void checker(double horizon, double vanish, Colour one, Colour two) {
    canvas.fill(Path.rectangle(0, horizon, width, height - horizon), Ink.down(horizon, height, one.mix(haze(), 0.55), one));
    var tiles = Path.begin();
    double pitch = width / 4.5;
    double[] rows = new double[15];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = horizon + (height * 1.02 - horizon) / (1 + i * 0.5);
    }
    for (int row = 0; row + 1 < rows.length; row++) {
      double near = (rows[row] - horizon) / (height * 1.02 - horizon);
      double far = (rows[row + 1] - horizon) / (height * 1.02 - horizon);
      for (int i = -40; i < 40; i++) {
        if (Math.floorMod(i + row, 2) == 0 && vanish + (i + 1) * pitch * near > -10 && vanish + i * pitch * near < width + 10) {
          tiles.polygon(vanish + i * pitch * near, rows[row], vanish + (i + 1) * pitch * near, rows[row],
              vanish + (i + 1) * pitch * far, rows[row + 1], vanish + i * pitch * far, rows[row + 1]);
        }
      }
    }
    canvas.fill(tiles.build(), Ink.down(horizon, height, two.mix(haze(), 0.6), two));
  }

  /** A jagged ridge, lit along its crest. */
  void ridge(String trait, double foot, double tall, Colour body, Colour crest, boolean wired) {
    Chance chance = scene.chance(trait);
    int points = 13;
    double[] xs = new double[points];
    double[] ys = new double[points];
    for (int i = 0; i < points; i++) {
      double t = (double) i / (points - 1);
      xs[i] = width * t + (i == 0 || i == points - 1 ? 0 : chance.between(-20, 20));
      double valley = 0.25 + 0.75 * Math.min(1, Math.abs(t - 0.5) * 2.6);
      ys[i] = foot - tall * valley * (i % 2 == 0 ? chance.between(0.35, 0.6) : chance.between(0.6, 1));
    }
    var shape = Path.begin(0, foot + 2);
    var line = Path.begin();
    for (int i = 0; i < points; i++) {
      shape.lineTo(xs[i], ys[i]);
    }
    shape.lineTo(width, foot + 2).close();
    canvas.fill(shape.build(), Ink.down(foot - tall, foot, body, body.mix(haze(), 0.3)));
    for (int i = 0; i + 1 < points; i++) {
      line.moveTo(xs[i], ys[i]).lineTo(xs[i + 1], ys[i + 1]);
      if (wired) {
        double mid = (xs[i] + xs[i + 1]) / 2;
        line.moveTo(xs[i], ys[i]).lineTo(mid, foot).moveTo(xs[i + 1], ys[i + 1]).lineTo(mid, foot).moveTo(xs[i], ys[i]).lineTo(xs[i], foot);
      } else if (i % 2 == 1) {
        canvas.fill(Path.polygon(xs[i], ys[i], xs[i + 1], ys[i + 1], xs[i + 1] - 10, foot, xs[i] + 14, foot),
            body.darker(0.08).alpha(0.55));
      }
    }
    canvas.stroke(line.build(), Stroke.round(wired ? 1.8 : 2.4), Ink.down(foot - tall, foot, crest, crest.alpha(0.25)), Blend.NORMAL);
  }

  /** Still water whose bands mirror the sun above x. */
  void sea(double horizon, double x, double reach) {
    canvas.fill(Path.rectangle(0, horizon, width, height - horizon), Ink.down(horizon, height, haze().mix(light(0), 0.3), dusk(), night()));
    Chance chance = scene.chance("sea");
    var glints = Path.begin();
    for (double y = horizon + 4; y < height; y += 5 + (y - horizon) * 0.055) {
      double depth = (y - horizon) / (height - horizon);
      double half = reach * (1 - 0.35 * depth) * chance.between(0.5, 1);
      double thick = 2 + 9 * depth;
      glints.rounded(x - half + chance.between(-14, 14), y, 2 * half, thick, thick / 2);
      double side = chance.between(0, width);
      glints.rounded(side, y, chance.between(20, 110), thick * 0.5, thick / 4);
    }
    canvas.fill(glints.build(), Ink.down(horizon, height, light(2).mix(pale(), 0.3).alpha(0.95), light(0).alpha(0.45)));
  }

  /** A palm whose foot is at (x, y); lit from the sun's side. */
  void palm(double x, double y, double tall, boolean mirrored, Colour dark, Colour rim) {
    Motif palm = Motifs.library().named("palm");
    double scale = tall / palm.bounds().height();
    Transform place = Transform.move(x, y).scale(mirrored ? -scale : scale, scale).times(Transform.move(-51, -100));
    canvas.placed(Transform.move(mirrored ? -2.4 : 2.4, -1.4)).fill(palm.silhouette().transformed(place), rim);
    Cast.plain(canvas, palm, place, Livery.silhouette(dark).with(Tone.LIGHT, dark.mix(rim, 0.35)).with(Tone.SHADE, dark.darker(0.03)));
  }

  /** A fluted column from {@code top} to {@code foot}. */
  void column(double x, double wide, double top, double foot) {
    Colour stone = pale().mix(haze(), 0.16);
    double cap = wide * 0.34;
    canvas.fill(Path.rectangle(x - wide / 2, top, wide, foot - top), Ink.linear(x - wide / 2, 0, x + wide / 2, 0, stone.mix(light(0), 0.4),
        stone, stone, stone.mix(light(1), 0.5), dusk().mix(stone, 0.25)));
    var flutes = Path.begin();
    for (int i = 1; i < 6; i++) {
      flutes.rectangle(x - wide / 2 + wide * i / 6 - wide * 0.02, top + cap, wide * 0.045, foot - top - 2 * cap);
    }
    canvas.fill(flutes.build(), dusk().alpha(0.32));
    canvas.fill(Path.rounded(x - wide * 0.72, top - cap * 0.4, wide * 1.44, cap, 5),
        Ink.linear(x - wide * 0.7, 0, x + wide * 0.7, 0, stone.mix(light(0), 0.3), stone, stone.mix(dusk(), 0.5)));
    canvas.fill(Path.rectangle(x - wide * 0.62, top + cap * 0.6, wide * 1.24, cap * 0.3), dusk().alpha(0.35));
    canvas.fill(Path.rounded(x - wide * 0.72, foot - cap, wide * 1.44, cap, 4),
        Ink.linear(x - wide * 0.7, 0, x + wide * 0.7, 0, stone.mix(light(0), 0.3), stone, stone.mix(dusk(), 0.5)));
  }

  /** The hero as marble, lit pink from the left and cyan from the right; requested colours stay. */
  void statue(double x, double foot, double boxWidth, double boxHeight) {
    Livery stone = scene.heroColour().isPresent() ? scene.heroLivery(0.3)
        : Livery.of(pale().mix(haze(), 0.10), pale().mix(light(1), 0.42), light(0)).with(Tone.DARK, dusk().mix(night(), 0.6))
            .with(Tone.SHADE, haze().mix(dusk(), 0.3)).with(Tone.SECONDSHADE, haze().mix(light(1), 0.5).darker(0.12))
            .clothed(pale().mix(dusk(), 0.22));
    figures(x, foot, boxWidth, boxHeight, (place, leader) -> Cast.lit(canvas, scene.hero(), place, stone, light(0), light(1), dusk()));
  }

  /** The hero in its own colours in the evening light. */
  void hero(double x, double foot, double boxWidth, double boxHeight) {
    Livery livery = scene.heroLivery(0.4);
    figures(x, foot, boxWidth, boxHeight, (place, leader) -> {
      Cast.glow(canvas, scene.hero(), place, light(0), boxHeight * 0.04, 0.4);
      Cast.lit(canvas, scene.hero(), place, livery, light(0), light(1), dusk());
    });
  }

  private void figures(double x, double foot, double boxWidth, double boxHeight, BiConsumer<Transform, Boolean> draw) {
    for (Entourage.Extra extra : Entourage.around(scene, x, foot, boxWidth, boxHeight)) {
      Cast.lit(canvas, extra.motif(), extra.place(), scene.livery(extra.motif(), Optional.empty(), 0.35), light(0), light(1), dusk());
    }
    Bounds box = scene.hero().bounds();
    double shrink = Arrangement.shrink(scene.heroCount(), 1.4);
    double scale = Math.min(boxWidth * shrink / box.width(), boxHeight * (scene.heroCount() > 1 ? 0.9 : 1) / box.height());
    for (Arrangement.Figure figure : Arrangement.group(scene.heroCount())) {
      Transform place = Arrangement.standing(scene.hero(), x + figure.aside() * box.width() * scale,
          foot - figure.back() * box.height() * scale,
          box.width() * scale * figure.size(), box.height() * scale * figure.size());
      draw.accept(place, figure.size() == 1);
    }
  }

  /** A title in brush script with an outline, or in wide metal letters. */
  void title(String usual, Bounds box) {
    String words = scene.reading().lettering().orElse(usual);
    if (words.isEmpty()) {
      return;
    }
    Path letters = Lettering.fitted(words, scene.bones("face").pick(Face.BRUSH, Face.BRUSH, Face.MACHINE), box, 2);
    canvas.fill(letters.transformed(Transform.move(5, 6)), night().alpha(0.55));
    canvas.stroke(letters, Stroke.round(14), Ink.of(light(0).alpha(0.32)), Blend.SCREEN);
    canvas.stroke(letters, 5, dusk().darker(0.05));
    canvas.fill(letters, Ink.down(letters.bounds().top(), letters.bounds().bottom(), pale(), light(0), light(2)));
  }

  /** Upright Japanese words at the margin. */
  void margin(boolean right) {
    String word = scene.bones("margin").pick("ビデオ", "サンセット", "パラダイス", "ノスタルジア", "プラザ", "ドリーム", "フォーフォー", "ステレオ");
    double size = Math.min(width, height) * 0.045;
    Path letters = Lettering.column(word, Face.KANA, size, 1.15);
    double x = right ? width - size : size;
    Path placed = letters.transformed(Transform.move(x, size * 1.1));
    canvas.fill(placed.transformed(Transform.move(2.5, 2)), light(1).alpha(0.75));
    canvas.fill(placed, pale());
  }

  /** Floating geometric solids. */
  void solids(int count, double top, double bottom) {
    Chance chance = scene.chance("solids");
    for (int i = 0; i < count; i++) {
      double x = width * (i % 2 == 0 ? chance.between(0.05, 0.26) : chance.between(0.74, 0.95));
      double y = chance.between(top, bottom);
      double r = chance.heavy(20, 64);
      Colour light = light(chance.whole(0, 3));
      switch (chance.whole(0, 3)) {
        case 0 -> canvas.fill(Path.circle(x, y, r),
            Ink.radial(x - r * 0.35, y - r * 0.4, r * 1.5, Colour.WHITE.mix(light, 0.2), light, light.mix(night(), 0.6)));
        case 1 -> {
          canvas.fill(Path.polygon(x, y - r, x + r * 0.95, y + r * 0.6, x, y + r * 0.85), light.mix(night(), 0.4));
          canvas.fill(Path.polygon(x, y - r, x - r * 0.95, y + r * 0.6, x, y + r * 0.85), Ink.down(y - r, y + r, pale(), light));
        }
        case 2 -> {
          canvas.fill(Path.polygon(x, y - r, x + r * 0.87, y - r / 2, x, y, x - r * 0.87, y - r / 2), pale().mix(light, 0.15));
          canvas.fill(Path.polygon(x - r * 0.87, y - r / 2, x, y, x, y + r, x - r * 0.87, y + r / 2), light);
          canvas.fill(Path.polygon(x + r * 0.87, y - r / 2, x, y, x, y + r, x + r * 0.87, y + r / 2), light.mix(night(), 0.45));
        }
        default -> {
          canvas.stroke(Path.circle(x, y, r * 0.8), r * 0.42, light.mix(night(), 0.25));
          canvas.stroke(Path.begin().arc(x, y, r * 0.8, 150, 320).build(), r * 0.26, light);
          canvas.stroke(Path.begin().arc(x, y, r * 0.86, 190, 280).build(), r * 0.08, pale());
        }
      }
    }
  }

  void clouds(double y, int count) {
    Chance chance = scene.chance("clouds");
    for (int i = 0; i < count; i++) {
      double x = chance.between(-60, width);
      double at = y + chance.between(-70, 70);
      double s = chance.between(26, 64);
      var cloud = Path.begin().rounded(x, at, s * 4.6, s * 0.8, s * 0.4).rounded(x + s * 0.8, at - s * 0.5, s * 2.6, s, s * 0.5)
          .rounded(x + s * 1.5, at - s * 0.95, s * 1.4, s * 1.2, s * 0.6);
      canvas.fill(cloud.build(), Ink.down(at - s, at + s, pale().alpha(0.88), haze().mix(light(0), 0.3).alpha(0.55)));
    }
  }

  void finish(double ground) {
    Weather weather = scene.weather(Weather.CLEAR);
    scene.feature("Weather", Names.of(weather));
    Sky.weather(scene, weather, ground, pale());
    Sky.grain(canvas, scene.chance("grain"), 5200, 0.07);
    Sky.vignette(canvas, night(), 0.32);
  }
}
