package studio.fofo.painter.style;

import java.util.Optional;
import studio.fofo.painter.motif.Livery;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.motif.Wardrobe;
import studio.fofo.painter.random.Chance;
import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Stroke;
import studio.fofo.painter.surface.Transform;

/**
 * The default emblem: the hero breaks out of a disc in the picture's colours, its companions beside it, on a transparent background.
 * Everything is opaque, since translucent glow prints as dirt on cloth.
 */
final class Emblem {

  private Emblem() {}

  static void paint(Scene asked) {
    Scene scene = asked.starring(Wardrobe.bust(asked.hero()).inFull());
    Canvas canvas = scene.canvas();
    double radius = 405;
    double x = 500;
    double y = 532;
    disc(scene, x, y, radius);
    Motif hero = scene.hero();
    Livery livery = scene.heroLivery(0.4);
    Path bowl = Path.begin(-100, -100).lineTo(1100, -100).lineTo(1100, y).lineTo(x + radius, y)
        .curveTo(x + radius, y + radius * 0.5523, x + radius * 0.5523, y + radius, x, y + radius)
        .curveTo(x - radius * 0.5523, y + radius, x - radius, y + radius * 0.5523, x - radius, y).lineTo(-100, y).close().build();
    boolean cut = hero.kind() == Motif.Kind.HEAD;
    Bounds box = hero.bounds();
    double wide = 720 * Arrangement.shrink(scene.heroCount(), 1.25);
    double tall = cut ? 850 : 780;
    double scale = Math.min(wide / box.width(), tall / box.height());
    canvas.clipped(cut ? bowl : Path.rectangle(0, 0, 1000, 1000), () -> {
      for (Arrangement.Figure figure : Arrangement.group(scene.heroCount())) {
        double w = box.width() * scale * figure.size();
        double h = box.height() * scale * figure.size();
        Transform place = Arrangement.standing(hero, x + figure.aside() * box.width() * scale,
            (cut ? y + radius + 6 : y + 372) - figure.back() * h, w, h);
        Path outline = hero.silhouette().transformed(place);
        canvas.stroke(outline, Stroke.round(16), Ink.of(scene.palette().night()), Blend.NORMAL);
        Cast.lit(canvas, hero, place, livery, scene.palette().light(1), scene.palette().light(0), scene.palette().dusk());
      }
    });
    companions(scene);
  }

  /** Further subjects in front of the hero, with outlines as thick as the hero's. */
  private static void companions(Scene scene) {
    for (Entourage.Extra extra : Entourage.inCorners(scene, 950)) {
      scene.canvas().stroke(extra.motif().silhouette().transformed(extra.place()), Stroke.round(16), Ink.of(scene.palette().night()),
          Blend.NORMAL);
      Cast.lit(scene.canvas(), extra.motif(), extra.place(), scene.livery(extra.motif(), Optional.empty(), 0.4),
          scene.palette().light(1), scene.palette().light(0), scene.palette().dusk());
    }
  }

  private static void disc(Scene scene, double x, double y, double radius) {
    Canvas canvas = scene.canvas();
    Chance chance = scene.bones("emblem");
    Path disc = Path.circle(x, y, radius);
    Colour top = scene.palette().light(2);
    canvas.fill(disc, Ink.down(y - radius, y + radius, top, scene.palette().light(0), scene.palette().dusk()));
    canvas.clipped(disc, () -> {
      if (chance.happens(0.5)) {
        for (int i = 0; i < 6; i++) {
          canvas.rectangle(x - radius, y + radius * (0.02 + i * 0.16), 2 * radius, radius * (0.02 + 0.014 * i), scene.palette().night());
        }
      } else {
        double at = x - radius;
        while (at < x + radius) {
          double wide = chance.between(36, 74);
          double tall = chance.between(120, 430);
          canvas.rectangle(at, y + radius - tall, wide, tall,
              scene.palette().night().mix(scene.palette().dusk(), chance.between(0.0, 0.5)));
          at += wide;
        }
      }
    });
    canvas.stroke(disc, 9, scene.palette().light(1));
    for (int i = 0; i < 3; i++) {
      double from = chance.between(0, 360);
      canvas.stroke(Path.begin().arc(x, y, radius + 24 + 17 * i, from, from + chance.between(50, 150)).build(), 7,
          scene.palette().light(i));
    }
  }
}
