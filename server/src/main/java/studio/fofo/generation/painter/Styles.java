package studio.fofo.generation.painter;

import java.util.List;
import studio.fofo.generation.painter.style.Style;
import studio.fofo.generation.painter.style.cyberpunk.Cyberpunk;
import studio.fofo.generation.painter.style.glitch.Glitch;
import studio.fofo.generation.painter.style.meme.Meme;
import studio.fofo.generation.painter.style.pixel.PixelArt;
import studio.fofo.generation.painter.style.vaporwave.Vaporwave;

/** The styles there are, in the order in which they are offered. A new style is one more line here. */
final class Styles {

  static final List<Style> ALL = List.of(new Cyberpunk(), new PixelArt(), new Glitch(), new Vaporwave(), new Meme());

  private Styles() {}
}
