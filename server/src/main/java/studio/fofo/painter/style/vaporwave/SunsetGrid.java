package studio.fofo.painter.style.vaporwave;

import studio.fofo.painter.motif.Wardrobe;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.surface.Colour;

/** A striped sun over a grid, ridges and palms, the hero in front. */
final class SunsetGrid {

  private SunsetGrid() {}

  static void paint(Scene asked) {
    Scene scene = asked.starring(Wardrobe.bust(asked.hero()));
    Plaza plaza = new Plaza(scene);
    double w = plaza.width;
    double h = plaza.height;
    double horizon = h * scene.bones("horizon").between(0.54, 0.68);
    double r = Math.min(w, h) * scene.bones("sun").between(0.20, 0.36);
    plaza.sky(horizon);
    double sunX = w * scene.bones("sun-x").pick(0.32, 0.5, 0.5, 0.68);
    plaza.sun(sunX, horizon - r * scene.bones("sun-y").between(0.3, 1.05), r);
    boolean wired = scene.bones("wired").happens(0.4);
    scene.feature("Ridge", wired ? "Wireframe" : "Rock");
    plaza.ridge("ridge-far", horizon, h * 0.20, plaza.dusk().mix(plaza.haze(), 0.35), plaza.light(1), false);
    plaza.ridge("ridge", horizon, h * 0.13, plaza.night().mix(plaza.dusk(), 0.5), plaza.light(0), wired);
    plaza.grid(horizon, sunX, plaza.light(scene.bones("lines").whole(0, 1)));
    Colour dark = plaza.night().darker(0.02);
    String palms = scene.bones("palms").pick("Both sides", "Left", "Right", "None", "Grove");
    scene.feature("Palms", palms);
    if (!palms.equals("None") && !palms.equals("Right")) {
      plaza.palm(w * 0.10, h * 0.93, h * 0.58, false, dark, plaza.light(0));
    }
    if (!palms.equals("None") && !palms.equals("Left")) {
      plaza.palm(w * 0.90, h * 0.96, h * 0.64, true, dark, plaza.light(1));
    }
    if (palms.equals("Grove")) {
      plaza.palm(w * 0.24, h * 0.86, h * 0.40, false, dark, plaza.light(0));
      plaza.palm(w * 0.78, h * 0.85, h * 0.36, true, dark, plaza.light(1));
    }
    plaza.hero(w * scene.bones("hero-x").pick(0.40, 0.5, 0.60), h * 0.94, w * 0.60, h * 0.56 * scene.heroScale());
    plaza.margin(scene.bones("side").happens(0.5));
    plaza.finish(horizon);
  }
}
