package studio.fofo.generation.painter.style.vaporwave;

import studio.fofo.generation.painter.motif.Wardrobe;
import studio.fofo.generation.painter.style.Scene;
import studio.fofo.generation.painter.surface.Colour;

/** A striped sun over a grid, ridges and palms, the hero before it. */
final class SunsetGrid {

    private SunsetGrid() {}

    static void paint(Scene asked) {
        Scene scene = asked.starring(Wardrobe.bust(asked.hero()));
        Plaza plaza = new Plaza(scene);
        double w = plaza.width;
        double h = plaza.height;
        double horizon = h * scene.bones("horizon").between(0.60, 0.66);
        double r = Math.min(w, h) * scene.bones("sun").between(0.28, 0.34);
        plaza.sky(horizon);
        plaza.sun(w / 2, horizon - r * 0.62, r);
        boolean wired = scene.bones("wired").happens(0.4);
        scene.feature("Ridge", wired ? "Wireframe" : "Rock");
        plaza.ridge("ridge-far", horizon, h * 0.20, plaza.dusk().mix(plaza.haze(), 0.35), plaza.light(1), false);
        plaza.ridge("ridge", horizon, h * 0.13, plaza.night().mix(plaza.dusk(), 0.5), plaza.light(0), wired);
        plaza.grid(horizon, w / 2, plaza.light(scene.bones("lines").whole(0, 1)));
        Colour dark = plaza.night().darker(0.02);
        plaza.palm(w * 0.10, h * 0.93, h * 0.58, false, dark, plaza.light(0));
        plaza.palm(w * 0.90, h * 0.96, h * 0.64, true, dark, plaza.light(1));
        plaza.hero(w / 2, h * 0.94, w * 0.60, h * 0.56 * scene.heroScale());
        plaza.margin(true);
        plaza.finish(horizon);
    }
}
