package studio.fofo.painter.style.meme;

import java.util.List;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.style.Composition;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.style.Style;
import studio.fofo.painter.surface.Bounds;

/** The style: eight layouts. */
public final class Meme implements Style {

  @Override
  public String id() {
    return "meme";
  }

  @Override
  public List<Composition> compositions() {
    return List.of(
        new Composition("Advice", Layouts::advice),
        new Composition("Two panels", Layouts::twoPanels),
        new Composition("Chart", Layouts::chart),
        new Composition("Two buttons", Layouts::buttons),
        new Composition("Four levels", Layouts::levels),
        new Composition("Table", Layouts::table),
        new Composition("Fire", Layouts::fire),
        new Composition("Two truths", Layouts::reality));
  }

  @Override
  public Motif.Trait finish() {
    return Motif.Trait.INKED;
  }

  @Override
  public List<String> favourites() {
    return List.of("cat", "fox", "skull", "robot", "bust", "astronaut", "samurai", "flower", "dragon");
  }

  /** The hero with its attitude and a short caption below, all solid. */
  @Override
  public void emblem(Scene scene) {
    Toon toon = new Toon(scene);
    int count = Math.min(3, scene.heroCount());
    for (int i = count - 1; i >= 0; i--) {
      double aside = i == 0 ? 0 : (i % 2 == 1 ? -1 : 1) * 250;
      toon.emblem(500 + aside, 770, count > 1 ? 480 : 860, i == 0 ? 720 : 560,
          scene.bones("mood").pick(Toon.Mood.SHADES, Toon.Mood.SMUG, Toon.Mood.PLAIN), i);
    }
    Captions captions = new Captions(scene);
    captions.outlined(captions.part(0, captions.prompt()), new Bounds(40, 795, 960, 975), 2);
  }
}
