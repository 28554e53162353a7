package studio.fofo.painter.style.cyberpunk;

import java.util.List;
import studio.fofo.painter.style.Composition;
import studio.fofo.painter.style.Style;

/** Night cities: eight compositions from a wet street to blocks seen from above. */
public final class Cyberpunk implements Style {

  @Override
  public String id() {
    return "cyberpunk";
  }

  @Override
  public List<Composition> compositions() {
    return List.of(
        new Composition("Street", Street::paint),
        new Composition("Portrait", Portrait::paint),
        new Composition("Skyline", Skyline::paint),
        new Composition("Neon sign", NeonSign::paint),
        new Composition("Hologram", Hologram::paint),
        new Composition("Window", Window::paint),
        new Composition("Alley", Alley::paint),
        new Composition("Blocks", CityBlocks::paint));
  }

  @Override
  public List<String> favourites() {
    return List.of("samurai", "robot", "cat", "fox", "skull", "car", "astronaut", "dragon", "eye");
  }
}
