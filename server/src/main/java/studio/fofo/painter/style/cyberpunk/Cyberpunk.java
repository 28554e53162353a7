package studio.fofo.painter.style.cyberpunk;

import java.util.List;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.style.Composition;
import studio.fofo.painter.style.Scene;
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
        Composition.wordless("Street", Street::paint),
        new Composition("Portrait", Portrait::paint),
        new Composition("Skyline", Skyline::paint),
        new Composition("Neon sign", NeonSign::paint),
        Composition.wordless("Hologram", Hologram::paint),
        Composition.wordless("Window", Window::paint),
        Composition.wordless("Alley", Alley::paint),
        Composition.wordless("Blocks", CityBlocks::paint));
  }

  @Override
  public void letter(Scene scene) {
    NeonSign.letter(new City(scene));
  }

  @Override
  public Motif.Trait finish() {
    return Motif.Trait.NIGHT;
  }

  @Override
  public List<String> favourites() {
    return List.of("samurai", "robot", "cat", "fox", "skull", "car", "astronaut", "dragon", "eye");
  }
}
