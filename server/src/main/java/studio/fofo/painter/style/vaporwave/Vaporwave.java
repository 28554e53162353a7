package studio.fofo.painter.style.vaporwave;

import java.util.List;
import studio.fofo.painter.style.Composition;
import studio.fofo.painter.style.Style;

/** Memories of a mall that never was: seven compositions from a sunset grid to a record sleeve. */
public final class Vaporwave implements Style {

  @Override
  public String id() {
    return "vaporwave";
  }

  @Override
  public List<Composition> compositions() {
    return List.of(
        new Composition("Sunset grid", SunsetGrid::paint),
        new Composition("Plinth", Plinth::paint),
        new Composition("Road", Road::paint),
        new Composition("Desktop", Desktop::paint),
        new Composition("Shore", Shore::paint),
        new Composition("Record sleeve", Record::paint),
        new Composition("Arcade", Arcade::paint));
  }

  @Override
  public List<String> favourites() {
    return List.of("bust", "palm", "car", "skull", "flower", "astronaut", "cat", "moon", "mountain");
  }
}
