package studio.fofo.painter.style.glitch;

import java.util.List;
import java.util.Optional;
import studio.fofo.painter.motif.Livery;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.motif.Wardrobe;
import studio.fofo.painter.palette.Palette;
import studio.fofo.painter.prompt.Reading.TimeOfDay;
import studio.fofo.painter.prompt.Reading.Weather;
import studio.fofo.painter.random.Chance;
import studio.fofo.painter.style.Arrangement;
import studio.fofo.painter.style.Cast;
import studio.fofo.painter.style.Entourage;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.style.Sky;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.GridOutput;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.PixelField;
import studio.fofo.painter.surface.Transform;

/** The undamaged scenes: plain and strong, since the damage removes half of them. */
final class Plates {

  private final Scene scene;
  private final Canvas canvas;
  private final Palette palette;
  private final double w;
  private final double h;

  private Plates(Scene scene) {
    this.canvas = new Canvas(scene.width(), scene.height());
    this.scene = scene.on(canvas);
    this.palette = scene.palette();
    this.w = scene.width();
    this.h = scene.height();
  }

  /** One of the scenes on a grid whose short side has {@code side} cells. */
  static PixelField exposed(Scene scene, int side) {
    Plates plates = new Plates(scene);
    String plate = scene.bones("plate").pick("Icon", "Horizon", "Triptych", "Column", "Icon", "Stage", "Column");
    scene.feature("Plate", plate);
    switch (plate) {
      case "Horizon" -> plates.horizon();
      case "Triptych" -> plates.triptych();
      case "Column" -> plates.column();
      case "Stage" -> plates.stage();
      default -> plates.icon();
    }
    Sky.weather(plates.scene, scene.weather(Weather.CLEAR), plates.h * 0.7, palette(scene).light(1));
    double shorter = Math.min(plates.w, plates.h);
    return GridOutput.draw(plates.canvas.picture(), (int) Math.rint(side * plates.w / shorter), (int) Math.rint(side * plates.h / shorter),
        false);
  }

  private static Palette palette(Scene scene) {
    return scene.palette();
  }

  private void icon() {
    List<Colour> sky = palette.sky(scene.time(TimeOfDay.NIGHT));
    canvas.flood(Ink.down(0, h, sky.get(0), sky.get(1), sky.get(2)));
    double r = Math.min(w, h) * 0.37;
    canvas.fill(Path.circle(w / 2, h * 0.45, r), Ink.down(h * 0.1, h * 0.85, palette.light(2), palette.light(0)));
    group(Wardrobe.bust(scene.hero()), w / 2, h * 1.0, w * 0.84, h * 0.84);
  }

  private void horizon() {
    double y = h * 0.68;
    List<Colour> sky = palette.sky(scene.time(TimeOfDay.NIGHT));
    canvas.flood(Ink.down(0, y, sky.get(0), sky.get(1), sky.get(2), palette.light(0)));
    canvas.fill(Path.circle(w * 0.5, y - h * 0.12, Math.min(w, h) * 0.3),
        Ink.down(h * 0.25, y, palette.pale(), palette.light(2), palette.light(0)));
    Chance chance = scene.chance("towers");
    var towers = Path.begin();
    for (double x = 0; x < w;) {
      double wide = chance.between(22, 70);
      towers.rectangle(x, y - chance.between(20, 190) * Math.min(1, Math.abs(x + wide / 2 - w / 2) / (w * 0.25)), wide, 300);
      x += wide;
    }
    canvas.fill(towers.build(), palette.night().mix(palette.dusk(), 0.5));
    canvas.fill(Path.rectangle(0, y, w, h - y), Ink.down(y, h, palette.dusk(), palette.night()));
    group(Wardrobe.standing(scene.hero()), w / 2, h * 0.94, w * 0.7, h * 0.66);
  }

  private void triptych() {
    canvas.flood(Ink.of(palette.night()));
    int panels = scene.heroCount() == 1 ? 3 : Math.min(4, scene.heroCount());
    double step = 0.97 / panels;
    for (int i = 0; i < panels; i++) {
      double left = w * (0.03 + i * step);
      double wide = w * (step - 0.03);
      Path panel = Path.rectangle(left, h * 0.06, wide, h * 0.88);
      int turn = i;
      canvas.clipped(panel, () -> {
        canvas.fill(panel, Ink.down(0, h, palette.light(turn), palette.light(turn + 1).mix(palette.dusk(), 0.5)));
        Motif motif = Wardrobe.bust(scene.hero());
        Livery livery = scene.heroLivery(0.3);
        Livery shown = turn == 1 ? livery : livery.tinted(palette.light(turn + 2), 0.35);
        double aside = panels == 3 ? (turn - 1) * 0.10 : 0;
        Transform place = Arrangement.standing(motif, left + wide / 2 + w * aside, h * 0.95, w * 0.68, h * 0.74);
        if (motif.traits().contains(Motif.Trait.LINED)) {
          separated(motif, place, Math.max(7, h * 0.008));
        }
        Cast.lit(canvas, motif, place, shown, palette.light(1), palette.light(0), palette.night());
      });
    }
  }

  private void column() {
    canvas.flood(Ink.linear(0, 0, w, h, palette.dusk(), palette.haze(), palette.light(0).mix(palette.dusk(), 0.3)));
    canvas.fill(Path.rectangle(w * 0.22, 0, w * 0.56, h), Ink.down(0, h, palette.light(1), palette.light(0), palette.night()));
    canvas.fill(Path.rectangle(w * 0.30, 0, w * 0.40, h), Ink.down(0, h, palette.pale(), palette.light(2), palette.dusk()));
    group(Wardrobe.bust(scene.hero()), w / 2, h * 0.97, w * 0.86, h * 0.72);
  }

  private void stage() {
    canvas.flood(Ink.radial(w / 2, h * 0.4, Math.max(w, h) * 0.7, palette.light(0), palette.dusk(), palette.night()));
    var rays = Path.begin();
    for (int i = 0; i < 14; i++) {
      double from = StrictMath.toRadians(i * 360.0 / 14);
      double to = StrictMath.toRadians((i + 0.5) * 360.0 / 14);
      rays.polygon(w / 2, h * 0.45, w / 2 + 2000 * StrictMath.cos(from), h * 0.45 + 2000 * StrictMath.sin(from),
          w / 2 + 2000 * StrictMath.cos(to), h * 0.45 + 2000 * StrictMath.sin(to));
    }
    canvas.fill(rays.build(), palette.light(1).alpha(0.55));
    canvas.fill(Path.ellipse(w / 2, h * 0.9, w * 0.42, h * 0.08), palette.night());
    group(Wardrobe.standing(scene.hero()), w / 2, h * 0.92, w * 0.62, h * 0.80);
  }

  private void group(Motif motif, double x, double bottom, double boxWidth, double boxHeight) {
    for (Entourage.Extra extra : Entourage.around(scene, x, bottom, boxWidth, boxHeight)) {
      Cast.lit(canvas, extra.motif(), extra.place(), scene.livery(extra.motif(), Optional.empty(), 0.3), palette.light(1), palette.light(0),
          palette.night());
    }
    var box = motif.bounds();
    double scale = Math.min(boxWidth * Arrangement.shrink(scene.heroCount(), 1.3) / box.width(),
        boxHeight * Math.min(1.15, scene.heroScale()) / box.height());
    for (Arrangement.Figure figure : Arrangement.group(scene.heroCount())) {
      double wide = box.width() * scale * figure.size();
      double tall = box.height() * scale * figure.size();
      Transform place = Arrangement.standing(motif, x + figure.aside() * box.width() * scale, bottom - figure.back() * tall, wide, tall);
      separated(motif, place, Math.max(7, tall * 0.011));
      Cast.lit(canvas, motif, place, scene.heroLivery(0.2), palette.light(1), palette.light(0), palette.night());
    }
  }

  /** A light line around a dark one: the hero stays distinct from any background, whatever the damage leaves of it. */
  private void separated(Motif motif, Transform place, double line) {
    Path outline = motif.silhouette().transformed(place);
    canvas.stroke(outline, line * 4, palette.light(1).mix(palette.pale(), 0.35));
    canvas.stroke(outline, line * 2, palette.night());
  }
}
