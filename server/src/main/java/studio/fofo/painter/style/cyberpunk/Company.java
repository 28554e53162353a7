package studio.fofo.painter.style.cyberpunk;

import java.util.Optional;
import studio.fofo.painter.motif.Livery;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.style.Arrangement;
import studio.fofo.painter.style.Cast;
import studio.fofo.painter.style.Entourage;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Shape.Layer;
import studio.fofo.painter.surface.Transform;

/** Positions of the hero and its group in a cyberpunk picture. */
final class Company {

  private Company() {}

  /** The group lit by the scene, the leader in front, feet at {@code bottom}, within this box. */
  static void lit(City city, double x, double bottom, double boxWidth, double boxHeight) {
    Scene scene = city.scene;
    for (Entourage.Extra extra : Entourage.around(scene, x, bottom, boxWidth, boxHeight)) {
      Cast.glow(city.canvas, extra.motif(), extra.place(), city.light(1), boxHeight * 0.03, 0.35);
      Cast.lit(city.canvas, extra.motif(), extra.place(), scene.livery(extra.motif(), Optional.empty(), 0.45), city.light(1), city.light(0),
          city.night());
    }
    Livery livery = scene.heroLivery(0.5);
    each(scene, x, bottom, boxWidth, boxHeight, (place, leader) -> {
      Cast.glow(city.canvas, scene.hero(), place, city.light(0), boxHeight * 0.05, leader ? 0.5 : 0.25);
      Cast.lit(city.canvas, scene.hero(), place, leader ? livery : livery.tinted(scene.palette().dusk(), 0.35), city.light(1),
          city.light(0), city.night());
    });
  }

  /** The figures of the group, the furthest first. */
  static void each(Scene scene, double x, double bottom, double boxWidth, double boxHeight, Figures figures) {
    Motif hero = scene.hero();
    double leadWidth = boxWidth * Arrangement.shrink(scene.heroCount(), 1.5);
    double leadHeight = boxHeight * (scene.heroCount() > 1 ? 0.9 : 1);
    Bounds box = hero.bounds();
    double scale = Math.min(leadWidth / box.width(), leadHeight / box.height());
    double wide = box.width() * scale;
    double tall = box.height() * scale;
    for (Arrangement.Figure figure : Arrangement.group(scene.heroCount())) {
      Transform place = Arrangement.standing(hero, x + figure.aside() * wide, bottom - figure.back() * tall, wide * figure.size(),
          tall * figure.size());
      figures.draw(place, figure.size() == 1);
    }
  }

  /** A faint mirror image below the ground line. */
  static void mirrored(City city, double x, double ground, double boxWidth, double boxHeight) {
    Scene scene = city.scene;
    Canvas below = city.canvas;
    below.group(new Layer(0.26, Blend.NORMAL, Path.rectangle(0, ground, city.width, city.height - ground)),
        () -> each(scene, x, ground, boxWidth, boxHeight, (place, leader) -> Cast.plain(below, scene.hero(),
            new Transform(1, 0, 0, -0.8, 0, ground * 1.8).times(place), scene.heroLivery(0.6).tinted(city.night(), 0.35))));
  }

  /** Draws one figure of a group. */
  interface Figures {
    void draw(Transform place, boolean leader);
  }
}
