package studio.fofo.painter.style.meme;

import java.util.List;
import java.util.Locale;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.motif.Wardrobe;
import studio.fofo.painter.prompt.Reading.Weather;
import studio.fofo.painter.random.Chance;
import studio.fofo.painter.style.Cast;
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

/** The layouts: each places the hero and the captions. */
final class Layouts {

  private Layouts() {}

  static void advice(Scene scene) {
    Canvas canvas = scene.canvas();
    double w = scene.width();
    double h = scene.height();
    int slices = scene.bones("slices").pick(10, 12, 16);
    double reach = Math.max(w, h);
    canvas.flood(Ink.of(scene.palette().light(1)));
    for (int i = 0; i < slices; i++) {
      double from = StrictMath.toRadians(i * 360.0 / slices - 90);
      double to = StrictMath.toRadians((i + 1) * 360.0 / slices - 90);
      Colour tone = scene.palette().light(i % 2).mix(i % 4 < 2 ? scene.palette().dusk() : scene.palette().haze(), 0.28);
      canvas.fill(Path.polygon(w / 2, h * 0.55, w / 2 + reach * StrictMath.cos(from), h * 0.55 + reach * StrictMath.sin(from),
          w / 2 + reach * StrictMath.cos(to), h * 0.55 + reach * StrictMath.sin(to)), tone);
    }
    Toon toon = new Toon(scene);
    Toon.Mood mood = scene.chance("mood").pick(Toon.Mood.PLAIN, Toon.Mood.SMUG, Toon.Mood.SHADES, Toon.Mood.ANGRY, Toon.Mood.LASER);
    scene.feature("Expression", mood.name().charAt(0) + mood.name().substring(1).toLowerCase(Locale.ROOT));
    crowd(scene, toon, h * 1.02, mood);
    Captions captions = new Captions(scene);
    captions.outlined(captions.part(0, captions.prompt()), new Bounds(w * 0.05, h * 0.03, w * 0.95, h * 0.21), 2);
    captions.outlined(
        captions.part(1,
            captions.pick("below", "SEND HELP", "MINTED ANYWAY", "NO REGRETS", "WORTH IT", "SHIP IT", "TRUST ME", "EVERY SINGLE TIME",
                "CALL IT ART")),
        new Bounds(w * 0.05, h * 0.82, w * 0.95, h * 0.97), 2);
  }

  private static void crowd(Scene scene, Toon toon, double bottom, Toon.Mood mood) {
    double w = scene.width();
    double h = scene.height();
    int count = Math.min(5, scene.heroCount());
    for (int i = count - 1; i >= 0; i--) {
      double side = i == 0 ? 0 : (i % 2 == 1 ? -1 : 1) * w * 0.16 * ((i + 1) / 2.0 + 0.4);
      double size = (i == 0 ? 0.78 : 0.62) * h * Math.min(1.1, scene.heroScale()) * (count > 1 ? 0.88 : 1);
      toon.bust(w / 2 + side, bottom, w * 0.82, size, mood, false, i);
    }
  }

  static void twoPanels(Scene scene) {
    Canvas canvas = scene.canvas();
    double w = scene.width();
    double h = scene.height();
    Captions captions = new Captions(scene);
    Toon toon = new Toon(scene);
    canvas.flood(Ink.of(Colour.of("#fbfaf5")));
    double split = w * 0.5;
    for (int row = 0; row < 2; row++) {
      double top = row * h / 2;
      Path panel = Path.rectangle(0, top, split, h / 2);
      Colour back = row == 0 ? scene.palette().haze() : scene.palette().light(2);
      int shown = row;
      canvas.clipped(panel, () -> {
        canvas.fill(panel, Ink.radial(split / 2, top + h * 0.25, h * 0.45, back.mix(Colour.WHITE, 0.35), back));
        boolean refuses = shown == 0;
        toon.crew(split * (refuses ? 0.63 : 0.39), top + h * 0.52, split * 0.88, h * 0.45, refuses ? Toon.Mood.ANGRY : Toon.Mood.SHADES,
            refuses);
        if (refuses) {
          palm(canvas, split * 0.15, top + h * 0.36, Math.min(w, h) * 0.070, scene);
        } else {
          pointing(canvas, split * 0.86, top + h * 0.36, Math.min(w, h) * 0.070, scene);
        }
      });
    }
    captions.plain(
        captions.part(0,
            captions.pick("no", "READING THE MANUAL", "GOING TO BED EARLY", "SAVING MONEY", "TOUCHING GRASS", "ONE NORMAL PICTURE",
                "WAITING FOR REVIEW")),
        new Bounds(split + w * 0.05, h * 0.08, w * 0.95, h * 0.42), 4);
    captions.plain(captions.part(1, captions.prompt()), new Bounds(split + w * 0.05, h * 0.58, w * 0.95, h * 0.92), 5);
    canvas.rectangle(0, h / 2 - 5, w, 10, Toon.INK);
    canvas.rectangle(split - 5, 0, 10, h, Toon.INK);
    frame(canvas, w, h);
  }

  private static void palm(Canvas canvas, double x, double y, double r, Scene scene) {
    var hand = Path.begin().rounded(x - r * 0.8, y - r * 0.4, r * 1.6, r * 1.7, r * 0.5);
    for (int i = 0; i < 4; i++) {
      hand.rounded(x - r * 0.8 + i * r * 0.41, y - r * (i == 1 || i == 2 ? 1.7 : 1.4), r * 0.36, r * 1.9, r * 0.18);
    }
    hand.rounded(x + r * 0.6, y - r * 0.1, r * 0.85, r * 0.4, r * 0.2);
    hand(canvas, hand.build(), r, scene);
  }

  private static void pointing(Canvas canvas, double x, double y, double r, Scene scene) {
    var hand = Path.begin().rounded(x - r * 0.9, y - r * 0.3, r * 1.7, r * 1.5, r * 0.5).rounded(x - r * 0.85, y - r * 2.0, r * 0.46,
        r * 2.2, r * 0.23);
    for (int i = 1; i < 4; i++) {
      hand.rounded(x - r * 0.9 + i * r * 0.42, y - r * 0.5, r * 0.4, r * 0.9, r * 0.2);
    }
    hand(canvas, hand.build(), r, scene);
  }

  private static void hand(Canvas canvas, Path hand, double r, Scene scene) {
    canvas.stroke(hand, r * 0.26, Toon.INK);
    canvas.fill(hand, scene.heroColour().orElse(scene.hero().natural().get(0)).mix(scene.palette().pale(), 0.25));
  }

  static void levels(Scene scene) {
    Canvas canvas = scene.canvas();
    double w = scene.width();
    double h = scene.height();
    Captions captions = new Captions(scene);
    Toon toon = new Toon(scene);
    String[] steps = captions.pick("ladder", "ASKING A FRIEND|SEARCHING THE WEB|READING THE SOURCE", "PAPER|PIXELS|VECTORS",
        "BUYING ART|MAKING ART|MINTING ART", "COFFEE|MORE COFFEE|NO SLEEP",
        "HAVING A PLAN|HAVING A BETTER PLAN|IGNORING THE PLAN").split("[|]");
    canvas.flood(Ink.of(Colour.of("#fbfaf5")));
    double split = w * 0.5;
    for (int i = 0; i < 4; i++) {
      double top = i * h / 4;
      Path panel = Path.rectangle(split, top, w - split, h / 4);
      int level = i;
      canvas.clipped(panel, () -> level(scene, toon, level, split, top));
      captions.plain(captions.part(i, i < 3 ? steps[i] : captions.prompt()),
          new Bounds(w * 0.035, top + h * 0.03, split - w * 0.035, top + h * 0.22), 3);
    }
    for (int i = 1; i < 4; i++) {
      canvas.rectangle(0, i * h / 4 - 4, w, 8, Toon.INK);
    }
    canvas.rectangle(split - 4, 0, 8, h, Toon.INK);
    frame(canvas, w, h);
  }

  private static void level(Scene scene, Toon toon, int level, double left, double top) {
    Canvas canvas = scene.canvas();
    double wide = scene.width() - left;
    double tall = scene.height() / 4;
    double x = left + wide / 2;
    double y = top + tall * 0.5;
    Colour back = level == 3 ? scene.palette().night() : scene.palette().dusk().mix(scene.palette().night(), 0.6 - 0.3 * level);
    canvas.fill(Path.rectangle(left, top, wide, tall), back);
    if (level > 0) {
      double reach = wide * (0.28 + 0.2 * level);
      canvas.fill(Path.rectangle(left, top, wide, tall),
          Ink.radial(x, y, reach, Colour.WHITE.mix(scene.palette().light(level), 0.35).alpha(0.35 + 0.18 * level),
              scene.palette().light(level).alpha(0.5), scene.palette().light(level).alpha(0.0)));
    }
    if (level >= 2) {
      var rays = Path.begin();
      int count = level == 2 ? 10 : 22;
      for (int i = 0; i < count; i++) {
        double from = StrictMath.toRadians(i * 360.0 / count);
        double to = StrictMath.toRadians((i + 0.35) * 360.0 / count);
        rays.polygon(x, y, x + wide * StrictMath.cos(from), y + wide * StrictMath.sin(from), x + wide * StrictMath.cos(to),
            y + wide * StrictMath.sin(to));
      }
      canvas.fill(rays.build(), Ink.radial(x, y, wide * 0.6, Colour.WHITE.alpha(0.85), scene.palette().light(0).alpha(0.0)));
    }
    Toon.Mood mood = List.of(Toon.Mood.PLAIN, Toon.Mood.SMUG, Toon.Mood.SHADES, Toon.Mood.LASER).get(level);
    toon.crew(x, top + tall * (level == 3 ? 1.06 : 1.02), wide * 0.8, tall * (0.8 + 0.06 * level), mood, false);
    if (level == 3) {
      var stars = Path.begin();
      Chance chance = scene.chance("cosmos");
      for (int i = 0; i < 40; i++) {
        double r = chance.heavy(1, 5);
        stars.ellipse(left + chance.between(0, wide), top + chance.between(0, tall), r, r);
      }
      canvas.fill(stars.build(), Colour.WHITE);
    }
  }

  static void buttons(Scene scene) {
    Canvas canvas = scene.canvas();
    double w = scene.width();
    double h = scene.height();
    Captions captions = new Captions(scene);
    canvas.fill(Path.rectangle(0, 0, w, h / 2),
        Ink.down(0, h / 2, scene.palette().light(1).mix(Colour.WHITE, 0.5), scene.palette().light(1)));
    canvas.fill(Path.polygon(w * 0.06, h * 0.47, w * 0.14, h * 0.08, w * 0.86, h * 0.08, w * 0.94, h * 0.47), Colour.of("#dfe3ea"));
    canvas.stroke(Path.polygon(w * 0.06, h * 0.47, w * 0.14, h * 0.08, w * 0.86, h * 0.08, w * 0.94, h * 0.47), 9, Toon.INK);
    String[] labels = {captions.part(0, captions.pick("left", "SLEEP", "BE SENSIBLE", "FIX THE BUG", "SAVE MONEY", "DO NOTHING")),
        captions.part(1, captions.prompt())};
    for (int i = 0; i < 2; i++) {
      double x = w * (0.32 + 0.36 * i);
      canvas.fill(Path.rounded(x - w * 0.17, h * 0.095, w * 0.34, h * 0.175, 10), Colour.WHITE);
      canvas.stroke(Path.rounded(x - w * 0.17, h * 0.095, w * 0.34, h * 0.175, 10), 6, Toon.INK);
      captions.plain(labels[i], new Bounds(x - w * 0.156, h * 0.107, x + w * 0.156, h * 0.258), 3);
      Colour red = i == 0 ? Colour.of("#e8283c") : scene.palette().light(0);
      canvas.fill(Path.ellipse(x, h * 0.375, w * 0.115, h * 0.052), Toon.INK);
      canvas.fill(Path.ellipse(x, h * 0.362, w * 0.108, h * 0.047), red.darker(0.14));
      canvas.fill(Path.ellipse(x, h * 0.338, w * 0.108, h * 0.047), Ink.linear(x - w * 0.1, 0, x + w * 0.1, 0, red.lighter(0.1), red));
      canvas.fill(Path.ellipse(x - w * 0.035, h * 0.325, w * 0.035, h * 0.011), Colour.WHITE.alpha(0.6));
    }
    pressing(canvas, w * scene.chance("finger").between(0.46, 0.54), h * 0.40, Math.min(w, h) * 0.075, scene);
    Path lower = Path.rectangle(0, h / 2, w, h / 2);
    canvas.fill(lower, Ink.radial(w / 2, h * 0.75, w * 0.7, scene.palette().haze().mix(Colour.WHITE, 0.3), scene.palette().haze()));
    canvas.clipped(lower, () -> new Toon(scene).crew(w / 2, h * 1.03, w * 0.72, h * 0.48, Toon.Mood.SWEATING, false));
    canvas.rectangle(0, h / 2 - 5, w, 10, Toon.INK);
    frame(canvas, w, h);
  }

  private static void pressing(Canvas canvas, double x, double y, double r, Scene scene) {
    var knuckles = Path.begin().rounded(x - r * 0.25, y - r * 1.3, r * 0.52, r * 2.2, r * 0.26).rounded(x - r * 0.25, y + r * 0.1, r * 2.1,
        r * 2.4, r * 0.5);
    for (int i = 1; i < 4; i++) {
      knuckles.rounded(x - r * 0.25 + i * r * 0.53, y - r * 0.2, r * 0.5, r * 0.9, r * 0.25);
    }
    knuckles.rounded(x - r * 0.95, y + r * 0.55, r * 1.1, r * 0.5, r * 0.25);
    Path hand = knuckles.build();
    canvas.clipped(Path.rectangle(0, 0, scene.width(), scene.height() / 2), () -> hand(canvas, hand, r, scene));
  }

  static void chart(Scene scene) {
    Canvas canvas = scene.canvas();
    double w = scene.width();
    double h = scene.height();
    boolean up = scene.bones("up").happens(0.7);
    scene.feature("Direction", up ? "Up" : "Down");
    canvas
        .flood(Ink.down(0, h, scene.palette().night(), scene.palette().dusk(), scene.palette().dusk().mix(scene.palette().light(1), 0.4)));
    var grid = Path.begin();
    for (int i = 1; i < 12; i++) {
      grid.moveTo(0, h * i / 12).lineTo(w, h * i / 12).moveTo(w * i / 12, 0).lineTo(w * i / 12, h);
    }
    canvas.stroke(grid.build(), Stroke.sharp(2), Ink.of(scene.palette().light(1).alpha(0.28)), Blend.NORMAL);
    Chance chance = scene.chance("candles");
    for (int i = 0; i < 14; i++) {
      double x = w * (0.06 + i * 0.068);
      double base = up ? h * (0.80 - i * 0.035) : h * (0.34 + i * 0.030);
      double tall = chance.between(24, 120);
      boolean green = chance.happens(up ? 0.72 : 0.28);
      Colour tone = green ? Colour.of("#22d67a") : Colour.of("#ff4059");
      canvas.rectangle(x + w * 0.017, base - tall * 0.9, 4, tall * 1.8, tone);
      canvas.rectangle(x, base - tall / 2, w * 0.038, tall, tone);
    }
    arrow(canvas, w, h, up, up ? Colour.of("#38f58d") : Colour.of("#ff4d61"));
    new Toon(scene).crew(w * 0.36, h * 1.02, w * 0.66, h * 0.72, up ? Toon.Mood.SMUG : Toon.Mood.CRYING, false);
    Captions captions = new Captions(scene);
    captions.outlined(
        captions.part(0,
            up ? captions.pick("up", "NUMBER GO UP", "ONLY UP", "TO THE MOON", "GAINS")
                : captions.pick("down", "IT IS A DIP", "BUY THE DIP", "NOT SELLING", "STILL EARLY")),
        new Bounds(w * 0.05, h * 0.03, w * 0.95, h * 0.17), 1);
    captions.outlined(captions.part(1, captions.prompt()), new Bounds(w * 0.05, h * 0.85, w * 0.95, h * 0.97), 1);
  }

  private static void arrow(Canvas canvas, double w, double h, boolean up, Colour colour) {
    double[] x = {0.02, 0.22, 0.34, 0.52, 0.62, 0.88};
    double[] y = up ? new double[] {0.86, 0.66, 0.74, 0.46, 0.54, 0.24} : new double[] {0.26, 0.40, 0.33, 0.54, 0.46, 0.68};
    var line = Path.begin(x[0] * w, y[0] * h);
    for (int i = 1; i < x.length; i++) {
      line.lineTo(x[i] * w, y[i] * h);
    }
    double tipX = w * 0.95;
    double tipY = h * (up ? 0.155 : 0.77);
    Path head = up ? Path.polygon(tipX, tipY, tipX - w * 0.025, tipY + h * 0.145, tipX - w * 0.13, tipY + h * 0.045)
        : Path.polygon(tipX, tipY, tipX - w * 0.13, tipY - h * 0.05, tipX - w * 0.02, tipY - h * 0.15);
    Path body = line.build();
    canvas.stroke(body, Stroke.sharp(46), Ink.of(Toon.INK), Blend.NORMAL);
    canvas.stroke(head, 22, Toon.INK);
    canvas.stroke(body, Stroke.sharp(27), Ink.of(colour), Blend.NORMAL);
    canvas.fill(head, colour);
  }

  static void table(Scene scene) {
    Canvas canvas = scene.canvas();
    double w = scene.width();
    double h = scene.height();
    Captions captions = new Captions(scene);
    canvas.flood(Ink.down(0, h * 0.7, scene.palette().light(1).mix(Colour.WHITE, 0.55), scene.palette().pale()));
    Chance chance = scene.chance("trees");
    for (int i = 0; i < 9; i++) {
      double x = w * i / 8.0 + chance.between(-30, 30);
      double r = chance.between(70, 130);
      canvas.rectangle(x - 9, h * 0.4, 18, h * 0.25, Colour.of("#7a5236"));
      canvas.fill(Path.circle(x, h * 0.34, r), Colour.of("#3fa45b").mix(scene.palette().light(i), 0.25).darker(0.05 * (i % 3)));
    }
    canvas.fill(Path.rectangle(0, h * 0.58, w, h * 0.42),
        Ink.down(h * 0.58, h, Colour.of("#86c56b").mix(scene.palette().haze(), 0.2), Colour.of("#4f9a4c")));
    new Toon(scene).crew(w * 0.40, h * 0.66, w * 0.6, h * 0.54, Toon.Mood.SMUG, false);
    canvas.fill(Path.polygon(w * 0.10, h * 0.62, w * 0.90, h * 0.62, w * 0.96, h * 0.70, w * 0.04, h * 0.70), Colour.of("#f2efe8"));
    canvas.stroke(Path.polygon(w * 0.10, h * 0.62, w * 0.90, h * 0.62, w * 0.96, h * 0.70, w * 0.04, h * 0.70), 8, Toon.INK);
    for (double leg : new double[] {0.08, 0.89}) {
      canvas.rectangle(w * leg, h * 0.70, w * 0.03, h * 0.30, Toon.INK);
    }
    Path sign = Path.polygon(w * 0.14, h * 0.685, w * 0.86, h * 0.675, w * 0.85, h * 0.955, w * 0.155, h * 0.965);
    canvas.fill(sign.transformed(Transform.move(8, 10)), Toon.INK.alpha(0.35));
    canvas.fill(sign, Colour.WHITE);
    canvas.stroke(sign, 9, Toon.INK);
    captions.plain(captions.part(0, captions.prompt()), new Bounds(w * 0.19, h * 0.705, w * 0.81, h * 0.865), 2);
    captions.plain(captions.part(1, captions.pick("end", "PROVE ME WRONG", "I WILL WAIT", "DISCUSS", "FIGHT ME")),
        new Bounds(w * 0.30, h * 0.88, w * 0.70, h * 0.935), 1);
    mug(canvas, w * 0.76, h * 0.655, scene.palette().light(0));
  }

  private static void mug(Canvas canvas, double x, double y, Colour colour) {
    Path cup = Path.rounded(x - 30, y - 66, 60, 70, 8);
    canvas.stroke(Path.begin().arc(x + 32, y - 32, 18, -85, 85).build(), 20, Toon.INK);
    canvas.stroke(Path.begin().arc(x + 32, y - 32, 18, -85, 85).build(), 8, colour);
    canvas.stroke(cup, 14, Toon.INK);
    canvas.fill(cup, colour);
    canvas.rectangle(x - 22, y - 56, 8, 50, Colour.WHITE.alpha(0.5));
  }

  static void fire(Scene scene) {
    Canvas canvas = scene.canvas();
    double w = scene.width();
    double h = scene.height();
    Captions captions = new Captions(scene);
    canvas.flood(Ink.down(0, h, Colour.of("#ffb84d"), Colour.of("#ff8a2e"), Colour.of("#d94a1c")));
    canvas.fill(Path.rectangle(w * 0.66, h * 0.10, w * 0.22, h * 0.24), Colour.of("#7a3b1f"));
    canvas.fill(Path.rectangle(w * 0.68, h * 0.12, w * 0.18, h * 0.20),
        Ink.down(h * 0.12, h * 0.32, scene.palette().light(1), scene.palette().light(0)));
    flames(canvas, scene, h * 0.78, h * 0.62, "back", Colour.of("#ff5a1f"), Colour.of("#ffd23f"));
    canvas.rectangle(0, h * 0.82, w, h * 0.18, Colour.of("#8a4a26"));
    new Toon(scene).crew(w * 0.42, h * 0.80, w * 0.56, h * 0.56, Toon.Mood.PLAIN, false);
    canvas.fill(Path.rounded(w * 0.12, h * 0.765, w * 0.74, h * 0.05, 12), Colour.of("#5b2f1a"));
    canvas.stroke(Path.rounded(w * 0.12, h * 0.765, w * 0.74, h * 0.05, 12), 8, Toon.INK);
    canvas.rectangle(w * 0.2, h * 0.815, w * 0.035, h * 0.185, Toon.INK);
    canvas.rectangle(w * 0.74, h * 0.815, w * 0.035, h * 0.185, Toon.INK);
    mug(canvas, w * 0.70, h * 0.765, scene.palette().pale());
    flames(canvas, scene, h * 1.02, h * 0.26, "front", Colour.of("#ff3b1f"), Colour.of("#ffb52e"));
    bubble(canvas, captions.part(0,
        captions.pick("calm", "ALL GOOD HERE.", "I MEANT TO DO THAT.", "CLASSIC MONDAY.", "IT IS A FEATURE.", "TOTALLY UNDER CONTROL.")), w,
        h, captions);
    captions.outlined(captions.part(1, captions.prompt()), new Bounds(w * 0.06, h * 0.86, w * 0.94, h * 0.97), 1);
  }

  private static void flames(Canvas canvas, Scene scene, double foot, double tallest, String trait, Colour outer, Colour inner) {
    Chance chance = scene.chance("flames-" + trait);
    for (int layer = 0; layer < 2; layer++) {
      var fire = Path.begin(-20, foot);
      double x = -20;
      while (x < scene.width() + 20) {
        double wide = chance.between(60, 120);
        double tall = tallest * chance.between(0.4, 1) * (layer == 0 ? 1 : 0.6);
        fire.curveTo(x + wide * 0.1, foot - tall * 0.5, x + wide * 0.55, foot - tall).curveTo(x + wide * 0.6, foot - tall * 0.45, x + wide,
            foot - tall * 0.22);
        x += wide;
      }
      canvas.fill(fire.lineTo(x, foot).close().build(), layer == 0 ? outer : inner);
    }
  }

  private static void bubble(Canvas canvas, String words, double w, double h, Captions captions) {
    Path bubble = Path.begin().rounded(w * 0.06, h * 0.05, w * 0.56, h * 0.17, h * 0.06)
        .polygon(w * 0.26, h * 0.20, w * 0.34, h * 0.20, w * 0.33, h * 0.29).build();
    canvas.stroke(bubble, 16, Toon.INK);
    canvas.fill(bubble, Colour.WHITE);
    captions.plain(words, new Bounds(w * 0.10, h * 0.075, w * 0.58, h * 0.195), 2);
  }

  static void reality(Scene scene) {
    Canvas canvas = scene.canvas();
    double w = scene.width();
    double h = scene.height();
    Captions captions = new Captions(scene);
    boolean tall = h > w * 1.2;
    for (int i = 0; i < 2; i++) {
      double left = tall ? 0 : i * w / 2;
      double top = tall ? i * h / 2 : 0;
      double pw = tall ? w : w / 2;
      double ph = tall ? h / 2 : h;
      Path panel = Path.rectangle(left, top, pw, ph);
      int side = i;
      canvas.clipped(panel, () -> panel(scene, side, left, top, pw, ph));
      captions.outlined(
          captions.part(i,
              i == 0 ? captions.pick("first", "THE PROMPT", "WHAT I ORDERED", "MONDAY PLAN", "IN MY HEAD")
                  : captions.pick("second", "THE RESULT", "WHAT CAME", "MONDAY FACT", "IN REAL LIFE")),
          new Bounds(left + pw * 0.07, top + ph * 0.03, left + pw * 0.93, top + ph * 0.15), 2);
    }
    canvas.rectangle(tall ? 0 : w / 2 - 5, tall ? h / 2 - 5 : 0, tall ? w : 10, tall ? 10 : h, Toon.INK);
    captions.outlined(captions.part(2, captions.prompt()), new Bounds(w * 0.06, h * 0.87, w * 0.94, h * 0.97), 1);
    frame(canvas, w, h);
  }

  private static void panel(Scene scene, int side, double left, double top, double wide, double tall) {
    Canvas canvas = scene.canvas();
    double x = left + wide / 2;
    if (side == 0) {
      canvas.fill(Path.rectangle(left, top, wide, tall), Ink.radial(x, top + tall * 0.5, tall * 0.7,
          Colour.WHITE.mix(scene.palette().light(2), 0.4), scene.palette().light(0), scene.palette().dusk()));
      var rays = Path.begin();
      for (int i = 0; i < 18; i++) {
        double from = StrictMath.toRadians(i * 20);
        double to = StrictMath.toRadians(i * 20 + 8);
        rays.polygon(x, top + tall * 0.5, x + 1500 * StrictMath.cos(from), top + tall * 0.5 + 1500 * StrictMath.sin(from),
            x + 1500 * StrictMath.cos(to), top + tall * 0.5 + 1500 * StrictMath.sin(to));
      }
      canvas.fill(rays.build(), Colour.WHITE.alpha(0.22));
      new Toon(scene).crew(x, top + tall * 0.94, wide * 0.94, tall * 0.66, Toon.Mood.SHADES, false);
      var stars = Path.begin();
      Chance chance = scene.chance("sparks");
      for (int i = 0; i < 9; i++) {
        double sx = left + chance.between(0.05, 0.95) * wide;
        double sy = top + chance.between(0.18, 0.8) * tall;
        double r = chance.between(8, 22);
        stars.polygon(sx, sy - r, sx + r * 0.22, sy - r * 0.22, sx + r, sy, sx + r * 0.22, sy + r * 0.22, sx, sy + r, sx - r * 0.22,
            sy + r * 0.22, sx - r, sy, sx - r * 0.22, sy - r * 0.22);
      }
      canvas.fill(stars.build(), Colour.WHITE);
    } else {
      Colour grey = scene.palette().haze().saturated(0.25).mix(Colour.of("#9a9aa6"), 0.5);
      canvas.fill(Path.rectangle(left, top, wide, tall), Ink.down(top, top + tall, grey.lighter(0.08), grey.darker(0.08)));
      canvas.rectangle(left, top + tall * 0.80, wide, tall * 0.2, grey.darker(0.16));
      Motif flat = Wardrobe.bust(scene.hero());
      int count = Math.min(3, scene.heroCount());
      double scale = wide * 0.82 / flat.bounds().width() / (1 + 0.3 * (count - 1));
      for (int i = count - 1; i >= 0; i--) {
        double aside = (i % 2 == 1 ? -1 : 1) * ((i + 1) / 2) * wide * 0.26;
        Transform squashed = Transform.move(x - flat.bounds().centreX() * scale + aside, top + tall * (i == 0 ? 0.9 : 0.87)).turn(-5)
            .scale(scale, scale * 0.62).times(Transform.move(0, -flat.bounds().bottom()));
        canvas.stroke(flat.silhouette().transformed(squashed), 16, Toon.INK);
        Cast.plain(canvas, flat, squashed, scene.livery(scene.hero(), scene.heroColour(), 0).clothed(grey.darker(0.3)).tinted(grey, 0.3));
      }
      Sky.weather(scene.starring(scene.hero()), Weather.CLEAR, 0, grey);
    }
  }

  private static void frame(Canvas canvas, double w, double h) {
    canvas.stroke(Path.rectangle(0, 0, w, h), Stroke.sharp(14), Ink.of(Toon.INK), Blend.NORMAL);
  }
}
