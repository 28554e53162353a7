package studio.fofo.painter.style.vaporwave;

import java.util.List;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.style.Composition;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.style.Style;
import studio.fofo.painter.surface.Bounds;

/** Memories of a mall that never was: seven compositions from a sunset grid to a record sleeve. */
public final class Vaporwave implements Style {

  @Override
  public String id() {
    return "vaporwave";
  }

  @Override
  public List<Composition> compositions() {
    return List.of(
        Composition.wordless("Sunset grid", SunsetGrid::paint),
        new Composition("Plinth", Plinth::paint),
        new Composition("Road", Road::paint),
        Composition.smallLettered("Desktop", Desktop::paint),
        Composition.wordless("Shore", Shore::paint),
        new Composition("Record sleeve", Record::paint),
        Composition.wordless("Arcade", Arcade::paint));
  }

  @Override
  public void letter(Scene scene) {
    new Plaza(scene).title("", new Bounds(scene.width() * 0.12, scene.height() * 0.035, scene.width() * 0.88, scene.height() * 0.19));
  }

  @Override
  public Motif.Trait finish() {
    return Motif.Trait.AIRBRUSHED;
  }

  @Override
  public List<String> favourites() {
    return List.of("bust", "palm", "car", "skull", "flower", "astronaut", "cat", "moon", "mountain");
  }
}
