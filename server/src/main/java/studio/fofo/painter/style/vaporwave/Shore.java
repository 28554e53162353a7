package studio.fofo.painter.style.vaporwave;

import studio.fofo.painter.motif.Wardrobe;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;

/** A calm sea that mirrors the sun; the hero on the shore between palms. */
final class Shore {

  private Shore() {}

  static void paint(Scene asked) {
    Scene scene = asked.starring(Wardrobe.standing(asked.hero()));
    Plaza plaza = new Plaza(scene);
    Canvas canvas = plaza.canvas;
    double w = plaza.width;
    double h = plaza.height;
    double horizon = h * scene.bones("horizon").between(0.48, 0.64);
    double x = w * scene.bones("sun-x").pick(0.34, 0.5, 0.66);
    double r = Math.min(w, h) * scene.bones("sun").between(0.17, 0.31);
    plaza.sky(horizon);
    plaza.sun(x, horizon - r * scene.bones("sun-y").between(0.2, 1.0), r);
    plaza.clouds(h * 0.34, (int) (5 * scene.density()));
    plaza.ridge("island", horizon, h * scene.bones("ridge").between(0.03, 0.17), plaza.dusk().mix(plaza.haze(), 0.25), plaza.light(0),
        false);
    plaza.sea(horizon, x, r * 0.8);
    shore(plaza);
    double heroX = x < w * 0.45 ? w * 0.66 : x > w * 0.55 ? w * 0.34 : w * 0.4;
    double size = h * scene.bones("hero-size").between(0.54, 0.66) * scene.heroScale();
    canvas.fill(Path.ellipse(heroX, h * 0.945, size * 0.24, 12), plaza.night().alpha(0.4));
    plaza.hero(heroX, h * 0.95, w * 0.56, size);
    boolean left = heroX > w / 2;
    plaza.palm(left ? w * 0.13 : w * 0.87, h * 1.0, h * scene.bones("palm").between(0.55, 0.9), !left, plaza.night(), plaza.light(0));
    if (scene.bones("second-palm").happens(0.6)) {
      plaza.palm(left ? w * 0.22 : w * 0.78, h * 1.02, h * scene.bones("palm-small").between(0.3, 0.55), left, plaza.night(),
          plaza.light(1));
    }
    plaza.margin(!left);
    plaza.finish(horizon);
  }

  private static void shore(Plaza plaza) {
    double w = plaza.width;
    double h = plaza.height;
    Colour sand = plaza.haze().mix(plaza.light(2), 0.35);
    plaza.canvas.fill(
        Path.begin(0, h * 0.86).curveTo(w * 0.3, h * 0.80, w * 0.62, h * 0.92, w, h * 0.84).lineTo(w, h).lineTo(0, h).close().build(),
        plaza.pale().alpha(0.55));
    plaza.canvas.fill(
        Path.begin(0, h * 0.875).curveTo(w * 0.3, h * 0.82, w * 0.62, h * 0.935, w, h * 0.855).lineTo(w, h).lineTo(0, h).close().build(),
        Ink.down(h * 0.84, h, sand, plaza.dusk()));
  }
}
